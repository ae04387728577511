package org.minqing.command.petition;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.minqing.api.ClosedAs;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.PetitionEvent;
import org.minqing.api.PetitionEvent.*;
import org.minqing.command.petition.PetitionFile.NoticeGiven;
import org.minqing.command.petition.PetitionState.Ending;
import org.minqing.command.petition.PetitionState.Standing;
import org.minqing.command.petition.PetitionState.Submitted;

/** How a petition's own events lead it from status to status. */
final class PetitionCourse {

    private PetitionCourse() {}

    static Standing evolve(Standing state, PetitionEvent event) {
        return switch (event) {
            case Registered e -> state;
            case Adopted e -> state;
            case Accepted e -> accepted(acted(state, e), e);
            case Notified e -> state.with(state.file().told(new NoticeGiven(e.about(), e.form(), e.at())));
            case Declined e ->
                ended(
                        acted(state, e),
                        new Ending(ClosedAs.DECLINED, e.reason(), Optional.of(e.guidance()), e.sameMatterAs()));
            case Transferred e -> transferred(acted(state, e), e);
            case Withdrawn e -> ended(acted(state, e), new Ending(ClosedAs.WITHDRAWN, e.reason(), Optional.empty()));
            case AnsweredOnTheSpot e ->
                ended(
                        handledAt(Level.GRID, acted(state, e)),
                        new Ending(ClosedAs.ANSWERED_ON_THE_SPOT, e.text(), Optional.empty()));
            case HearingOpened e -> withHearing(Hearing.opened(e.act().occurredAt(), e.reason()), acted(state, e));
            case HearingClosed e ->
                state.file()
                        .openHearing()
                        .map(hearing -> withHearing(hearing.closed(e.record()), acted(state, e)))
                        .orElse(state);
            case MediationReferred e ->
                waiting(
                        new Waiting.ForMediation(e.mediation(), e.disputeType(), e.respondent(), false),
                        acted(state, e).with(acted(state, e).file().referredOnceMore()));
            case MediationOpened e ->
                state.waits() instanceof Waiting.ForMediation awaited
                        ? waiting(
                                new Waiting.ForMediation(
                                        e.mediation(), awaited.disputeType(), awaited.respondent(), true),
                                state)
                        : state;
            case MediationRefused e -> homeFromMediation(state);
            case MediationConcluded e -> homeFromMediation(state);
            case ReplySubmitted e -> submitted(acted(state, e), e);
            case Replied e -> replied(acted(state, e), e);
            case ReplyDelivered e ->
                delivered(new GivenReply.Delivery(e.how(), e.at(), e.proof(), e.undeliverable()), acted(state, e));
            case PetitionEvent.Closed e ->
                ended(acted(state, e), new Ending(ClosedAs.REPLIED, e.reason(), Optional.empty()));
            case Redone e -> redone(acted(state, e), e);
            case ReviewRequested e -> reviewed(f -> f.asked(Review.REVIEW, e.reason(), e.body()), acted(state, e));
            case ReviewConcluded e -> reviewed(f -> f.answered(Review.REVIEWED, e.result(), e.text()), acted(state, e));
            case ReReviewRequested e -> reviewed(f -> f.asked(Review.RE_REVIEW, e.reason(), e.body()), acted(state, e));
            case ReReviewConcluded e -> reviewed(f -> f.answered(Review.FINAL, e.result(), e.text()), acted(state, e));
            case OutcomePromised e ->
                acted(state, e)
                        .with(acted(state, e)
                                .file()
                                .promised(new Promise(
                                        e.promiseId(),
                                        e.what(),
                                        e.by(),
                                        List.copyOf(e.shares()),
                                        Promise.State.OPEN,
                                        false)));
            case PromiseKept e -> promiseIn(Promise.State.KEPT, e.promiseId(), acted(state, e));
            case PromiseBroken e -> promiseIn(Promise.State.BROKEN, e.promiseId(), acted(state, e));
            case AgentAppointed e -> state.with(state.file().accompaniedBy(e.staff()));
        };
    }

