package org.minqing.intake.mapping;

/** Thrown while a row is read, by the cell for which the row cannot be taken. */
public final class UnfitRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;
    private final String code;

    public UnfitRow(String column, String value, String code, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
        this.code = code;
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

    /** Why, in a sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
