package org.minqing.api;

/** How big a matter is, and so the level that ought to settle it: 琐事, 小事, 大事, 难事. */
public enum Magnitude {
    TRIVIAL(Level.GRID),
    SMALL(Level.COMMUNITY),
    MAJOR(Level.STREET),
    HARD(Level.DISTRICT);

    private final Level properLevel;

    Magnitude(Level properLevel) {
        this.properLevel = properLevel;
    }

    /** 琐事不出网格、小事不出社区: the level a matter of this magnitude should not leave. */
    public Level properLevel() {
        return properLevel;
    }
}
