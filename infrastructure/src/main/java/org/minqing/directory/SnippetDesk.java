package org.minqing.directory;

/** A desk that a snippet can be meant for, under the word by which the pages know it. */
public enum SnippetDesk {
    HOTLINE,
    MEDIATION,
    UNIT,
    GRID,
    VISITS,
    RECEPTIONS,
    FOLLOW_UP,
    APPROVALS,
    DUTY
}
