package org.minqing.api;

/** What an area is: 区, 街道, 社区, 网格, 子网格. */
public enum AreaLevel {
    DISTRICT(6),
    STREET(9),
    COMMUNITY(12),
    GRID_CELL(15),
    SUB_CELL(18);

    private final int length;

    AreaLevel(int length) {
        this.length = length;
    }

    /** How many digits an area code of this level has. */
    public int length() {
        return length;
    }

    static AreaLevel ofLength(int length) {
        return values()[(length - 6) / 3];
    }
}
