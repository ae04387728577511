package org.minqing.table;

import java.util.List;

/**
 * A table that is given out row by row, to be opened in a spreadsheet. A text is text there, whatever it begins with: none is
 * a formula. All methods throw {@link java.io.UncheckedIOException} where whoever reads it has gone.
 */
public interface Sheet {

    /** The next row; the first one holds the headings. */
    void cells(List<Cell> cells);

    /** The next row, of texts alone. */
    default void row(List<String> texts) {
        cells(texts.stream().map(Cell::of).toList());
    }

    /**
     * Writes what is left. Without it the file is broken, and so says that it is not all. The stream beneath is left open.
     */
    void finish();
}
