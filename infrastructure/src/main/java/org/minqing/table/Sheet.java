package org.minqing.table;

import java.util.List;

/**
 * A table that is given out row by row, to be opened in a spreadsheet. Every cell is text there, whatever it begins with:
 * none is a formula. All methods throw {@link java.io.UncheckedIOException} where whoever reads it has gone.
 */
public interface Sheet {

    /** The next row; the first one holds the headings. */
    void row(List<String> cells);

    /**
     * Writes what is left. Without it the file is broken, and so says that it is not all. The stream beneath is left open.
     */
    void finish();
}
