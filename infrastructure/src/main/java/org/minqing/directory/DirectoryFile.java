package org.minqing.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.table.Row;
import org.minqing.table.Rows;

/**
 * The entries one file holds, and the rows that are none.
 *
 * @param entries by code; of two rows with one code the later holds. A category brings the ones above it along
 */
record DirectoryFile(Map<String, DirectoryEntry> entries, List<RefusedRow> refused) {

    /** @throws org.minqing.table.UnreadableFile where the file as a whole cannot be read */
    static DirectoryFile read(DirectoryKind kind, EntryOrigin origin, Rows rows) {
        EntryReader reader = new EntryReader(kind, origin, rows.headings());
        DirectoryFile file = new DirectoryFile(new LinkedHashMap<>(), new ArrayList<>());
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            try {
                DirectoryEntry entry = reader.read(row.get());
                file.entries.put(entry.code(), entry);
            } catch (RefusedCell cell) {
                file.refused.add(cell.at(row.get().line()));
            }
        }
        if (kind == DirectoryKind.CATEGORIES) {
            file.addMissingParents(origin);
        }
        return file;
    }

    private void addMissingParents(EntryOrigin origin) {
        for (DirectoryEntry entry : List.copyOf(entries.values())) {
            for (Optional<String> up = entry.parent(); up.isPresent(); up = CategoryPath.parent(up.get())) {
                String path = up.get();
                entries.computeIfAbsent(
                        path,
                        same -> DirectoryEntry.of(
                                path, CategoryPath.lastName(path), CategoryPath.parent(path), Map.of(), origin));
            }
        }
    }
}
