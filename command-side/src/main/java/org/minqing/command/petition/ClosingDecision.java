package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Close;
import org.minqing.api.PetitionCommand.Redo;
import org.minqing.api.PetitionCommand.ReplyDelivered;
import org.minqing.api.PetitionEvent;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.petition.PetitionState.Closed;
import org.minqing.command.petition.PetitionState.Standing;
import org.minqing.command.rules.RuleIds;

/** From a reply to the end: it reaches the petitioner, the petition closes, or a supervisor has it done again. */
final class ClosingDecision {

    private static final List<DeadlineKind> OUTLIVE_CLOSING = List.of(
            DeadlineKind.REVIEW_REQUEST,
            DeadlineKind.REVIEW_ANSWER,
            DeadlineKind.RE_REVIEW_REQUEST,
            DeadlineKind.RE_REVIEW_ANSWER,
            DeadlineKind.PROMISE);

    private ClosingDecision() {}

    /** The 30 days for asking a review run from here; a reply that cannot be delivered leaves them open. */
    static Decision deliver(ReplyDelivered command, Standing state, DecisionContext context) {
        Moment at = command.at().orElse(context.act().occurredAt());
        boolean undeliverable = command.undeliverable().orElse(false);
        Optional<GivenReply> given = state.reply();
        List<Check> checks = List.of(
                CommonChecks.notInTheFuture("at", at, context),
                refuseIf(given.isEmpty(), PetitionRejection.NO_REPLY),
                refuseIf(given.filter(GivenReply::isDelivered).isPresent(), PetitionRejection.ALREADY_DELIVERED),
                refuseIf(
                        undeliverable && command.proof().isEmpty(),
                        CaseRejection.FIELD_MISSING,
                        Map.of("field", "proof")),
                refuseIf(
                        given.filter(reply -> CommonChecks.isBefore(at, reply.repliedAt(), context))
                                .isPresent(),
                        PetitionRejection.DELIVERED_BEFORE_REPLY,
                        Map.of("field", "at", "value", at.toString())));
        return Decision.unless(checks, () -> {
            Timekeeping time = Timekeeping.of(state.file().base(), context);
            if (!undeliverable && state.file().review().stage() == Review.NONE) {
                time.start(DeadlineKind.REVIEW_REQUEST, RuleIds.PETITION_REVIEW_REQUEST, at);
            }
            return time.after(
                    new PetitionEvent.ReplyDelivered(context.act(), command.how(), at, command.proof(), undeliverable));
        });
    }

    static Decision close(Close command, Standing state, DecisionContext context) {
        boolean reached = state.reply().flatMap(GivenReply::delivery).isPresent();
        return Decision.unless(
                List.of(refuseIf(!reached && !context.act().imported(), PetitionRejection.NOT_DELIVERED)),
                () -> Timekeeping.of(state.file().base(), context)
                        .liftAllBut(OUTLIVE_CLOSING, "closed")
                        .after(new PetitionEvent.Closed(context.act(), command.reason())));
    }

    static Decision redo(Redo command, Standing state, DecisionContext context) {
        return Decision.unless(
                List.of(mayReopen(state), refuseIf(state.file().review().isFinal(), PetitionRejection.FINAL)),
                () -> Reopening.events(state.file(), command.reason(), context));
    }

    /** What ended otherwise than by a reply or an answer is over. */
    static Check mayReopen(Standing state) {
        return refuseIf(
                state instanceof Closed closed && !closed.wasAnswered(),
                PetitionRejection.CLOSED,
                Map.of(
                        "closedAs",
                        state instanceof Closed closed ? closed.ending().as().name() : ClosedAs.REPLIED.name()));
    }
}
