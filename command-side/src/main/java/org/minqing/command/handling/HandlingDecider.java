package org.minqing.command.handling;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand;
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
import org.minqing.command.common.Timekeeping;
import org.minqing.command.handling.HandlingFile.DispatchState;

/** Decides dispatching; what concerns objections goes to {@link Objecting}, what concerns the clock to {@link ClockDecider}. */
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
            case ConfirmReceipt c -> confirmReceipt(c, file, handling, policy, context);
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
            return events;
        });
    }

    private static Decision confirmReceipt(
            ConfirmReceipt command,
            CaseFile file,
            HandlingFile handling,
            HandlingPolicy policy,
            DecisionContext context) {
        if (handling.wasReceivedBy(command.unit())) {
            return Decision.nothingChanges();
        }
        boolean underWay = handling.dispatch() == DispatchState.SENT || handling.dispatch() == DispatchState.RECEIVED;
        return Decision.unless(
                List.of(
                        refuseIf(!underWay, HandlingRejection.NOT_DISPATCHED),
                        refuseIf(
                                !handling.isAddressed(command.unit()),
                                HandlingRejection.NOT_THE_DISPATCHED_UNIT,
                                Map.of("unit", command.unit()))),
                () -> received(command, file, handling, policy, context));
    }

    /** Objecting is the lead unit's, and so is the time for it: what helps it confirms for itself alone. */
    private static List<LedgerEvent> received(
            ConfirmReceipt command,
            CaseFile file,
            HandlingFile handling,
            HandlingPolicy policy,
            DecisionContext context) {
        Timekeeping time = Timekeeping.of(file, context);
        if (handling.isLead(command.unit())) {
            time.start(
                    DeadlineKind.OBJECTION,
                    policy.objectionRule(),
                    context.act().occurredAt());
        }
        return time.after(new ReceiptConfirmed(file.kind(), context.act(), command.unit()));
    }

    /** Where it went up or down, the unit it was with before can no longer object. */
    public static Decision movedOn(CaseCommand command, Decision decision, CaseFile file, DecisionContext context) {
        boolean moves = command instanceof CaseCommand.Escalate || command instanceof CaseCommand.Delegate;
        return moves && !decision.equals(Decision.nothingChanges())
                ? decision.and(Timekeeping.of(file, context)
                        .lift(DeadlineKind.OBJECTION, "moved-on")
                        .events())
                : decision;
    }

    static Check knownUnit(String field, String unit, DecisionContext context) {
        return refuseIf(
                context.directory().unit(unit).isEmpty(),
                CaseRejection.UNKNOWN_UNIT,
                Map.of("field", field, "value", unit));
    }
}
