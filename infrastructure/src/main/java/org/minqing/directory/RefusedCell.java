package org.minqing.directory;

import java.util.Map;

/** Thrown while a row is read, by the cell that makes it unfit. */
final class RefusedCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;
    private final String code;
    private final transient Map<String, String> facts;

    RefusedCell(String column, String value, String code, Map<String, String> facts) {
        super(code, null, false, false);
        this.column = column;
        this.value = value;
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    RefusedRow at(long line) {
        return new RefusedRow(line, column, value, code, facts);
    }
}
