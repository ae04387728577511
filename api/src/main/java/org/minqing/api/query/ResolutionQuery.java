package org.minqing.api.query;

import java.util.Optional;

/**
 * How many cases came in, how many were closed, solved, in time, and what people said of it.
 *
 * @param categoryLevel 1, 2 or 3: how deep a grouping by category goes; shallower cases stand under the path they have
 * @param durations whether how long it took is wanted too, which is most of the work; without it no hours are known
 */
public record ResolutionQuery(
        Scope scope, GroupBy groupBy, int categoryLevel, Optional<Compare> compare, boolean durations)
        implements ScopedQuery<ResolutionFigures> {

    /** With all there is to know. */
    public ResolutionQuery(Scope scope, GroupBy groupBy, int categoryLevel, Optional<Compare> compare) {
        this(scope, groupBy, categoryLevel, compare, true);
    }

    @Override
    public ResolutionQuery about(Scope other) {
        return new ResolutionQuery(other, groupBy, categoryLevel, compare, durations);
    }

    @Override
    public Class<ResolutionFigures> answeredWith() {
        return ResolutionFigures.class;
    }

    public enum GroupBy {
        NONE,
        /** The level below the narrowest area of the scope. */
        AREA,
        STREET,
        COMMUNITY,
        CATEGORY,
        CHANNEL,
        KIND,
        UNIT,
        NATURE,
        MAGNITUDE,
        MONTH,
        DAY
    }

    /** What to set beside each row. Nothing stands beside a figure of all time. */
    public enum Compare {
        /** The period of the same length that ends where this one begins. */
        PREVIOUS,
        /** The same days a year before. */
        LAST_YEAR
    }
}
