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
import org.minqing.command.handling.LastSaid.Objection;

/** Decides dispatching and objecting; what concerns the clock goes to {@link ClockDecider}. */
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
            case ObjectToDispatch c -> object(c, file, handling, context);
            case AcceptObjection c -> acceptObjection(c, file, handling, policy, context);
            case RejectObjection c -> rejectObjection(c, file, handling, context);
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

    private static Decision object(
            ObjectToDispatch command, CaseFile file, HandlingFile handling, DecisionContext context) {
        if (handling.wasObjectedTo(new Objection(command.reason(), command.proposedUnit()))) {
            return Decision.nothingChanges();
        }
        boolean tooLate = file.clocks()
                .find(DeadlineKind.OBJECTION)
                .filter(clock -> handling.receiptAt().isPresent())
                .map(clock -> !context.deadlines()
                        .isInTime(clock.deadline(), context.act().occurredAt()))
                .orElse(false);
        return Decision.unless(
                List.of(
                        refuseIf(handling.dispatch() == DispatchState.NONE, HandlingRejection.NOT_DISPATCHED),
                        refuseIf(handling.dispatch() == DispatchState.OBJECTED, HandlingRejection.OBJECTION_PENDING),
                        handling.leadUnit()
                                .<Check>map(lead -> refuseIf(
                                        !context.actsFor(lead),
                                        HandlingRejection.NOT_THE_LEAD_UNIT,
                                        Map.of("unit", lead)))
                                .orElse(() -> Optional.empty()),
                        refuseIf(tooLate, HandlingRejection.OBJECTION_TOO_LATE),
                        command.proposedUnit()
                                .map(unit -> knownUnit("proposedUnit", unit, context))
                                .orElse(() -> Optional.empty())),
                () -> Timekeeping.of(file, context)
                        .met(DeadlineKind.OBJECTION)
                        .after(new ObjectionRaised(
                                file.kind(),
                                context.act(),
                                handling.leadUnit().orElseThrow(),
                                command.reason(),
                                command.proposedUnit())));
    }

    private static Decision acceptObjection(
            AcceptObjection command,
            CaseFile file,
            HandlingFile handling,
            HandlingPolicy policy,
            DecisionContext context) {
        if (handling.cameBack(command.reason())) {
            return Decision.nothingChanges();
        }
        return Decision.unless(List.of(objectionIsPending(handling)), () -> {
            List<LedgerEvent> events = new ArrayList<>();
            events.add(new ObjectionAccepted(
                    file.kind(), context.act(), handling.objectionBy().orElseThrow(), command.reason()));
            events.addAll(policy.clocksOfReturn(file, context));
            return events;
        });
    }

    private static Decision rejectObjection(
            RejectObjection command, CaseFile file, HandlingFile handling, DecisionContext context) {
        if (handling.wasKept(command.reason())) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(objectionIsPending(handling)),
                () -> List.of(new ObjectionRejected(
                        file.kind(), context.act(), handling.objectionBy().orElseThrow(), command.reason())));
    }

    private static Check objectionIsPending(HandlingFile handling) {
        return refuseIf(handling.dispatch() != DispatchState.OBJECTED, HandlingRejection.NO_OBJECTION_PENDING);
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

    private static Check knownUnit(String field, String unit, DecisionContext context) {
        return refuseIf(
                context.directory().unit(unit).isEmpty(),
                CaseRejection.UNKNOWN_UNIT,
                Map.of("field", field, "value", unit));
    }
}
