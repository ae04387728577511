package org.minqing.desk.board;

import java.time.Instant;
import java.util.List;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.ResolutionFigures.Row;

/**
 * What a screen on a wall shows: six figures that stay, and pages that take turns.
 *
 * @param about area, what else it is narrowed by, and period
 */
public record Wall(
        BoardAddress address,
        Instant asOf,
        List<String> about,
        Part<Row> total,
        Part<LadderFigures> ladder,
        Part<Cases> overdue,
        List<WallPage> pages) {

    /** At most six, or nobody reads any: beside two counts these rates. */
    public List<Board.NamedRate> rates() {
        return total.failed() ? List.of() : Board.rates(total.get());
    }
}
