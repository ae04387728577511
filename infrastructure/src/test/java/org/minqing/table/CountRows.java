package org.minqing.table;

import java.nio.file.Path;

/** Counts the rows of a file, in a process whose heap the caller chooses. */
final class CountRows {

    private CountRows() {}

    public static void main(String[] arguments) {
        long count = 0;
        try (Rows rows = CsvRows.open(Path.of(arguments[0]))) {
            while (rows.next().isPresent()) {
                count++;
            }
        }
        System.out.println(count);
    }
}
