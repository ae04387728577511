package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionEvent;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.SecondAccount;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.petition.PetitionState.Accepted;
import org.minqing.command.petition.PetitionState.Standing;
import org.minqing.command.petition.PetitionState.Submitted;

/** 答复: what the unit found is approved before it goes out; a final reply concludes the round. */
final class ReplyDecision {

    private ReplyDecision() {}

    static Decision submit(Reply reply, Standing state, DecisionContext context) {
        return Decision.unless(
                mayBeGiven(reply, state), () -> List.of(new PetitionEvent.ReplySubmitted(context.act(), reply)));
    }

    static Decision approve(Standing state, DecisionContext context) {
        Optional<Submitted> submitted = state instanceof Accepted accepted ? accepted.submitted() : Optional.empty();
        return submitted
                .map(waiting -> {
                    List<Check> checks = new ArrayList<>();
                    checks.add(SecondAccount.needed(Optional.of(waiting.by()), context));
                    checks.addAll(mayBeGiven(waiting.reply(), state));
                    return Decision.unless(checks, () -> given(waiting.reply(), state.file(), context));
                })
                .orElseGet(() -> Decision.reject(PetitionRejection.NO_REPLY_SUBMITTED));
    }

    static Decision give(Reply reply, Standing state, DecisionContext context) {
        return Decision.unless(mayBeGiven(reply, state), () -> given(reply, state.file(), context));
    }

    static boolean isFinal(Reply reply) {
        return reply.isFinal().orElse(true);
    }

    private static List<Check> mayBeGiven(Reply reply, Standing state) {
        return List.of(
                Stated.in("facts", reply.facts()),
                Stated.in("opinion", reply.opinion()),
                Stated.in("text", reply.text()),
                OutcomeFitsMatter.check(reply.outcome(), state.file().matter()),
                refuseIf(
                        isFinal(reply) && state.waits() instanceof Waiting.ForMediation,
                        PetitionRejection.WAITING_FOR_MEDIATION),
                refuseIf(isFinal(reply) && state.file().openHearing().isPresent(), PetitionRejection.HEARING_OPEN));
    }

    private static List<LedgerEvent> given(Reply reply, PetitionFile file, DecisionContext context) {
        LedgerEvent replied = new PetitionEvent.Replied(
                context.act(), reply, isFinal(reply), file.base().round());
        return isFinal(reply)
                ? Timekeeping.of(file.base(), context)
                        .met(DeadlineKind.HANDLING)
                        .met(DeadlineKind.INTERNAL)
                        .met(DeadlineKind.TRANSFER_REPLY)
                        .liftAllBut(List.of(DeadlineKind.NOTICE, DeadlineKind.PROMISE), "replied")
                        .after(replied)
                : List.of(replied);
    }
}
