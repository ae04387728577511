package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionCommand.Notify;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.api.PetitionEvent.Notified;
import org.minqing.command.common.TestContext;
import org.minqing.command.rules.RuleIds;

class TellingTest {

    private static final Story REGISTERED = Story.registered();

    @Test
    void tellingOfReceiptOrRouteIsWhatTheNoticeClockWaitsFor() {
        for (Notice notice : List.of(Notice.RECEIPT, Notice.ROUTE)) {
            REGISTERED.answers(
                    Commands.notify(notice),
                    new Notified(
                            REGISTERED.act(), notice, "letter", REGISTERED.act().occurredAt()),
                    REGISTERED.met(DeadlineKind.NOTICE, true));
        }
    }

    @Test
    void tellingOfSomethingElseIsOnRecordAndMeetsNoClock() {
        for (Notice notice : List.of(Notice.TRANSFER, Notice.EXTENSION, Notice.REPLY, Notice.REVIEW)) {
            REGISTERED.answers(
                    Commands.notify(notice),
                    new Notified(
                            REGISTERED.act(), notice, "letter", REGISTERED.act().occurredAt()));
        }
    }

    @Test
    void theTimeOfTellingDecidesNotTheTimeOfWritingItDown() {
        Moment onTheLastDay = Moment.on(LocalDate.of(2018, 3, 20));
        Story story = REGISTERED.at("2018-03-21T10:00");
        Act told = new Act(onTheLastDay, story.act().by(), Optional.empty(), false, false);
        story.answers(
                new Notify(Notice.RECEIPT, "letter", Optional.of(onTheLastDay)),
                new Notified(story.act(), Notice.RECEIPT, "letter", onTheLastDay),
                met(story, told, true));
    }

    @Test
    void whatIsWrittenDownTooLateIsNotInTimeByItself() {
        Moment onTheLastDay = Moment.on(LocalDate.of(2018, 3, 20));
        Story story = REGISTERED.at("2018-03-22T10:00");
        Act told = new Act(onTheLastDay, story.act().by(), Optional.empty(), false, true);
        story.answers(
                new Notify(Notice.RECEIPT, "letter", Optional.of(onTheLastDay)),
                new Notified(story.act(), Notice.RECEIPT, "letter", onTheLastDay),
                met(story, told, false));
    }

    @Test
    void whatARegisterTellsIsNotEnteredLate() {
        Moment early = TestContext.moment("2018-03-06T10:00");
        Story story = REGISTERED.at("2018-03-30T10:00").imported();
        Act told = new Act(early, story.act().by(), Optional.empty(), true, false);
        assertThat(story.does(new Notify(Notice.ROUTE, "letter", Optional.of(early)))
                        .latest())
                .contains(met(story, told, true));
    }

    @Test
    void nobodyIsToldInTheFuture() {
        REGISTERED.isRefused(
                new Notify(Notice.RECEIPT, "letter", Optional.of(TestContext.moment("2018-03-05T10:03"))),
                CaseRejection.IN_THE_FUTURE);
    }

    @Test
    void theSameNoticeAgainChangesNothing() {
        Story told = REGISTERED.does(Commands.notify(Notice.RECEIPT));
        told.at("2018-03-09T10:00").changesNothing(Commands.notify(Notice.RECEIPT));
        told.changesNothing(new Notify(
                Notice.RECEIPT, "letter", Optional.of(REGISTERED.act().occurredAt())));
        assertThat(told.at("2018-03-09T10:00")
                        .does(new Notify(Notice.RECEIPT, "letter", Optional.of(TestContext.moment("2018-03-09T10:00"))))
                        .latest())
                .hasSize(1);
        assertThat(told.does(new Notify(Notice.RECEIPT, "by phone", Optional.empty()))
                        .latest())
                .hasSize(1);
        assertThat(told.does(Commands.notify(Notice.ROUTE)).latest()).hasSize(1);
    }

    @Test
    void tellingOfTheReviewOpensTheWindowForAReReviewOnce() {
        Story reviewed = REGISTERED.does(
                Commands.accept(),
                Commands.give(),
                Commands.delivered(),
                Commands.requestReview(),
                Commands.review(ReviewResult.UPHELD));
        Story later = reviewed.at("2018-03-08T10:00");
        later.answers(
                Commands.notify(Notice.REVIEW),
                new Notified(later.act(), Notice.REVIEW, "letter", later.act().occurredAt()),
                later.set(
                        DeadlineKind.RE_REVIEW_REQUEST,
                        RuleIds.PETITION_RE_REVIEW_REQUEST,
                        "2018-03-08T10:00",
                        Cause.STARTED));
        Story told = later.does(Commands.notify(Notice.REVIEW)).at("2018-03-12T10:00");
        assertThat(told.does(new Notify(Notice.REVIEW, "by phone", Optional.empty()))
                        .latest())
                .hasSize(1);
    }

    private static DeadlineMet met(Story story, Act told, boolean inTime) {
        return new DeadlineMet(
                CaseKind.PETITION,
                told,
                DeadlineKind.NOTICE,
                "",
                story.running(DeadlineKind.NOTICE).dueAt(),
                inTime);
    }
}
