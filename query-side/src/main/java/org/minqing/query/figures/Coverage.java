package org.minqing.query.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which sums are kept. What is not kept is added up from the rows of the cases concerned when it is asked for: that is
 * done where these are few (a grid cell, the days at the edge of a period), never where they are many.
 */
final class Coverage {

    /** What a cell is filed under beside area, period and kind. */
    enum Dimension {
        ALL,
        CATEGORY_1,
        CATEGORY_2,
        CATEGORY_3,
        CHANNEL,
        UNIT,
        NATURE,
        MAGNITUDE,
        DISPUTE_TYPE,
        MEDIATOR,
        COMMITTEE;

        /** Has so many entries that a month of a street seldom has two cases under one. */
        boolean isFine() {
            return this == CATEGORY_2 || this == CATEGORY_3;
        }

        boolean ofMediationsOnly() {
            return this == DISPUTE_TYPE || this == MEDIATOR || this == COMMITTEE;
        }
    }

    /** Over which stretch of time. */
    enum Grain {
        DAY,
        MONTH,
        YEAR,
        EVER
    }

    /** Digits of a district. What is known less closely stands for itself; everywhere is all of these together. */
    static final int WIDEST = 6;

    private static final int STREET = 9;
    private static final int COMMUNITY = 12;
    private static final int GRID_CELL = 15;

    /** Digits of a part of a grid cell. */
    static final int NARROWEST = 18;

    /** Digits of the areas that sums are kept for. */
    private static final List<Integer> AREA_LENGTHS = List.of(WIDEST, STREET, COMMUNITY, GRID_CELL, NARROWEST);

    private Coverage() {}

    /** Whether counts are kept for areas of so many digits. */
    static boolean keepsCounts(int areaLength, Dimension dimension, Grain grain) {
        return areaLength
                <= switch (grain) {
                    case DAY -> narrowestByDay(dimension);
                    case MONTH -> dimension.isFine() ? WIDEST : narrowest(dimension);
                    case EVER -> narrowest(dimension);
                    case YEAR -> 0;
                };
    }

    /** Whether durations are kept: these are up to two thousand numbers a cell, so they are kept for less. */
    static boolean keepsHours(int areaLength, Dimension dimension, Grain grain) {
        return areaLength
                <= switch (dimension) {
                    case ALL -> grain == Grain.DAY ? narrowestByDay(dimension) : narrowest(dimension);
                    case CATEGORY_1 ->
                        switch (grain) {
                            case DAY -> narrowestByDay(dimension);
                            case MONTH, EVER -> narrowest(dimension);
                            case YEAR -> 0;
                        };
                    case CHANNEL, UNIT, NATURE, MAGNITUDE -> grain == Grain.MONTH || grain == Grain.EVER ? STREET : 0;
                    case CATEGORY_2, CATEGORY_3 -> grain == Grain.EVER ? WIDEST : 0;
                    case DISPUTE_TYPE, MEDIATOR, COMMITTEE -> 0;
                };
    }

    /**
     * Of a grid cell the board shows what came in, by category, and the ladder, which goes by magnitude; of a community its
     * channels and units as well.
     */
    private static int narrowest(Dimension dimension) {
        return switch (dimension) {
            case ALL -> NARROWEST;
            case CATEGORY_1, MAGNITUDE -> GRID_CELL;
            case CHANNEL, UNIT -> COMMUNITY;
            default -> STREET;
        };
    }

    /** At the edges of a period: of a community the rows of some days' cases are as quickly read as their sums. */
    private static int narrowestByDay(Dimension dimension) {
        return switch (dimension) {
            case ALL -> COMMUNITY;
            case CATEGORY_1, MAGNITUDE -> STREET;
            default -> WIDEST;
        };
    }

    /** The areas a case in this one counts for, from the widest downwards. */
    static List<String> areasOver(String area) {
        if (area.length() < WIDEST) {
            return List.of(area);
        }
        List<String> areas = new ArrayList<>();
        for (int length : AREA_LENGTHS) {
            if (length <= area.length()) {
                areas.add(area.substring(0, length));
            }
        }
        return areas;
    }

    /** How many digits the areas have that together make up every area with so many digits or more. */
    static int lengthFor(int digits) {
        return AREA_LENGTHS.stream()
                .filter(length -> length >= digits)
                .findFirst()
                .orElse(digits);
    }

    static List<Grain> grains() {
        return Arrays.asList(Grain.values());
    }
}
