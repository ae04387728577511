package org.minqing.desk.visits;

/**
 * A home visit in a list.
 *
 * @param at when somebody went, as a moment is written
 * @param met whether anybody was at home
 */
public record VisitLine(String id, String at, String area, String by, boolean met) {}
