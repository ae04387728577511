package org.minqing.command.reception;

import static org.minqing.command.common.Decision.refuseIf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minqing.api.CaseRejection;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.api.ReceptionSeriesEvent;
import org.minqing.api.ReceptionSeriesRejection;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.reception.ReceptionSeriesState.Held;
import org.minqing.command.reception.ReceptionSeriesState.None;
import org.minqing.command.reception.ReceptionSeriesState.Series;
import org.minqing.command.reception.ReceptionSeriesState.Session;
import org.minqing.command.reception.ReceptionSeriesState.Times;

/** What reception sessions answer to a command. The same command again changes nothing. */
final class ReceptionSeriesDecider {

    /** A rule that has no day in so many years has none. */
    private static final int YEARS_AHEAD = 4;

    private ReceptionSeriesDecider() {}

    /** Why it is refused, if it is. */
    static List<Check> checks(ReceptionSeriesCommand command, ReceptionSeriesState state, DecisionContext context) {
        List<Check> checks =
                new ArrayList<>(CommonChecks.beginning(context.act().occurredAt(), context));
        switch (state) {
            case None _ -> checks.addAll(beginning(command, context));
            case Series series when changesNothing(command, series) -> {
                // Neither is anything refused.
            }
            case Series series -> checks.addAll(going(command, series, context));
        }
        return checks;
    }

    private static List<Check> beginning(ReceptionSeriesCommand command, DecisionContext context) {
        return command instanceof ReceptionSeriesCommand.Open open
                ? List.of(
                        refuseIf(
                                !context.directory().knowsArea(open.area()),
                                CaseRejection.UNKNOWN_AREA,
                                Map.of("field", "areaCode", "value", open.area().digits())),
                        possible(new Times(open.from(), open.to())),
                        refuseIf(
                                open.rule()
                                        .between(
                                                open.first(),
                                                open.first(),
                                                open.first().plusYears(YEARS_AHEAD))
                                        .isEmpty(),
                                ReceptionSeriesRejection.NO_SUCH_DAYS,
                                Map.of("field", "rule", "value", open.rule().rule())))
                : List.of(refuseIf(true, ReceptionSeriesRejection.NOT_FOUND));
    }

    private static List<Check> going(ReceptionSeriesCommand command, Series series, DecisionContext context) {
        return switch (command) {
            case ReceptionSeriesCommand.Open _, ReceptionSeriesCommand.End _ -> List.of();
            case ReceptionSeriesCommand.MoveSession move ->
                List.of(
                        known(move.session(), series),
                        toCome(series.session(move.session())),
                        notHeld(series.session(move.session())),
                        possible(new Times(move.from(), move.to())),
                        refuseIf(
                                move.day().isBefore(today(context)),
                                ReceptionSeriesRejection.PAST,
                                Map.of("field", "day", "value", move.day().toString())));
            case ReceptionSeriesCommand.CancelSession cancel ->
                List.of(known(cancel.session(), series), notHeld(series.session(cancel.session())));
            case ReceptionSeriesCommand.HoldSession hold ->
                List.of(
                        known(hold.session(), series),
                        toCome(series.session(hold.session())),
                        refuseIf(
                                dayOfTheAct(context)
                                        .isBefore(series.session(hold.session()).day()),
                                ReceptionSeriesRejection.TOO_EARLY));
            case ReceptionSeriesCommand.RaiseDemand raise ->
                List.of(
                        known(raise.session(), series),
                        toCome(series.session(raise.session())),
                        refuseIf(
                                !series.area().contains(raise.area()),
                                ReceptionSeriesRejection.NOT_ITS_AREA,
                                Map.of(
                                        "field",
                                        "areaCode",
                                        "value",
                                        raise.area().digits())),
                        refuseIf(series.session(raise.session()).held().isEmpty(), ReceptionSeriesRejection.NOT_HELD));
        };
    }

    private static Check known(LocalDate session, Series series) {
        return refuseIf(
                !series.has(session),
                ReceptionSeriesRejection.NO_SUCH_SESSION,
                Map.of("field", "session", "value", session.toString()));
    }

    private static Check toCome(Session session) {
        return refuseIf(session.cancelled(), ReceptionSeriesRejection.CANCELLED);
    }

    private static Check notHeld(Session session) {
        return refuseIf(session.held().isPresent(), ReceptionSeriesRejection.HELD);
    }

    private static Check possible(Times times) {
        return refuseIf(!times.arePossible(), ReceptionSeriesRejection.NO_SUCH_HOURS, Map.of("field", "to"));
    }

    private static LocalDate today(DecisionContext context) {
        return LocalDate.ofInstant(context.now(), context.rules().zone());
    }

    private static LocalDate dayOfTheAct(DecisionContext context) {
        ZoneId zone = context.rules().zone();
        return context.act().occurredAt().day(zone).orElseGet(() -> today(context));
    }

    private static boolean changesNothing(ReceptionSeriesCommand command, Series series) {
        return switch (command) {
            case ReceptionSeriesCommand.Open _ -> true;
            case ReceptionSeriesCommand.MoveSession move ->
                series.sessions().containsKey(move.session())
                        && series.session(move.session()).isOn(move.day(), new Times(move.from(), move.to()));
            case ReceptionSeriesCommand.CancelSession cancel ->
                series.session(cancel.session()).cancelled();
            case ReceptionSeriesCommand.HoldSession hold ->
                series.session(hold.session())
                        .held()
                        .filter(new Held(hold.host(), hold.attendees())::equals)
                        .isPresent();
            case ReceptionSeriesCommand.RaiseDemand raise ->
                series.session(raise.session()).demands().contains(raise.petition());
            case ReceptionSeriesCommand.End end ->
                series.lastDay().filter(end.lastDay()::equals).isPresent();
        };
    }

    static List<ReceptionSeriesEvent> events(
            ReceptionSeriesCommand command, ReceptionSeriesState state, DecisionContext context) {
        if (state instanceof Series series && changesNothing(command, series)) {
            return List.of();
        }
        return List.of(
                switch (command) {
                    case ReceptionSeriesCommand.Open open ->
                        new ReceptionSeriesEvent.Opened(
                                context.act(),
                                open.name(),
                                open.area(),
                                open.place(),
                                open.host(),
                                open.rule(),
                                open.first(),
                                open.from(),
                                open.to());
                    case ReceptionSeriesCommand.MoveSession move ->
                        new ReceptionSeriesEvent.SessionMoved(
                                context.act(), move.session(), move.day(), move.from(), move.to(), move.reason());
                    case ReceptionSeriesCommand.CancelSession cancel ->
                        new ReceptionSeriesEvent.SessionCancelled(context.act(), cancel.session(), cancel.reason());
                    case ReceptionSeriesCommand.HoldSession hold ->
                        new ReceptionSeriesEvent.SessionHeld(
                                context.act(), hold.session(), hold.host(), hold.attendees());
                    case ReceptionSeriesCommand.RaiseDemand raise ->
                        new ReceptionSeriesEvent.DemandRaised(
                                context.act(), raise.session(), raise.area(), raise.petition());
                    case ReceptionSeriesCommand.End end ->
                        new ReceptionSeriesEvent.Ended(context.act(), end.lastDay(), end.reason());
                });
    }
}
