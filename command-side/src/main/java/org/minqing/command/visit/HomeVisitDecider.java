package org.minqing.command.visit;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minqing.api.AreaCode;
import org.minqing.api.AreaLevel;
import org.minqing.api.CaseRejection;
import org.minqing.api.HomeVisitCommand;
import org.minqing.api.HomeVisitEvent;
import org.minqing.api.HomeVisitRejection;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.visit.HomeVisitState.None;
import org.minqing.command.visit.HomeVisitState.Noted;

/** What a home visit answers to a command. The same command again changes nothing. */
final class HomeVisitDecider {

    private HomeVisitDecider() {}

    /** Why it is refused, if it is. */
    static List<Check> checks(HomeVisitCommand command, HomeVisitState state, DecisionContext context) {
        List<Check> checks =
                new ArrayList<>(CommonChecks.beginning(context.act().occurredAt(), context));
        switch (command) {
            case HomeVisitCommand.Log log -> checks.addAll(place(log.area(), context));
            case HomeVisitCommand.Withdraw _ ->
                checks.add(refuseIf(state instanceof None, HomeVisitRejection.NOT_FOUND));
        }
        return checks;
    }

    private static List<Check> place(AreaCode area, DecisionContext context) {
        Map<String, String> facts = Map.of("field", "areaCode", "value", area.digits());
        return List.of(
                refuseIf(!context.directory().knowsArea(area), CaseRejection.UNKNOWN_AREA, facts),
                refuseIf(area.level().compareTo(AreaLevel.GRID_CELL) < 0, HomeVisitRejection.NOT_IN_A_CELL, facts));
    }

    static List<HomeVisitEvent> events(HomeVisitCommand command, HomeVisitState state, DecisionContext context) {
        return switch (command) {
            case HomeVisitCommand.Log log
            when state instanceof None ->
                List.of(new HomeVisitEvent.Logged(
                        context.act(), log.area(), log.place(), log.persons(), log.met(), log.diary()));
            case HomeVisitCommand.Withdraw withdraw
            when state instanceof Noted noted && !noted.withdrawn() ->
                List.of(new HomeVisitEvent.Withdrawn(context.act(), withdraw.reason()));
            case HomeVisitCommand.Log _, HomeVisitCommand.Withdraw _ -> List.of();
        };
    }
}
