package org.minqing.directory;

/** Thrown while a row is read, by the cell that makes it unfit. */
final class RefusedCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;
    private final String reason;

    RefusedCell(String column, String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
        this.reason = reason;
    }

    RefusedRow at(long line) {
        return new RefusedRow(line, column, value, reason);
    }
}
