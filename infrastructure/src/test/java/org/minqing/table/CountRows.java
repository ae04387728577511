package org.minqing.table;

import java.nio.file.Path;
import java.util.Optional;

/** Counts the rows of a file and sums up their first cells, in a process whose heap the caller chooses. */
final class CountRows {

    private CountRows() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        long count = 0;
        long sum = 0;
        try (Rows rows = file.toString().endsWith(".xlsx") ? XlsxRows.open(file) : CsvRows.open(file)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                count++;
                sum += Long.parseLong(row.get().cells().getFirst());
            }
        }
        System.out.println(count + " " + sum);
    }
}
