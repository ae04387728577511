package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.RecordDeadlinePassed;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.CaseEvent.DeadlinePassed;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.PetitionCommand.AppointAgent;
import org.minqing.api.PetitionCommand.KeepPromise;
import org.minqing.api.PetitionCommand.PromiseOutcome;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.api.PetitionEvent.AgentAppointed;
import org.minqing.api.PetitionEvent.OutcomePromised;
import org.minqing.api.PetitionEvent.PromiseBroken;
import org.minqing.api.PetitionEvent.PromiseKept;
import org.minqing.api.PetitionEvent.Redone;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.rules.DeadlineArithmetic;
import org.minqing.command.rules.RuleIds;

class PromiseTest {

    private static final Story ACCEPTED = Story.registered().does(Commands.accept());
    private static final Story PROMISED = ACCEPTED.does(Commands.promise());
    private static final Story CLOSED = PROMISED.does(Commands.give(), Commands.delivered(), Commands.close());

    @Test
    void aPromiseStartsAClockOfItsOwn() {
        ACCEPTED.answers(
                Commands.promise(),
                new OutcomePromised(
                        ACCEPTED.act(),
                        "lamp",
                        "A second lamp",
                        Commands.END_OF_MARCH,
                        List.of("street: half", "estate: half")),
                new DeadlineSet(
                        CaseKind.PETITION,
                        ACCEPTED.act(),
                        ACCEPTED.then()
                                .deadlines()
                                .onDay(
                                        DeadlineKind.PROMISE,
                                        "lamp",
                                        Commands.END_OF_MARCH,
                                        DeadlineArithmetic.PROMISED),
                        Cause.STARTED));
        assertThat(PROMISED.file().promise("lamp"))
                .contains(new Promise(
                        "lamp",
                        "A second lamp",
                        Commands.END_OF_MARCH,
                        List.of("street: half", "estate: half"),
                        Promise.State.OPEN,
                        false));
    }

    @Test
    void aPromiseWithoutANameIsGivenOneAndIsTheSamePromiseAgain() {
        PromiseOutcome nameless =
                new PromiseOutcome("A third lamp", Commands.END_OF_MARCH, List.of(), Optional.empty());
        Story promised = ACCEPTED.does(nameless);
        assertThat(promised.file().promise("fresh-id")).isPresent();
        promised.changesNothing(nameless);
        PROMISED.changesNothing(Commands.promise());
    }

    @Test
    void aPromiseIsNotReworded() {
        PROMISED.isRefused(
                new PromiseOutcome("No lamp", Commands.END_OF_MARCH, List.of(), Optional.of("lamp")),
                PetitionRejection.ALREADY_PROMISED,
                Map.of("field", "promiseId", "value", "lamp"));
    }

    @Test
    void aKeptPromiseCanBeMadeAnewUnderAnotherName() {
        PromiseOutcome nameless = new PromiseOutcome(
                "A second lamp", Commands.END_OF_MARCH, List.of("street: half", "estate: half"), Optional.empty());
        PROMISED.changesNothing(nameless);
        assertThat(PROMISED.does(Commands.keep(), nameless).file().promise("fresh-id"))
                .isPresent();
    }

    @Test
    void onePromiseDoesNotStandForAnother() {
        PromiseOutcome bench = new PromiseOutcome("A bench", Commands.END_OF_MARCH, List.of(), Optional.empty());
        Story both = PROMISED.does(bench);
        assertThat(both.file().promises()).hasSize(2);
        Story kept = both.does(new KeepPromise("fresh-id"));
        assertThat(kept.file().promise("fresh-id").map(Promise::state)).contains(Promise.State.KEPT);
        assertThat(kept.file().promise("lamp").map(Promise::state)).contains(Promise.State.OPEN);
    }

    @Test
    void nothingIsPromisedForYesterday() {
        PromiseOutcome yesterday = new PromiseOutcome("A lamp", LocalDate.of(2018, 3, 4), List.of(), Optional.empty());
        ACCEPTED.isRefused(yesterday, PetitionRejection.DAY_IN_THE_PAST, Map.of("field", "by", "value", "2018-03-04"));
        assertThat(ACCEPTED.imported().does(yesterday).latest()).hasSize(2);
    }

    @Test
    void keepingItMeetsItsClock() {
        PROMISED.answers(
                Commands.keep(),
                new PromiseKept(PROMISED.act(), "lamp"),
                new DeadlineMet(
                        CaseKind.PETITION,
                        PROMISED.act(),
                        DeadlineKind.PROMISE,
                        "lamp",
                        TestContext.instant("2018-04-01T00:00"),
                        true));
        Story kept = PROMISED.does(Commands.keep());
        kept.changesNothing(Commands.keep());
        kept.isRefused(Commands.breakIt(), PetitionRejection.PROMISE_KEPT, Map.of());
    }

    @Test
    void breakingItInHandlingIsOnRecord() {
        PROMISED.answers(
                Commands.breakIt(),
                new PromiseBroken(PROMISED.act(), "lamp", "No second lamp came."),
                lifted(PROMISED));
        Story broken = PROMISED.does(Commands.breakIt());
        assertThat(broken.status()).isEqualTo(PetitionStatus.ACCEPTED);
        broken.changesNothing(Commands.breakIt());
        broken.isRefused(Commands.keep(), PetitionRejection.PROMISE_BROKEN, Map.of());
    }

