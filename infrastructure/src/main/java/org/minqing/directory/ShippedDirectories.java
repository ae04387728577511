package org.minqing.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.minqing.table.CsvRows;
import org.minqing.table.Rows;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The words that come with the application; what somebody changed since stays changed. */
@Component
class ShippedDirectories {

    static final List<DirectoryKind> SHIPPED = List.of(
            DirectoryKind.CATEGORIES, DirectoryKind.CHANNELS, DirectoryKind.DISPUTE_TYPES, DirectoryKind.SNIPPETS);

    private final DirectoryTable table;

    ShippedDirectories(DirectoryTable table) {
        this.table = table;
    }

    void load() {
        for (DirectoryKind kind : SHIPPED) {
            table.write(kind, read(kind).entries().values(), EntryOrigin.SHIPPED);
        }
    }

    static DirectoryFile read(DirectoryKind kind) {
        try (InputStream in = new ClassPathResource("directory/" + kind.word() + ".csv").getInputStream()) {
            Path copy = Files.createTempFile("minqing-directory", ".csv");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                try (Rows rows = CsvRows.open(copy)) {
                    return DirectoryFile.read(kind, EntryOrigin.SHIPPED, rows);
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
