package org.minqing.table;

import java.util.List;

/**
 * One row below the headings.
 *
 * @param line the line of the file, or row of the sheet, on which it starts, counted from 1
 * @param cells as many as there are headings, or the file's own number where that differs
 */
public record Row(long line, List<String> cells) {}