    @Test
    void breakingItAfterTheReplyReopensThePetition() {
        Story story = CLOSED.at("2018-04-02T10:00");
        story.answers(
                Commands.breakIt(),
                new PromiseBroken(story.act(), "lamp", "No second lamp came."),
                lifted(story),
                new Redone(story.act(), "No second lamp came.", 2),
                story.lifted(DeadlineKind.REVIEW_REQUEST, "redone"),
                story.set(DeadlineKind.HANDLING, RuleIds.PETITION_HANDLING, "2018-04-02T10:00", Cause.REDO),
                story.set(DeadlineKind.INTERNAL, RuleIds.PETITION_INTERNAL_HANDLING, "2018-04-02T10:00", Cause.REDO));
        assertThat(story.does(Commands.breakIt()).status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(PROMISED.does(Commands.give(), Commands.breakIt()).status()).isEqualTo(PetitionStatus.ACCEPTED);
    }

    @Test
    void whatWasPromisedIsOwedEvenAfterTheLastWord() {
        Story last = CLOSED.does(
                Commands.requestReview(),
                Commands.review(ReviewResult.UPHELD),
                Commands.requestReReview(),
                Commands.reReview(ReviewResult.UPHELD),
                Commands.breakIt());
        assertThat(last.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(last.file().review().stage()).isEqualTo(Review.FINAL);
    }

    @Test
    void aPromiseNobodyMadeIsNeitherKeptNorBroken() {
        ACCEPTED.isRefused(
                new KeepPromise("moon"),
                PetitionRejection.UNKNOWN_PROMISE,
                Map.of("field", "promiseId", "value", "moon"));
        ACCEPTED.isRefused(Commands.breakIt(), PetitionRejection.UNKNOWN_PROMISE);
    }

    @Test
    void whatWasTakenBackIsNotReopenedByAPromise() {
        Story withdrawn = PROMISED.does(Commands.withdraw());
        withdrawn.isRefused(Commands.breakIt(), PetitionRejection.CLOSED, Map.of("closedAs", "WITHDRAWN"));
        withdrawn.isRefused(
                new PromiseOutcome("A lamp", Commands.END_OF_MARCH, List.of(), Optional.empty()),
                PetitionRejection.CLOSED);
    }

    @Test
    void aPromiseThatRunsOutIsNoticedAndChangesNoStatus() {
        Story story = CLOSED.at("2018-04-01T00:01").when(TestContext::bySystem);
        Story passed = story.does(
                new RecordDeadlinePassed(DeadlineKind.PROMISE, "lamp", TestContext.instant("2018-04-01T00:00")));
        assertThat(passed.latest())
                .containsExactly(new DeadlinePassed(
                        CaseKind.PETITION,
                        story.then().systemAct(),
                        DeadlineKind.PROMISE,
                        "lamp",
                        TestContext.instant("2018-04-01T00:00")));
        assertThat(passed.status()).isEqualTo(PetitionStatus.CLOSED);
        assertThat(CLOSED.file().promise("lamp").map(Promise::missed)).contains(false);
        assertThat(passed.file().promise("lamp"))
                .contains(new Promise(
                        "lamp",
                        "A second lamp",
                        Commands.END_OF_MARCH,
                        List.of("street: half", "estate: half"),
                        Promise.State.OPEN,
                        true));
        assertThat(passed.file().base().standing())
                .isEqualTo(CLOSED.file().base().standing());
        Story here = passed.by(TestDirectory.OPERATOR);
        assertThat(here.does(Commands.breakIt()).status()).isEqualTo(PetitionStatus.ACCEPTED);
        Story kept = here.does(Commands.keep());
        assertThat(kept.status()).isEqualTo(PetitionStatus.CLOSED);
        assertThat(kept.file().promise("lamp").map(Promise::state)).contains(Promise.State.KEPT);
    }

    @Test
    void someoneRunsTheErrandToItsEnd() {
        ACCEPTED.answers(Commands.appointAgent(), new AgentAppointed(ACCEPTED.act(), TestDirectory.COMMUNITY_CLERK));
        Story appointed = ACCEPTED.does(Commands.appointAgent());
        appointed.changesNothing(Commands.appointAgent());
        assertThat(appointed.file().agent()).contains(TestDirectory.COMMUNITY_CLERK);
        assertThat(appointed
                        .does(new AppointAgent(TestDirectory.STREET_CLERK))
                        .file()
                        .agent())
                .contains(TestDirectory.STREET_CLERK);
        ACCEPTED.isRefused(
                new AppointAgent("nobody"), CaseRejection.UNKNOWN_STAFF, Map.of("field", "staff", "value", "nobody"));
    }

    private static DeadlineLifted lifted(Story story) {
        return new DeadlineLifted(CaseKind.PETITION, story.act(), DeadlineKind.PROMISE, "lamp", "broken");
    }
}
