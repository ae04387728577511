package org.minqing.intake.mapping;

import java.util.Map;

/** Thrown while a row is read, by the cell for which the row cannot be taken. */
public final class UnfitRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;
    private final String code;
    private final transient Map<String, String> facts;

    /** @param facts what the sentence about it mentions besides the column and the value */
    public UnfitRow(String column, String value, String code, Map<String, String> facts) {
        super(code, null, false, false);
        this.column = column;
        this.value = value;
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    /** Stable: {@code import.time-unreadable}. */
    public String code() {
        return code;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
