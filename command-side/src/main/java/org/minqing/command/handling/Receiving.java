package org.minqing.command.handling;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import org.minqing.api.CaseCommand;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.HandlingEvent.ReceiptConfirmed;
import org.minqing.api.HandlingRejection;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.handling.HandlingFile.DispatchState;

/** Decides receipt (签收): a unit says that it has got what was dispatched to it, which the lead unit has a time for. */
public final class Receiving {

    private Receiving() {}

    static Decision confirm(
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
            time.met(DeadlineKind.RECEIPT_CONFIRMATION)
                    .start(
                            DeadlineKind.OBJECTION,
                            policy.objectionRule(),
                            context.act().occurredAt());
        }
        return time.after(new ReceiptConfirmed(file.kind(), context.act(), command.unit()));
    }

    /** Another unit leads from now on: it has its whole time to confirm. */
    static Timekeeping awaited(String why, CaseFile file, HandlingPolicy policy, DecisionContext context) {
        return Timekeeping.of(file, context)
                .lift(DeadlineKind.RECEIPT_CONFIRMATION, why)
                .startIfLimited(
                        DeadlineKind.RECEIPT_CONFIRMATION,
                        policy.receiptRule(),
                        context.act().occurredAt());
    }

    /**
     * Where it went up or down, the unit it was with before can no longer object, and what it was dispatched to before is to
     * be confirmed by the unit it went to.
     */
    public static Decision movedOn(
            CaseCommand command,
            Decision decision,
            CaseFile file,
            HandlingFile handling,
            HandlingPolicy policy,
            DecisionContext context) {
        boolean moves = command instanceof CaseCommand.Escalate || command instanceof CaseCommand.Delegate;
        if (!moves || decision.equals(Decision.nothingChanges())) {
            return decision;
        }
        Timekeeping clocks = handling.dispatch() == DispatchState.NONE
                ? Timekeeping.of(file, context)
                : awaited("moved-on", file, policy, context);
        return decision.and(clocks.lift(DeadlineKind.OBJECTION, "moved-on").events());
    }
}
