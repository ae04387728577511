package org.minqing.directory;

/**
 * A row of a directory file that was left out.
 *
 * @param line of the file, counted from 1
 * @param column the heading of the cell that is wrong
 * @param value what stands there
 * @param reason why it cannot be, in a sentence
 */
public record RefusedRow(long line, String column, String value, String reason) {}
