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

    /** The next one up; a district has none above it here and is its own. */
    public Level next() {
        return switch (this) {
            case GRID -> COMMUNITY;
            case COMMUNITY -> STREET;
            case STREET, DISTRICT -> DISTRICT;
        };
    }

    public Level highest(Level other) {
        return isAbove(other) ? this : other;
    }
}
