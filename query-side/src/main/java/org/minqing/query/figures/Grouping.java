package org.minqing.query.figures;

import java.util.Optional;
import org.minqing.query.figures.Coverage.Dimension;

/**
 * By what the rows of an answer differ.
 *
 * @param depth digits of an area, names of a category's path; else 0
 */
record Grouping(By by, int depth) {

    enum By {
        NOTHING,
        AREA,
        CATEGORY,
        CHANNEL,
        KIND,
        UNIT,
        NATURE,
        MAGNITUDE,
        DISPUTE_TYPE,
        MEDIATOR,
        COMMITTEE,
        MONTH,
        DAY
    }

    static Grouping by(By by) {
        return new Grouping(by, 0);
    }

    /** The dimension of the cells this reads; none where every cell will do. */
    Optional<Dimension> dimension() {
        return switch (by) {
            case NOTHING, AREA, KIND, MONTH, DAY -> Optional.empty();
            case CATEGORY -> Optional.of(category(depth));
            case CHANNEL -> Optional.of(Dimension.CHANNEL);
            case UNIT -> Optional.of(Dimension.UNIT);
            case NATURE -> Optional.of(Dimension.NATURE);
            case MAGNITUDE -> Optional.of(Dimension.MAGNITUDE);
            case DISPUTE_TYPE -> Optional.of(Dimension.DISPUTE_TYPE);
            case MEDIATOR -> Optional.of(Dimension.MEDIATOR);
            case COMMITTEE -> Optional.of(Dimension.COMMITTEE);
        };
    }

    static Dimension category(int depth) {
        return switch (depth) {
            case 0, 1 -> Dimension.CATEGORY_1;
            case 2 -> Dimension.CATEGORY_2;
            default -> Dimension.CATEGORY_3;
        };
    }

    /** How cells name the group. */
    String keyOfCell() {
        return switch (by) {
            case NOTHING -> "''";
            case AREA -> area();
            case CATEGORY -> path("entry");
            case CHANNEL, UNIT, NATURE, MAGNITUDE, DISPUTE_TYPE, MEDIATOR, COMMITTEE -> "entry";
            case KIND -> "kind";
            case MONTH -> month("period");
            case DAY -> day("period");
        };
    }

    /** How the rows of single cases name it. */
    String keyOfFact() {
        return switch (by) {
            case NOTHING -> "''";
            case AREA -> area();
            case CATEGORY -> path("category");
            case CHANNEL -> "channel";
            case UNIT -> "unit";
            case NATURE -> "nature";
            case MAGNITUDE -> "magnitude";
            case DISPUTE_TYPE -> "dispute_type";
            case COMMITTEE -> "committee";
            case MEDIATOR -> "mediator";
            case KIND -> "kind";
            case MONTH -> month("day");
            case DAY -> day("day");
        };
    }

    private String area() {
        return "case when length(area) >= " + depth + " then left(area, " + depth + ") else '' end";
    }

    /** The colon is escaped, or it would begin the name of a parameter. */
    private String path(String column) {
        return "array_to_string((string_to_array(" + column + ", '/'))[1\\:" + depth + "], '/')";
    }

    private static String month(String column) {
        return "case when " + column + " = date '0001-01-01' then '' else to_char(" + column + ", 'YYYY-MM') end";
    }

    private static String day(String column) {
        return "case when " + column + " = date '0001-01-01' then '' else to_char(" + column + ", 'YYYY-MM-DD') end";
    }
}
