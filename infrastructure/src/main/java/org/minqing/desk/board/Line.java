package org.minqing.desk.board;

import java.util.List;
import java.util.Optional;
import org.minqing.api.query.Rate;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.desk.board.Board.NamedRate;

/**
 * One row of a panel.
 *
 * @param key the code of what it is about; empty where that is unknown
 * @param view the address of the board that looks into it; absent where nothing lies within
 * @param cases what asks the case list for its cases
 */
public record Line(
        String key,
        String name,
        Optional<String> view,
        String cases,
        long received,
        long closed,
        Rate closureRate,
        Rate resolutionRate,
        Rate onTimeClosureRate) {

    static Line of(Row row, String name, Optional<BoardAddress> view, String cases) {
        return new Line(
                row.key(),
                name,
                view.map(BoardAddress::query),
                cases,
                row.received(),
                row.closed(),
                row.closureRate(),
                row.resolutionRate(),
                row.onTimeClosureRate());
    }

    /** Nothing happened there. */
    static Line nothing(String key, BoardAddress narrowed) {
        Rate none = Rate.of(0, 0);
        return new Line(key, key, Optional.of(narrowed.query()), narrowed.cases(), 0, 0, none, none, none);
    }

    /** A count with the name under which the case list knows it. */
    public record NamedCount(String name, long value) {}

    public List<NamedCount> counts() {
        return List.of(new NamedCount("received", received), new NamedCount("closed", closed));
    }

    public List<NamedRate> rates() {
        return List.of(
                new NamedRate("closureRate", closureRate),
                new NamedRate("resolutionRate", resolutionRate),
                new NamedRate("onTimeClosureRate", onTimeClosureRate));
    }
}
