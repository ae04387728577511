package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.DeadlineKind;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionCommand.RequestReview;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.api.PetitionEvent.ReReviewConcluded;
import org.minqing.api.PetitionEvent.ReReviewRequested;
import org.minqing.api.PetitionEvent.Redone;
import org.minqing.api.PetitionEvent.ReviewConcluded;
import org.minqing.api.PetitionEvent.ReviewRequested;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.rules.RuleIds;

class ReviewTest {

    private static final Story REPLIED = Story.registered().does(Commands.accept(), Commands.give());
    private static final Story DELIVERED = REPLIED.does(Commands.delivered());
    private static final Story IN_REVIEW = DELIVERED.does(Commands.requestReview());
    private static final Story REVIEWED = IN_REVIEW.does(Commands.review(ReviewResult.UPHELD));
    private static final Story IN_RE_REVIEW = REVIEWED.does(Commands.requestReReview());
    private static final Story FINAL = IN_RE_REVIEW.does(Commands.reReview(ReviewResult.UPHELD));

    @Test
    void thePetitionerAsksTheBodyAboveAndItHasThirtyDaysToAnswer() {
        Story story = DELIVERED.at("2018-03-20T10:00");
        story.answers(
                Commands.requestReview(),
                new ReviewRequested(story.act(), "I was not heard.", TestDirectory.WATER_BUREAU),
                story.met(DeadlineKind.REVIEW_REQUEST, true),
                story.set(
                        DeadlineKind.REVIEW_ANSWER, RuleIds.PETITION_REVIEW_ANSWER, "2018-03-20T10:00", Cause.STARTED));
        Story asked = story.does(Commands.requestReview());
        assertThat(asked.file().review().stage()).isEqualTo(Review.REVIEW);
        assertThat(asked.running(DeadlineKind.REVIEW_ANSWER).dueAt())
                .isEqualTo(TestContext.instant("2018-04-20T00:00"));
        asked.changesNothing(Commands.requestReview());
        asked.isRefused(
                new RequestReview("Another reason.", TestDirectory.WATER_BUREAU),
                PetitionRejection.REVIEW_PENDING,
                Map.of());
    }

    @Test
    void aReviewIsAskedForWithinThirtyDaysOfDelivery() {
        assertThat(DELIVERED
                        .at("2018-04-04T23:59")
                        .does(Commands.requestReview())
                        .latest())
                .hasSize(3);
        DELIVERED
                .at("2018-04-05T00:01")
                .isRefused(Commands.requestReview(), PetitionRejection.REVIEW_TOO_LATE, Map.of());
        assertThat(DELIVERED
                        .at("2018-04-05T00:01")
                        .imported()
                        .does(Commands.requestReview())
                        .latest())
                .hasSize(3);
    }

    @Test
    void withoutADeliveryTheWindowStaysOpen() {
        assertThat(REPLIED.at("2018-12-05T10:00").does(Commands.requestReview()).latest())
                .hasSize(2);
        assertThat(REPLIED.does(Commands.undeliverable())
                        .at("2018-12-05T10:00")
                        .does(Commands.requestReview())
                        .latest())
                .hasSize(2);
    }

    @Test
    void aReviewIsAlsoAskedForAfterClosing() {
        assertThat(DELIVERED.does(Commands.close(), Commands.requestReview()).status())
                .isEqualTo(PetitionStatus.CLOSED);
    }

    @Test
    void onlyAReplyIsReviewed() {
        Story.registered()
                .does(Commands.answer())
                .isRefused(Commands.requestReview(), PetitionRejection.NO_REPLY, Map.of());
        REPLIED.does(Commands.withdraw())
                .isRefused(Commands.requestReview(), PetitionRejection.CLOSED, Map.of("closedAs", "WITHDRAWN"));
    }

    @Test
    void theBodyAboveUpholdsOrChangesTheReply() {
        for (ReviewResult result : new ReviewResult[] {ReviewResult.UPHELD, ReviewResult.CHANGED}) {
            IN_REVIEW.answers(
                    Commands.review(result),
                    new ReviewConcluded(IN_REVIEW.act(), result, "What the review found."),
                    IN_REVIEW.met(DeadlineKind.REVIEW_ANSWER, true));
        }
        assertThat(REVIEWED.file().review().stage()).isEqualTo(Review.REVIEWED);
        assertThat(REVIEWED.status()).isEqualTo(PetitionStatus.REPLIED);
        REVIEWED.changesNothing(Commands.review(ReviewResult.UPHELD));
        REVIEWED.isRefused(Commands.review(ReviewResult.CHANGED), PetitionRejection.NOT_IN_REVIEW, Map.of());
        REVIEWED.isRefused(Commands.requestReview(), PetitionRejection.ALREADY_REVIEWED, Map.of());
    }