    /** Closed once stays closed as it was. */
    static Standing ended(Standing state, Ending ending) {
        return state instanceof PetitionState.Closed
                ? state
                : new PetitionState.Closed(state.file(), ending, state.reply());
    }

    private static Standing acted(Standing state, PetitionEvent event) {
        Moment at = event.act().occurredAt();
        return state.with(state.file().base(base -> base.actedAt(at)));
    }

    private static Standing handledAt(Level level, Standing state) {
        return state.with(state.file().base(base -> base.with(base.standing().handledAt(level))));
    }

    private static Standing accepted(Standing state, Accepted event) {
        Standing taken = state.with(state.file().handledFrom(event.act().occurredAt(), event.route()));
        Standing handled = event.level().map(level -> handledAt(level, taken)).orElse(taken);
        return state instanceof PetitionState.Registered registered
                ? new PetitionState.Accepted(
                        handled.file(),
                        registered.waiting(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty())
                : handled;
    }

    private static Standing transferred(Standing state, Transferred event) {
        return event.replyDue()
                .map(due -> waiting(new Waiting.ForOtherBody(event.body(), due), state))
                .orElseGet(() -> ended(
                        state, new Ending(ClosedAs.TRANSFERRED, event.reason().orElse(""), Optional.of(event.body()))));
    }

    private static Standing waiting(Waiting next, Standing state) {
        return switch (state) {
            case PetitionState.Registered registered -> new PetitionState.Registered(registered.file(), next);
            case PetitionState.Accepted accepted -> accepted.waiting(next);
            case PetitionState.Replied replied -> replied;
            case PetitionState.Closed closed -> closed;
        };
    }

    private static Standing homeFromMediation(Standing state) {
        return state.waits() instanceof Waiting.ForMediation ? waiting(new Waiting.ForNothing(), state) : state;
    }

    private static Standing withHearing(Hearing hearing, Standing state) {
        return state.with(state.file().hearing(Optional.of(hearing)));
    }

    private static Standing submitted(Standing state, ReplySubmitted event) {
        return state instanceof PetitionState.Accepted accepted
                ? accepted.submitted(new Submitted(event.reply(), event.act().by()))
                : state;
    }

    private static Standing replied(Standing state, Replied event) {
        if (!event.isFinal()) {
            return state instanceof PetitionState.Accepted accepted ? accepted.told(event.reply()) : state;
        }
        return switch (state) {
            case PetitionState.Registered registered -> concluded(registered.file(), false, event);
            case PetitionState.Accepted accepted ->
                concluded(accepted.file(), accepted.waitsForApproval(event.reply()), event);
            case PetitionState.Replied replied -> replied;
            case PetitionState.Closed closed -> closed;
        };
    }

    private static Standing concluded(PetitionFile file, boolean approved, Replied event) {
        return new PetitionState.Replied(
                file, new GivenReply(Optional.of(event.reply()), event.act().occurredAt(), approved, Optional.empty()));
    }

    private static Standing delivered(GivenReply.Delivery delivery, Standing state) {
        return switch (state) {
            case PetitionState.Registered registered -> registered;
            case PetitionState.Accepted accepted -> accepted;
            case PetitionState.Replied replied ->
                new PetitionState.Replied(replied.file(), replied.given().with(delivery));
            case PetitionState.Closed closed ->
                new PetitionState.Closed(
                        closed.file(), closed.ending(), closed.given().map(given -> given.with(delivery)));
        };
    }

    private static Standing redone(Standing state, Redone event) {
        return new PetitionState.Accepted(
                state.file().nextRound(event.act().occurredAt()),
                new Waiting.ForNothing(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(event.reason()));
    }

    private static Standing reviewed(UnaryOperator<ReviewFile> change, Standing state) {
        return state.with(state.file().with(change.apply(state.file().review())));
    }

    private static Standing promiseIn(Promise.State next, String promiseId, Standing state) {
        return state.with(state.file().promiseIn(promiseId, next));
    }
}
