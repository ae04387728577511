package org.minqing.intake;

/**
 * Why one row was refused, as it is told.
 *
 * @param line of the file, on which the row starts
 * @param column the heading of the cell it is about; empty where the whole row is
 * @param code stable: {@code import.time-unreadable}
 * @param reason in a sentence of the language asked for
 */
public record RowError(long line, String column, String value, String code, String reason) {}
