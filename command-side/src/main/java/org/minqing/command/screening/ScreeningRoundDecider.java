package org.minqing.command.screening;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.AreaLevel;
import org.minqing.api.CaseRejection;
import org.minqing.api.ScreeningRoundCommand;
import org.minqing.api.ScreeningRoundEvent;
import org.minqing.api.ScreeningRoundRejection;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.screening.ScreeningRoundState.None;
import org.minqing.command.screening.ScreeningRoundState.Round;

/** What a screening round answers to a command. The same command again changes nothing. */
final class ScreeningRoundDecider {

    private ScreeningRoundDecider() {}

    /** Why it is refused, if it is. */
    static List<Check> checks(ScreeningRoundCommand command, ScreeningRoundState state, DecisionContext context) {
        List<Check> checks =
                new ArrayList<>(CommonChecks.beginning(context.act().occurredAt(), context));
        switch (state) {
            case None _ -> checks.addAll(beginning(command, context));
            case Round round -> checks.addAll(going(command, round, context));
        }
        return checks;
    }

    private static List<Check> beginning(ScreeningRoundCommand command, DecisionContext context) {
        return command instanceof ScreeningRoundCommand.Open open
                ? List.of(
                        known(open.area(), context),
                        refuseIf(
                                open.area().level().compareTo(AreaLevel.GRID_CELL) >= 0,
                                ScreeningRoundRejection.NO_CELLS,
                                facts(open.area())))
                : List.of(refuseIf(true, ScreeningRoundRejection.NOT_FOUND));
    }

    private static List<Check> going(ScreeningRoundCommand command, Round round, DecisionContext context) {
        Check open =
                refuseIf(round.closed() && events(command, round, context).size() > 0, ScreeningRoundRejection.CLOSED);
        return switch (command) {
            case ScreeningRoundCommand.Open _, ScreeningRoundCommand.Close _ -> List.of();
            case ScreeningRoundCommand.ReportCell report ->
                List.of(
                        open,
                        known(report.cell(), context),
                        ofTheRound(report.cell(), round),
                        refuseIf(
                                report.households() < 0,
                                ScreeningRoundRejection.NO_SUCH_COUNT,
                                Map.of("field", "households")));
            case ScreeningRoundCommand.NoteSign sign ->
                List.of(open, known(sign.cell(), context), ofTheRound(sign.cell(), round));
        };
    }

    private static Check known(AreaCode area, DecisionContext context) {
        return refuseIf(!context.directory().knowsArea(area), CaseRejection.UNKNOWN_AREA, facts(area));
    }

    private static Check ofTheRound(AreaCode cell, Round round) {
        return refuseIf(
                cell.level() != AreaLevel.GRID_CELL || !round.area().contains(cell),
                ScreeningRoundRejection.NOT_ITS_CELL,
                facts(cell));
    }

    private static Map<String, String> facts(AreaCode area) {
        return Map.of("field", "areaCode", "value", area.digits());
    }

    static List<ScreeningRoundEvent> events(
            ScreeningRoundCommand command, ScreeningRoundState state, DecisionContext context) {
        return switch (command) {
            case ScreeningRoundCommand.Open open
            when state instanceof None ->
                List.of(new ScreeningRoundEvent.Opened(context.act(), open.area(), open.month()));
            case ScreeningRoundCommand.ReportCell report
            when state instanceof Round round && saysMore(report, round) ->
                List.of(new ScreeningRoundEvent.CellReported(context.act(), report.cell(), report.households()));
            case ScreeningRoundCommand.NoteSign sign
            when state instanceof Round round && !round.signs().contains(sign.mediation()) ->
                List.of(new ScreeningRoundEvent.SignNoted(context.act(), sign.cell(), sign.mediation()));
            case ScreeningRoundCommand.Close _
            when state instanceof Round round && !round.closed() ->
                List.of(new ScreeningRoundEvent.Closed(context.act()));
            case ScreeningRoundCommand.Open _,
                    ScreeningRoundCommand.ReportCell _,
                    ScreeningRoundCommand.NoteSign _,
                    ScreeningRoundCommand.Close _ -> List.of();
        };
    }

    private static boolean saysMore(ScreeningRoundCommand.ReportCell report, Round round) {
        return Optional.ofNullable(round.households().get(report.cell()))
                .filter(known -> known == report.households())
                .isEmpty();
    }
}
