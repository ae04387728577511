package org.minqing.api;

/** Who handles a case, lowest first. A case never sinks below the highest level that ever handled it. */
public enum Level {
    GRID,
    COMMUNITY,
    STREET,
    DISTRICT;

    public boolean isAbove(Level other) {
        return compareTo(other) > 0;
    }

    public Level highest(Level other) {
        return isAbove(other) ? this : other;
    }
}
