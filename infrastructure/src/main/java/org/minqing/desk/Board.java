package org.minqing.desk;

import java.util.List;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.Rate;
import org.minqing.api.query.ResolutionFigures.Row;

/**
 * What the board shows at one moment.
 *
 * @param areas by street, or by what lies within the area looked at
 * @param months the trend, oldest first
 */
public record Board(
        BoardAddress address,
        Row total,
        LadderFigures ladder,
        List<Row> areas,
        List<Row> categories,
        List<Row> kinds,
        List<Row> months) {

    /** A figure with the word it goes by and the name under which the case list knows it. */
    public record NamedRate(String name, Rate rate) {}

    /** 办结率、化解率、按时办结率: whether cases end, whether matters are settled, whether in time. */
    public List<NamedRate> rates() {
        return List.of(
                new NamedRate("closureRate", total.closureRate()),
                new NamedRate("resolutionRate", total.resolutionRate()),
                new NamedRate("onTimeClosureRate", total.onTimeClosureRate()));
    }

    /** 响应率、解决率、满意率: what people said when asked. */
    public List<NamedRate> answers() {
        return List.of(
                new NamedRate("responseRate", total.responseRate()),
                new NamedRate("solveRate", total.solveRate()),
                new NamedRate("satisfactionRate", total.satisfactionRate()));
    }

    /** Whether small matters stay where they belong. */
    public List<NamedRate> steps() {
        return List.of(
                new NamedRate("stayedInGrid", ladder.stayedInGrid()),
                new NamedRate("stayedInCommunity", ladder.stayedInCommunity()),
                new NamedRate("stayedInStreet", ladder.stayedInStreet()));
    }
}
