package org.minqing.table;

import java.util.List;
import java.util.Optional;

/** The rows of one file, read one after another and never held together. */
public interface Rows extends AutoCloseable {

    /** What the first row calls the columns. */
    List<String> headings();

    /**
     * @return empty after the last row
     * @throws UnreadableFile where the file is broken from here on
     */
    Optional<Row> next();

    /** The encoding its text was found to be in; XLSX has none to find. */
    Optional<String> encoding();

    @Override
    void close();
}
