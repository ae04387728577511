package org.minqing.command.visit;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minqing.api.AreaCode;
import org.minqing.api.AreaLevel;
import org.minqing.api.CaseRejection;
import org.minqing.api.KeyPersonCommand;
import org.minqing.api.KeyPersonEvent;
import org.minqing.api.KeyPersonRejection;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.visit.KeyPersonState.Named;
import org.minqing.command.visit.KeyPersonState.None;

/** What a key person's stream answers to a command. The same command again changes nothing. */
final class KeyPersonDecider {

    private KeyPersonDecider() {}

    /** Why it is refused, if it is. */
    static List<Check> checks(KeyPersonCommand command, KeyPersonState state, DecisionContext context) {
        List<Check> checks =
                new ArrayList<>(CommonChecks.beginning(context.act().occurredAt(), context));
        switch (command) {
            case KeyPersonCommand.Name name -> checks.addAll(home(name.area(), context));
            case KeyPersonCommand.Release _ ->
                checks.add(refuseIf(state instanceof None, KeyPersonRejection.NOT_FOUND));
        }
        return checks;
    }

    private static List<Check> home(AreaCode area, DecisionContext context) {
        Map<String, String> facts = Map.of("field", "areaCode", "value", area.digits());
        return List.of(
                refuseIf(!context.directory().knowsArea(area), CaseRejection.UNKNOWN_AREA, facts),
                refuseIf(area.level().compareTo(AreaLevel.GRID_CELL) < 0, KeyPersonRejection.NOT_IN_A_CELL, facts));
    }

    static List<KeyPersonEvent> events(KeyPersonCommand command, KeyPersonState state, DecisionContext context) {
        return switch (command) {
            case KeyPersonCommand.Name name
            when state instanceof None ->
                List.of(new KeyPersonEvent.Named(context.act(), name.area(), name.person(), name.reason()));
            case KeyPersonCommand.Release release
            when state instanceof Named named && !named.released() ->
                List.of(new KeyPersonEvent.Released(context.act(), release.reason()));
            case KeyPersonCommand.Name _, KeyPersonCommand.Release _ -> List.of();
        };
    }
}
