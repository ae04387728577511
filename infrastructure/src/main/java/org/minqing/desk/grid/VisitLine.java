package org.minqing.desk.grid;

/**
 * A home visit in a list.
 *
 * @param at when somebody went, as a moment is written
 * @param met whether anybody was at home
 */
record VisitLine(String id, String at, String area, String by, boolean met) {}