    @Test
    void sentBackItIsDoneAgainAndTheNewReplyCanBeReviewedAnew() {
        Story story = IN_REVIEW.at("2018-03-12T10:00");
        story.answers(
                Commands.review(ReviewResult.SENT_BACK),
                new ReviewConcluded(story.act(), ReviewResult.SENT_BACK, "What the review found."),
                story.met(DeadlineKind.REVIEW_ANSWER, true),
                new Redone(story.act(), "What the review found.", 2),
                story.set(DeadlineKind.HANDLING, RuleIds.PETITION_HANDLING, "2018-03-12T10:00", Cause.REDO),
                story.set(DeadlineKind.INTERNAL, RuleIds.PETITION_INTERNAL_HANDLING, "2018-03-12T10:00", Cause.REDO));
        Story again = story.does(Commands.review(ReviewResult.SENT_BACK));
        assertThat(again.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(again.file().review()).isEqualTo(ReviewFile.none());
        again.changesNothing(Commands.review(ReviewResult.SENT_BACK));
        assertThat(again.does(Commands.give(), Commands.delivered(), Commands.requestReview())
                        .file()
                        .review()
                        .stage())
                .isEqualTo(Review.REVIEW);
    }

    @Test
    void aReReviewComesAfterAReview() {
        DELIVERED.isRefused(Commands.requestReReview(), PetitionRejection.NOT_REVIEWED, Map.of());
        IN_REVIEW.isRefused(Commands.requestReReview(), PetitionRejection.REVIEW_PENDING, Map.of());
        REVIEWED.answers(
                Commands.requestReReview(),
                new ReReviewRequested(REVIEWED.act(), "I still was not heard.", "city-office"),
                REVIEWED.set(
                        DeadlineKind.RE_REVIEW_ANSWER,
                        RuleIds.PETITION_RE_REVIEW_ANSWER,
                        "2018-03-05T10:00",
                        Cause.STARTED));
        IN_RE_REVIEW.changesNothing(Commands.requestReReview());
        IN_RE_REVIEW.isRefused(Commands.requestReview(), PetitionRejection.REVIEW_PENDING, Map.of());
        IN_RE_REVIEW.isRefused(Commands.review(ReviewResult.CHANGED), PetitionRejection.NOT_IN_REVIEW, Map.of());
    }

    @Test
    void aReReviewIsAskedForWithinThirtyDaysOfBeingTold() {
        Story told = REVIEWED.does(Commands.notify(Notice.REVIEW));
        told.at("2018-04-05T00:01").isRefused(Commands.requestReReview(), PetitionRejection.REVIEW_TOO_LATE, Map.of());
        Story lastDay = told.at("2018-04-04T20:00");
        assertThat(lastDay.does(Commands.requestReReview()).latest())
                .contains(lastDay.met(DeadlineKind.RE_REVIEW_REQUEST, true));
    }

    @Test
    void theReReviewSpeaksTheLastWord() {
        for (ReviewResult result : new ReviewResult[] {ReviewResult.UPHELD, ReviewResult.CHANGED}) {
            IN_RE_REVIEW.answers(
                    Commands.reReview(result),
                    new ReReviewConcluded(IN_RE_REVIEW.act(), result, "What the re-review found."),
                    IN_RE_REVIEW.met(DeadlineKind.RE_REVIEW_ANSWER, true));
        }
        assertThat(FINAL.file().review().stage()).isEqualTo(Review.FINAL);
        FINAL.changesNothing(Commands.reReview(ReviewResult.UPHELD));
        FINAL.isRefused(Commands.requestReview(), PetitionRejection.FINAL, Map.of());
        FINAL.isRefused(Commands.review(ReviewResult.UPHELD), PetitionRejection.FINAL, Map.of());
        FINAL.isRefused(Commands.requestReReview(), PetitionRejection.FINAL, Map.of());
        FINAL.isRefused(Commands.reReview(ReviewResult.CHANGED), PetitionRejection.FINAL, Map.of());
        REVIEWED.isRefused(Commands.reReview(ReviewResult.UPHELD), PetitionRejection.NOT_IN_RE_REVIEW, Map.of());
    }

    @Test
    void sentBackAtReReviewItIsDoneOnceMoreAndThenStaysFinal() {
        Story story = IN_RE_REVIEW;
        story.answers(
                Commands.reReview(ReviewResult.SENT_BACK),
                new ReReviewConcluded(story.act(), ReviewResult.SENT_BACK, "What the re-review found."),
                story.met(DeadlineKind.RE_REVIEW_ANSWER, true),
                new Redone(story.act(), "What the re-review found.", 2),
                story.set(DeadlineKind.HANDLING, RuleIds.PETITION_HANDLING, "2018-03-05T10:00", Cause.REDO),
                story.set(DeadlineKind.INTERNAL, RuleIds.PETITION_INTERNAL_HANDLING, "2018-03-05T10:00", Cause.REDO));
        Story again = story.does(Commands.reReview(ReviewResult.SENT_BACK), Commands.give(), Commands.delivered());
        assertThat(again.file().review().stage()).isEqualTo(Review.FINAL);
        again.isRefused(Commands.requestReview(), PetitionRejection.FINAL, Map.of());
        assertThat(again.runs(DeadlineKind.REVIEW_REQUEST)).isFalse();
    }

    @Test
    void aReviewKeepsWhatWasAskedAndAnswered() {
        assertThat(REVIEWED.file().review())
                .isEqualTo(new ReviewFile(
                        Review.REVIEWED,
                        Optional.of(new ReviewFile.Asked("I was not heard.", TestDirectory.WATER_BUREAU)),
                        Optional.of(new ReviewFile.Answered(ReviewResult.UPHELD, "What the review found."))));
        assertThat(IN_RE_REVIEW.file().review().answered()).isEmpty();
    }
}
