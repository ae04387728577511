package org.minqing.command.handling;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.*;
import org.minqing.api.HandlingEvent.*;
import org.minqing.api.HandlingRejection;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.handling.HandlingFile.DispatchState;
import org.minqing.command.handling.LastSaid.Objection;

/** Decides objections (异议): the lead unit says that a case is not its own, and whoever dispatched it answers. */
final class Objecting {

    private Objecting() {}

    static Decision object(ObjectToDispatch command, CaseFile file, HandlingFile handling, DecisionContext context) {
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
                                .map(unit -> HandlingDecider.knownUnit("proposedUnit", unit, context))
                                .orElse(() -> Optional.empty())),
                () -> Timekeeping.of(file, context)
                        .met(DeadlineKind.RECEIPT_CONFIRMATION)
                        .met(DeadlineKind.OBJECTION)
                        .after(new ObjectionRaised(
                                file.kind(),
                                context.act(),
                                handling.leadUnit().orElseThrow(),
                                command.reason(),
                                command.proposedUnit())));
    }

    static Decision accept(
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

    static Decision reject(RejectObjection command, CaseFile file, HandlingFile handling, DecisionContext context) {
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
}
