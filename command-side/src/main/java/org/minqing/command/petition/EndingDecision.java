package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionCommand.AnswerOnTheSpot;
import org.minqing.api.PetitionCommand.Decline;
import org.minqing.api.PetitionCommand.Transfer;
import org.minqing.api.PetitionCommand.Withdraw;
import org.minqing.api.PetitionEvent;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Sampling;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.petition.PetitionState.Standing;
import org.minqing.command.rules.DeadlineArithmetic;

/**
 * The ways a petition ends without a reply of ours. Declining and passing on leave the duty to tell the petitioner of it
 * running (art. 23).
 */
final class EndingDecision {

    private EndingDecision() {}

    /** 不予受理, never without saying why and where else to go. */
    static Decision decline(Decline command, PetitionFile file, DecisionContext context) {
        return Decision.unless(
                List.of(
                        Stated.in("reason", command.reason()),
                        Stated.in("guidance", command.guidance()),
                        SameMatter.wasTerminated(command.sameMatterAs(), context)),
                () -> passedOn(file, context, "declined")
                        .after(new PetitionEvent.Declined(
                                context.act(), command.reason(), command.guidance(), command.sameMatterAs())));
    }

    /** 转送 ends it here; 交办 leaves it open, waiting for the other body's reply. */
    static Decision transfer(Transfer command, Standing state, DecisionContext context) {
        return command.replyDue().isPresent() ? assign(command, state, context) : passOn(command, state, context);
    }

    private static Decision passOn(Transfer command, Standing state, DecisionContext context) {
        return Decision.unless(
                List.of(
                        Stated.in("body", command.body()),
                        refuseIf(
                                state.status() == PetitionStatus.ACCEPTED,
                                PetitionRejection.ALREADY_ACCEPTED,
                                Map.of("field", "replyDue"))),
                () -> passedOn(state.file(), context, "transferred").after(transferred(command, context)));
    }

    private static Decision assign(Transfer command, Standing state, DecisionContext context) {
        List<Check> checks = List.of(
                Stated.in("body", command.body()),
                refuseIf(state.waits() instanceof Waiting.ForMediation, PetitionRejection.WAITING_FOR_MEDIATION),
                command.replyDue()
                        .map(day -> NamedDay.notInThePast("replyDue", day, context))
                        .orElseThrow());
        return Decision.unless(
                checks,
                () -> Timekeeping.of(state.file().base(), context)
                        .met(DeadlineKind.PASS_ON)
                        .met(DeadlineKind.DECISION)
                        .set(replyDue(command, context), Cause.STARTED)
                        .after(transferred(command, context)));
    }

    private static Deadline replyDue(Transfer command, DecisionContext context) {
        return context.deadlines()
                .onDay(DeadlineKind.TRANSFER_REPLY, "", command.replyDue().orElseThrow(), DeadlineArithmetic.AGREED);
    }

    static Decision withdraw(Withdraw command, PetitionFile file, DecisionContext context) {
        return Decision.accept(Timekeeping.of(file.base(), context)
                .liftAllBut(List.of(), "withdrawn")
                .after(new PetitionEvent.Withdrawn(context.act(), command.reason())));
    }

    /** 现场答疑: whoever was answered has been told. */
    static Decision answer(AnswerOnTheSpot command, PetitionFile file, DecisionContext context) {
        return Decision.unless(
                List.of(Stated.in("text", command.text())),
                () -> Timekeeping.of(file.base(), context)
                        .met(DeadlineKind.PASS_ON)
                        .met(DeadlineKind.DECISION)
                        .liftAllBut(List.of(), "answered-on-the-spot")
                        .after(new PetitionEvent.AnsweredOnTheSpot(
                                context.act(),
                                command.text(),
                                Sampling.leavesOut(file.base().round(), context))));
    }

    private static Timekeeping passedOn(PetitionFile file, DecisionContext context, String reason) {
        return Timekeeping.of(file.base(), context)
                .met(DeadlineKind.PASS_ON)
                .met(DeadlineKind.DECISION)
                .liftAllBut(List.of(DeadlineKind.NOTICE), reason);
    }

    private static LedgerEvent transferred(Transfer command, DecisionContext context) {
        return new PetitionEvent.Transferred(context.act(), command.body(), command.replyDue(), command.reason());
    }
}
