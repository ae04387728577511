package org.minqing.directory;

import java.util.Map;

/**
 * A row of a directory file that was left out.
 *
 * @param line of the file, counted from 1
 * @param column the heading of the cell that is wrong
 * @param value what stands there
 * @param code names the sentence that says why it cannot be: {@code directory.no-day}
 * @param facts what the sentence mentions
 */
public record RefusedRow(long line, String column, String value, String code, Map<String, String> facts) {}
