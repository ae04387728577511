package org.minqing.command.talk;

import static org.minqing.command.common.Decision.refuseIf;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minqing.api.AreaCode;
import org.minqing.api.AreaLevel;
import org.minqing.api.CaseRejection;
import org.minqing.api.Moment;
import org.minqing.api.TalkPointCommand;
import org.minqing.api.TalkPointEvent;
import org.minqing.api.TalkPointRejection;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.talk.TalkPointState.LegalAdvice;
import org.minqing.command.talk.TalkPointState.None;
import org.minqing.command.talk.TalkPointState.Point;

/** What a talk point answers to a command. The same command again changes nothing. */
final class TalkPointDecider {

    /** A rule that has no day in so many years has none. */
    private static final int YEARS_AHEAD = 4;

    private TalkPointDecider() {}

    /** Why it is refused, if it is. */
    static List<Check> checks(TalkPointCommand command, TalkPointState state, DecisionContext context) {
        List<Check> checks =
                new ArrayList<>(CommonChecks.beginning(context.act().occurredAt(), context));
        switch (state) {
            case None _ -> checks.addAll(beginning(command, context));
            case Point point when changesNothing(command, point, context) -> {
                // Neither is anything refused.
            }
            case Point point -> {
                checks.add(refuseIf(point.closed(), TalkPointRejection.CLOSED));
                if (command instanceof TalkPointCommand.SetLegalAdvice hours) {
                    checks.addAll(possible(hours));
                }
            }
        }
        return checks;
    }

    private static List<Check> beginning(TalkPointCommand command, DecisionContext context) {
        return command instanceof TalkPointCommand.Open open
                ? Stream.concat(
                                Stream.of(refuseIf(
                                        !context.directory().knowsArea(open.area()),
                                        CaseRejection.UNKNOWN_AREA,
                                        Map.of(
                                                "field",
                                                "areaCode",
                                                "value",
                                                open.area().digits()))),
                                open.cells().stream().map(cell -> itsCell(cell, open.area(), context)))
                        .toList()
                : List.of(refuseIf(true, TalkPointRejection.NOT_FOUND));
    }

    private static Check itsCell(AreaCode cell, AreaCode area, DecisionContext context) {
        return refuseIf(
                cell.level() != AreaLevel.GRID_CELL
                        || !area.contains(cell)
                        || !context.directory().knowsArea(cell),
                TalkPointRejection.NOT_ITS_CELL,
                Map.of("field", "cells", "value", cell.digits()));
    }

    private static List<Check> possible(TalkPointCommand.SetLegalAdvice hours) {
        return List.of(
                refuseIf(!hours.to().isAfter(hours.from()), TalkPointRejection.NO_SUCH_HOURS, Map.of("field", "to")),
                refuseIf(
                        hours.rule()
                                .between(
                                        hours.first(),
                                        hours.first(),
                                        hours.first().plusYears(YEARS_AHEAD))
                                .isEmpty(),
                        TalkPointRejection.NO_SUCH_DAYS,
                        Map.of("field", "rule", "value", hours.rule().rule())));
    }

    private static boolean changesNothing(TalkPointCommand command, Point point, DecisionContext context) {
        return switch (command) {
            case TalkPointCommand.Open _ -> true;
            case TalkPointCommand.ChangeWorker change -> change.worker().equals(point.worker());
            case TalkPointCommand.SetLegalAdvice hours ->
                point.legalAdvice().filter(asSet(hours)::equals).isPresent();
            case TalkPointCommand.ClearLegalAdvice _ -> point.legalAdvice().isEmpty();
            case TalkPointCommand.ReportNothing _ ->
                point.reported().filter(last -> !isOnALaterDay(context, last)).isPresent();
            case TalkPointCommand.Close _ -> point.closed();
        };
    }

    /** One report a day says it. */
    private static boolean isOnALaterDay(DecisionContext context, Moment last) {
        ZoneId zone = context.rules().zone();
        return context.act()
                .occurredAt()
                .day(zone)
                .flatMap(day -> last.day(zone).map(day::isAfter))
                .orElse(true);
    }

    private static LegalAdvice asSet(TalkPointCommand.SetLegalAdvice hours) {
        return new LegalAdvice(hours.adviser(), hours.rule(), hours.first(), hours.from(), hours.to());
    }

    static List<TalkPointEvent> events(TalkPointCommand command, TalkPointState state, DecisionContext context) {
        if (state instanceof Point point && changesNothing(command, point, context)) {
            return List.of();
        }
        return List.of(
                switch (command) {
                    case TalkPointCommand.Open open ->
                        new TalkPointEvent.Opened(
                                context.act(), open.name(), open.area(), open.cells(), open.place(), open.worker());
                    case TalkPointCommand.ChangeWorker change ->
                        new TalkPointEvent.WorkerChanged(context.act(), change.worker());
                    case TalkPointCommand.SetLegalAdvice hours ->
                        new TalkPointEvent.LegalAdviceSet(
                                context.act(), hours.adviser(), hours.rule(), hours.first(), hours.from(), hours.to());
                    case TalkPointCommand.ClearLegalAdvice clear ->
                        new TalkPointEvent.LegalAdviceCleared(context.act(), clear.reason());
                    case TalkPointCommand.ReportNothing _ -> new TalkPointEvent.NothingReported(context.act());
                    case TalkPointCommand.Close close -> new TalkPointEvent.Closed(context.act(), close.reason());
                });
    }
}
