package org.minqing.desk.board;

/**
 * One step on the way into areas or categories.
 *
 * @param query of the board that looks there
 */
public record Crumb(String name, String query) {}
