package org.minqing.command.handling;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand;
import org.minqing.api.HandlingCommand.*;
import org.minqing.api.HandlingEvent.*;
import org.minqing.api.HandlingRejection;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Directory;
import org.minqing.command.common.LevelChange;
import org.minqing.command.handling.HandlingFile.DispatchState;

/**
 * Decides dispatching; what concerns receipt goes to {@link Receiving}, objections to {@link Objecting}, the clock to {@link
 * ClockDecider}.
 */
public final class HandlingDecider {

    private HandlingDecider() {}

    public static Decision decide(
            HandlingCommand command,
            CaseFile file,
            HandlingFile handling,
            HandlingPolicy policy,
            DecisionContext context) {
        return switch (command) {
            case Dispatch c -> dispatch(c, file, handling, policy, context);
            case ConfirmReceipt c -> Receiving.confirm(c, file, handling, policy, context);
            case ObjectToDispatch c -> Objecting.object(c, file, handling, context);
            case AcceptObjection c -> Objecting.accept(c, file, handling, policy, context);
            case RejectObjection c -> Objecting.reject(c, file, handling, context);
            case RequestExtension c -> ClockDecider.requestExtension(c, file, handling, policy, context);
            case ApproveExtension c -> ClockDecider.approveExtension(file, handling, policy, context);
            case RefuseExtension c -> ClockDecider.refuseExtension(c, file, handling, context);
            case PauseClock c -> ClockDecider.pause(c, file, handling, policy, context);
            case ResumeClock c -> ClockDecider.resume(file, handling, policy, context);
        };
    }

    private static Decision dispatch(
            Dispatch command, CaseFile file, HandlingFile handling, HandlingPolicy policy, DecisionContext context) {
        boolean withThatUnit =
                handling.leadUnit().filter(command.leadUnit()::equals).isPresent();
        boolean held = handling.dispatch() != DispatchState.NONE;
        if (withThatUnit && held && handling.coUnits().equals(command.coUnits())) {
            return Decision.nothingChanges();
        }
        Optional<Level> level = context.directory().unit(command.leadUnit()).map(Directory.Unit::level);
        List<Check> checks = new ArrayList<>();
        checks.add(knownUnit("leadUnit", command.leadUnit(), context));
        command.coUnits().forEach(unit -> checks.add(knownUnit("coUnits", unit, context)));
        checks.add(refuseIf(handling.dispatch() == DispatchState.OBJECTED, HandlingRejection.OBJECTION_PENDING));
        checks.add(refuseIf(
                handling.leadUnit().isPresent()
                        && !withThatUnit
                        && command.reason().isEmpty(),
                HandlingRejection.ANOTHER_UNIT_NEEDS_A_REASON,
                Map.of("unit", handling.leadUnit().orElse(""))));
        level.ifPresent(
                to -> checks.add(LevelChange.noLevelSkipped(file.standing().level(), to, command.skipReason())));
        return Decision.unless(checks, () -> {
            List<LedgerEvent> events = new ArrayList<>();
            events.add(new Dispatched(
                    file.kind(),
                    context.act(),
                    command.leadUnit(),
                    command.coUnits(),
                    level.orElseThrow(),
                    command.reason(),
                    command.skipReason()));
            events.addAll(policy.clocksOfDispatch(file, handling, context));
            boolean awaited =
                    file.clocks().running(DeadlineKind.RECEIPT_CONFIRMATION).isPresent();
            if (!(withThatUnit && awaited)) {
                events.addAll(Receiving.awaited("dispatched-anew", file, policy, context)
                        .events());
            }
            return events;
        });
    }

    static Check knownUnit(String field, String unit, DecisionContext context) {
        return refuseIf(
                context.directory().unit(unit).isEmpty(),
                CaseRejection.UNKNOWN_UNIT,
                Map.of("field", field, "value", unit));
    }
}
