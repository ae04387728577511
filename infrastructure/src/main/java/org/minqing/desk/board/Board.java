package org.minqing.desk.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.MediationFigures;
import org.minqing.api.query.Rate;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.desk.visits.CadenceLine;

/**
 * What the board shows at one moment.
 *
 * @param thirdWithin within how many days a third case is a third time
 * @param mediation absent where the scope holds none
 * @param emptyShifts where somebody should be on duty now and nobody is (空岗)
 * @param notVisited grid cells and key persons where nobody was in time, the longest ago first
 */
public record Board(
        BoardAddress address,
        Instant asOf,
        Part<Row> total,
        Part<LadderFigures> ladder,
        Part<Breakdown> areas,
        Part<Breakdown> categories,
        Part<Breakdown> channels,
        Part<Breakdown> kinds,
        Part<Ranking> units,
        Part<Breakdown> days,
        Part<Breakdown> months,
        Part<Cases> overdue,
        Part<Cases> pingPong,
        Part<Cases> thirdTime,
        int thirdWithin,
        Optional<Part<MediationFigures.Row>> mediation,
        Part<List<EmptyShift>> emptyShifts,
        Part<List<CadenceLine>> notVisited) {

    /** A rate with the name under which the case list knows it. */
    public record NamedRate(String name, Rate rate) {}

    /** Whether there is any case at all in what is looked at. */
    public boolean isEmpty() {
        return !total.failed() && total.get().received() == 0 && total.get().closed() == 0;
    }

    /** 办结率、化解率、按时办结率: whether cases end, whether matters are settled, whether in time. */
    public static List<NamedRate> rates(Row row) {
        return List.of(
                new NamedRate("closureRate", row.closureRate()),
                new NamedRate("resolutionRate", row.resolutionRate()),
                new NamedRate("onTimeClosureRate", row.onTimeClosureRate()));
    }

    /** 响应率、解决率、满意率: what people said when asked. */
    public static List<NamedRate> answers(Row row) {
        return List.of(
                new NamedRate("responseRate", row.responseRate()),
                new NamedRate("solveRate", row.solveRate()),
                new NamedRate("satisfactionRate", row.satisfactionRate()));
    }

    /** How often a matter goes to and fro. */
    public static List<NamedRate> detours(Row row) {
        return List.of(
                new NamedRate("objectionRate", row.objectionRate()),
                new NamedRate("returnRate", row.returnRate()),
                new NamedRate("redoRate", row.redoRate()),
                new NamedRate("reminderRate", row.reminderRate()));
    }

    /** Whether small matters stay where they belong. */
    public static List<NamedRate> steps(LadderFigures ladder) {
        return List.of(
                new NamedRate("stayedInGrid", ladder.stayedInGrid()),
                new NamedRate("stayedInCommunity", ladder.stayedInCommunity()),
                new NamedRate("stayedInStreet", ladder.stayedInStreet()));
    }

    /** What mediations come to. */
    public static List<NamedRate> pacts(MediationFigures.Row row) {
        return List.of(
                new NamedRate("agreementRate", row.agreementRate()),
                new NamedRate("performanceRate", row.performanceRate()),
                new NamedRate("confirmationRate", row.confirmationRate()));
    }
}
