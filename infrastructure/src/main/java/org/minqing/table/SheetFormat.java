package org.minqing.table;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a table is given out. The names are stored. */
public enum SheetFormat {
    /** UTF-8 with a byte order mark, by which spreadsheets know it; separated by commas. */
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the names of such files end in, and what people call it: {@code csv}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In capital letters or small ones. */
    public static Optional<SheetFormat> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Begins a table, which holds no more in memory than a few hundred rows. */
    public Sheet begin(OutputStream out) {
        return switch (this) {
            case CSV -> new CsvSheet(out);
            case XLSX -> new XlsxSheet(out);
        };
    }
}
