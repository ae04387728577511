package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionCommand.ConcludeReReview;
import org.minqing.api.PetitionCommand.ConcludeReview;
import org.minqing.api.PetitionCommand.RequestReReview;
import org.minqing.api.PetitionCommand.RequestReview;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.api.PetitionEvent;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.petition.PetitionState.Standing;
import org.minqing.command.rules.RuleIds;

/**
 * 复查、复核: the petitioner asks within 30 days, the body above answers within 30 (art. 35, 36). An answer that sends the
 * petition back has it done again; after the re-review there is none above.
 */
final class ReviewDecision {

    private ReviewDecision() {}

    static Decision request(RequestReview command, Standing state, DecisionContext context) {
        PetitionFile file = state.file();
        return Decision.unless(
                List.of(
                        mayBeReviewed(state),
                        stageIs(Review.NONE, file, PetitionRejection.ALREADY_REVIEWED),
                        askedInTime(DeadlineKind.REVIEW_REQUEST, file, context)),
                () -> Timekeeping.of(file.base(), context)
                        .met(DeadlineKind.REVIEW_REQUEST)
                        .start(
                                DeadlineKind.REVIEW_ANSWER,
                                RuleIds.PETITION_REVIEW_ANSWER,
                                context.act().occurredAt())
                        .after(new PetitionEvent.ReviewRequested(context.act(), command.reason(), command.body())));
    }

    static Decision conclude(ConcludeReview command, Standing state, DecisionContext context) {
        return Decision.unless(
                List.of(mayBeReviewed(state), stageIs(Review.REVIEW, state.file(), PetitionRejection.NOT_IN_REVIEW)),
                () -> concluded(
                        DeadlineKind.REVIEW_ANSWER,
                        new PetitionEvent.ReviewConcluded(context.act(), command.result(), command.text()),
                        command.result(),
                        command.text(),
                        state.file(),
                        context));
    }

    static Decision requestAgain(RequestReReview command, Standing state, DecisionContext context) {
        PetitionFile file = state.file();
        return Decision.unless(
                List.of(
                        mayBeReviewed(state),
                        stageIs(Review.REVIEWED, file, PetitionRejection.NOT_REVIEWED),
                        askedInTime(DeadlineKind.RE_REVIEW_REQUEST, file, context)),
                () -> Timekeeping.of(file.base(), context)
                        .met(DeadlineKind.RE_REVIEW_REQUEST)
                        .start(
                                DeadlineKind.RE_REVIEW_ANSWER,
                                RuleIds.PETITION_RE_REVIEW_ANSWER,
                                context.act().occurredAt())
                        .after(new PetitionEvent.ReReviewRequested(context.act(), command.reason(), command.body())));
    }

    static Decision concludeAgain(ConcludeReReview command, Standing state, DecisionContext context) {
        return Decision.unless(
                List.of(
                        mayBeReviewed(state),
                        stageIs(Review.RE_REVIEW, state.file(), PetitionRejection.NOT_IN_RE_REVIEW),
                        refuseIf(state.file().openHearing().isPresent(), PetitionRejection.HEARING_OPEN)),
                () -> concluded(
                        DeadlineKind.RE_REVIEW_ANSWER,
                        new PetitionEvent.ReReviewConcluded(context.act(), command.result(), command.text()),
                        command.result(),
                        command.text(),
                        state.file(),
                        context));
    }

    private static List<LedgerEvent> concluded(
            DeadlineKind answer,
            LedgerEvent event,
            ReviewResult result,
            String text,
            PetitionFile file,
            DecisionContext context) {
        List<LedgerEvent> events =
                new ArrayList<>(Timekeeping.of(file.base(), context).met(answer).after(event));
        Supplier<List<LedgerEvent>> doneAgain = () -> Reopening.events(file, text, context, answer);
        events.addAll(
                switch (result) {
                    case SENT_BACK -> doneAgain.get();
                    case UPHELD, CHANGED -> List.<LedgerEvent>of();
                });
        return events;
    }

    /** There is a reply to look at, and the petition did not end some other way. */
    private static Check mayBeReviewed(Standing state) {
        return () -> Decision.firstBroken(List.of(
                ClosingDecision.mayReopen(state), refuseIf(state.reply().isEmpty(), PetitionRejection.NO_REPLY)));
    }

    /** @param otherwise what is wrong where nothing is pending and nothing final */
    private static Check stageIs(Review needed, PetitionFile file, PetitionRejection otherwise) {
        Review stage = file.review().stage();
        boolean asks = needed == Review.NONE || needed == Review.REVIEWED;
        return refuseIf(
                stage != needed,
                switch (stage) {
                    case FINAL -> PetitionRejection.FINAL;
                    case REVIEW, RE_REVIEW -> asks ? PetitionRejection.REVIEW_PENDING : otherwise;
                    case NONE, REVIEWED -> otherwise;
                });
    }

    /** The window runs from delivery; without one it stays open. */
    private static Check askedInTime(DeadlineKind window, PetitionFile file, DecisionContext context) {
        boolean tooLate = file.base()
                .clocks()
                .running(window)
                .map(Clock::deadline)
                .filter(deadline ->
                        !context.deadlines().isInTime(deadline, context.act().occurredAt()))
                .isPresent();
        return refuseIf(tooLate && !context.act().imported(), PetitionRejection.REVIEW_TOO_LATE);
    }
}
