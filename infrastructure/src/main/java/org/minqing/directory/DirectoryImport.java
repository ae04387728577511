package org.minqing.directory;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.minqing.table.CsvRows;
import org.minqing.table.Rows;
import org.springframework.stereotype.Service;

/** Takes a directory file in: all its fit rows or, where it breaks off, none. */
@Service
class DirectoryImport {

    private final Directories directories;

    DirectoryImport(Directories directories) {
        this.directories = directories;
    }

    /**
     * @return once the entries are in force on this node
     * @throws org.minqing.table.UnreadableFile where the file as a whole cannot be read
     */
    DirectoryImportResult take(DirectoryKind kind, Path csv) {
        DirectoryFile file;
        try (Rows rows = CsvRows.open(csv)) {
            file = DirectoryFile.read(kind, EntryOrigin.IMPORTED, rows);
        }
        Entries standing = directories.of(kind);
        List<DirectoryEntry> added = file.entries().values().stream()
                .filter(entry -> standing.code(entry.code()).isEmpty())
                .toList();
        List<DirectoryEntry> changed = file.entries().values().stream()
                .filter(entry -> standing.code(entry.code())
                        .filter(now -> !saysTheSame(now, entry))
                        .isPresent())
                .toList();
        directories.put(kind, Stream.concat(added.stream(), changed.stream()).toList());
        return new DirectoryImportResult(added.size(), changed.size(), file.refused());
    }

    /** Wherever either came from. */
    private static boolean saysTheSame(DirectoryEntry now, DirectoryEntry sent) {
        return now.name().equals(sent.name())
                && now.parent().equals(sent.parent())
                && now.validFrom().equals(sent.validFrom())
                && now.validTo().equals(sent.validTo())
                && now.replaces().equals(sent.replaces())
                && now.details().equals(sent.details());
    }
}
