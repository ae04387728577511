package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.PetitionCommand.OpenHearing;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.api.PetitionEvent.HearingClosed;
import org.minqing.api.PetitionEvent.HearingOpened;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.TestContext;

class HearingTest {

    private static final Story ACCEPTED = Story.registered().does(Commands.accept());
    private static final Story IN_RE_REVIEW = ACCEPTED.does(
            Commands.give(),
            Commands.delivered(),
            Commands.requestReview(),
            Commands.review(ReviewResult.UPHELD),
            Commands.requestReReview());

    @Test
    void inHandlingTheClockRunsOn() {
        ACCEPTED.answers(Commands.openHearing(), new HearingOpened(ACCEPTED.act(), "Both sides want to be heard."));
        Story open = ACCEPTED.does(Commands.openHearing());
        open.changesNothing(Commands.openHearing());
        open.isRefused(new OpenHearing("Another one."), PetitionRejection.HEARING_OPEN, Map.of());
        Story later = open.at("2018-03-09T10:00");
        later.answers(Commands.closeHearing(), new HearingClosed(later.act(), "Both sides were heard."));
        Story closed = later.does(Commands.closeHearing());
        assertThat(closed.file().openHearing()).isEmpty();
        closed.changesNothing(Commands.closeHearing());
        assertThat(closed.does(Commands.openHearing()).file().openHearing()).isPresent();
    }

    @Test
    void atReReviewTheDaysOfTheHearingAreNotCounted() {
        Story open = IN_RE_REVIEW.at("2018-03-07T10:00").does(Commands.openHearing());
        Story later = open.at("2018-03-10T10:00");
        later.answers(
                Commands.closeHearing(),
                new HearingClosed(later.act(), "Both sides were heard."),
                new DeadlineSet(
                        CaseKind.PETITION,
                        later.act(),
                        later.then()
                                .deadlines()
                                .excludeDays(
                                        later.running(DeadlineKind.RE_REVIEW_ANSWER),
                                        LocalDate.of(2018, 3, 7),
                                        LocalDate.of(2018, 3, 10)),
                        Cause.HEARING));
        assertThat(open.running(DeadlineKind.RE_REVIEW_ANSWER).dueAt())
                .isEqualTo(TestContext.instant("2018-04-05T00:00"));
        assertThat(later.does(Commands.closeHearing())
                        .running(DeadlineKind.RE_REVIEW_ANSWER)
                        .dueAt())
                .isEqualTo(TestContext.instant("2018-04-08T00:00"));
    }

    @Test
    void aHearingOfOneDayTakesNoDay() {
        Story open = IN_RE_REVIEW.does(Commands.openHearing());
        open.answers(Commands.closeHearing(), new HearingClosed(open.act(), "Both sides were heard."));
    }

    @Test
    void aHearingThatARegisterSaysEndedBeforeItBeganTakesNoDay() {
        Story open = IN_RE_REVIEW.at("2018-03-09T10:00").does(Commands.openHearing());
        Story before = open.when(context -> context.happenedOn("2018-03-07").imported());
        before.answers(Commands.closeHearing(), new HearingClosed(before.act(), "Both sides were heard."));
    }

    @Test
    void aReReviewIsNotConcludedWhileItsHearingIsOpen() {
        IN_RE_REVIEW
                .does(Commands.openHearing())
                .isRefused(Commands.reReview(ReviewResult.UPHELD), PetitionRejection.HEARING_OPEN, Map.of());
    }

    @Test
    void afterTheReplyOnlyAReReviewHearsAnyone() {
        Story replied = ACCEPTED.does(Commands.give());
        replied.isRefused(Commands.openHearing(), PetitionRejection.NOT_IN_RE_REVIEW, Map.of());
        replied.does(Commands.requestReview())
                .isRefused(Commands.openHearing(), PetitionRejection.NOT_IN_RE_REVIEW, Map.of());
        assertThat(IN_RE_REVIEW.does(Commands.close(), Commands.openHearing()).latest())
                .hasSize(1);
    }

    @Test
    void aHearingThatIsNotOpenCannotBeClosed() {
        ACCEPTED.isRefused(Commands.closeHearing(), PetitionRejection.NO_HEARING, Map.of());
    }
}
