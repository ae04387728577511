package org.minqing.command.petition;

import java.util.List;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.petition.PetitionState.Standing;
import org.minqing.command.rules.DeadlineArithmetic;
import org.minqing.command.rules.RuleIds;

/**
 * The clocks that an adopted petition has once it is taken over: those that run in its status, from the moments its
 * register knows.
 */
final class TakingOver {

    private TakingOver() {}

    static List<LedgerEvent> clocks(Standing state, DecisionContext context) {
        PetitionFile file = state.file();
        Timekeeping time = Timekeeping.of(file.base(), context);
        switch (state) {
            case PetitionState.Registered registered -> registered(registered, time);
            case PetitionState.Accepted accepted -> accepted(file, time);
            case PetitionState.Replied replied -> windowForReview(replied, time);
            case PetitionState.Closed closed -> windowForReview(closed, time);
        }
        if (state.waits() instanceof Waiting.ForOtherBody body) {
            time.set(
                    context.deadlines()
                            .onDay(DeadlineKind.TRANSFER_REPLY, "", body.replyDue(), DeadlineArithmetic.AGREED),
                    Cause.STARTED);
        }
        file.promises().stream()
                .filter(promise -> promise.state() == Promise.State.OPEN)
                .map(promise -> context.deadlines()
                        .onDay(DeadlineKind.PROMISE, promise.promiseId(), promise.by(), DeadlineArithmetic.PROMISED))
                .forEach(deadline -> time.set(deadline, Cause.STARTED));
        return time.events();
    }

    private static void registered(PetitionState.Registered state, Timekeeping time) {
        PetitionFile file = state.file();
        boolean passedOn = file.handling().leadUnit().isPresent() || state.waiting() instanceof Waiting.ForOtherBody;
        if (!passedOn) {
            time.startTakenOver(
                    DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON, file.base().receivedAt());
        }
        notice(file, time);
    }

    private static void accepted(PetitionFile file, Timekeeping time) {
        Moment from = file.handlingFrom().orElse(Moment.unknown());
        notice(file, time);
        if (HandlingClocks.hasStatutoryLimit(file, file.route())) {
            time.startTakenOver(DeadlineKind.HANDLING, HandlingClocks.rule(file), from);
        }
        time.startTakenOver(DeadlineKind.INTERNAL, RuleIds.PETITION_INTERNAL_HANDLING, from);
    }

    private static void notice(PetitionFile file, Timekeeping time) {
        boolean told = file.notices().stream()
                .anyMatch(notice -> notice.about() == Notice.RECEIPT || notice.about() == Notice.ROUTE);
        if (!told) {
            time.startTakenOver(
                    DeadlineKind.NOTICE, RuleIds.PETITION_NOTICE, file.base().receivedAt());
        }
    }

    /** A right that ends by itself, whoever holds the petition: it is counted from delivery, over or not. */
    private static void windowForReview(Standing state, Timekeeping time) {
        if (state.file().review().stage() == Review.NONE) {
            state.reply()
                    .filter(GivenReply::isDelivered)
                    .flatMap(GivenReply::delivery)
                    .map(GivenReply.Delivery::at)
                    .filter(at -> !(at instanceof Moment.Unknown))
                    .ifPresent(at -> time.start(DeadlineKind.REVIEW_REQUEST, RuleIds.PETITION_REVIEW_REQUEST, at));
        }
    }
}
