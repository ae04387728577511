package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Supplement;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.Progressed;
import org.minqing.api.CaseEvent.TakenOver;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Adopt;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.api.PetitionEvent.Accepted;
import org.minqing.api.PetitionEvent.Adopted;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import org.minqing.command.petition.PetitionState.Closed;
import org.minqing.command.petition.PetitionState.Ending;
import org.minqing.command.petition.PetitionState.Replied;
import org.minqing.command.rules.RuleIds;

class AdoptedPetitionTest {

    private static final TestAdoption TOLD = TestAdoption.numbered("17");
    private static final Progress NOTE = new Progress("Looked at it", Visibility.INTERNAL);
    private static final Moment JANUARY = TestContext.moment("2018-01-09T09:00");

    @Test
    void aRegisterTellsOfItAndNothingElseHappens() {
        Story story = Story.begins().imported();
        story.answers(
                new Adopt(TOLD.adoption(), Optional.of(Matter.CLAIM)),
                new Adopted(story.act(), TOLD.adoption(), Optional.of(Matter.CLAIM)));
        Story adopted = Story.adopted(TOLD.of(TestIntake.ANYA).adoption());
        assertThat(adopted.status()).isEqualTo(PetitionStatus.REGISTERED);
        assertThat(adopted.clocksRunning()).isEmpty();
        assertThat(adopted.file().base().persons()).isEqualTo(Map.of(TestIntake.ANYA, PersonRole.PETITIONER));
        adopted.changesNothing(new Adopt(TOLD.adoption(), Optional.empty()));
    }

    @Test
    void itsStatusFollowsFromWhatTheRegisterSays() {
        assertThat(Story.adopted(TOLD.replied(JANUARY).adoption()).state())
                .isInstanceOfSatisfying(
                        Replied.class, replied -> assertThat(replied.given()).isEqualTo(GivenReply.told(JANUARY)));
        isClosed(TOLD.closed(ClosedAs.REPLIED, JANUARY), ClosedAs.REPLIED, Optional.of(JANUARY));
        isClosed(TOLD.closed(ClosedAs.REPLIED), ClosedAs.REPLIED, Optional.of(Moment.unknown()));
        isClosed(
                TOLD.replied(JANUARY).closed(ClosedAs.REPLIED, TestContext.moment("2018-01-12T09:00")),
                ClosedAs.REPLIED,
                Optional.of(JANUARY));
        isClosed(TOLD.closed(ClosedAs.WITHDRAWN), ClosedAs.WITHDRAWN, Optional.empty());
        isClosed(TOLD.replied(JANUARY).closed(ClosedAs.WITHDRAWN), ClosedAs.WITHDRAWN, Optional.of(JANUARY));
    }

    @Test
    void aRowThatContradictsItselfIsRefused() {
        Story.begins()
                .imported()
                .isRefused(
                        new Adopt(
                                TOLD.closed(ClosedAs.REPLIED, TestContext.moment("2018-01-01T09:00"))
                                        .adoption(),
                                Optional.empty()),
                        CaseRejection.CLOSED_BEFORE_RECEIVED);
    }

    @Test
    void aRowThatEndsAsNoPetitionEndsIsRefused() {
        Story.begins()
                .imported()
                .isRefused(
                        new Adopt(TOLD.closed(ClosedAs.HANDLED).adoption(), Optional.empty()),
                        CaseRejection.FIELD_NOT_ALLOWED);
    }

    @Test
    void itsHistoryFollowsWithoutClocksAndWithoutALevelNobodyTold() {
        Story history =
                Story.adopted(TOLD.adoption()).when(c -> c.happened(JANUARY).imported());
        history.answers(Commands.accept(), new Accepted(history.act(), Optional.empty()));
        Story replied = history.does(Commands.accept(), Commands.give(), Commands.delivered());
        assertThat(replied.status()).isEqualTo(PetitionStatus.REPLIED);
        assertThat(replied.file().base().clocks().all()).isEmpty();
    }

    @Test
    void theFirstCommandHereTakesItOverAndStartsItsClocks() {
        Story story = Story.adopted(TOLD.adoption()).when(context -> TestContext.monday());
        story.answers(
                Commands.accept(),
                new TakenOver(CaseKind.PETITION, story.act()),
                fromTakeover(DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON, story),
                fromTakeover(DeadlineKind.NOTICE, RuleIds.PETITION_NOTICE, story),
                new Accepted(story.act(), Optional.of(Level.GRID)),
                new DeadlineMet(
                        CaseKind.PETITION,
                        story.act(),
                        DeadlineKind.PASS_ON,
                        "",
                        TestContext.instant("2018-03-21T00:00"),
                        true),
                story.set(
                        DeadlineKind.INTERNAL, RuleIds.PETITION_INTERNAL_HANDLING, "2018-03-05T10:00", Cause.STARTED));
    }

    @Test
    void untilItIsPassedOnItHasTheDutiesOfOneThatCameInHere() {
        Story taken = Story.adopted(
                        TOLD.received(TestContext.moment("2018-02-26T09:00")).adoption())
                .when(context -> TestContext.monday())
                .does(NOTE);
        assertThat(taken.latest())
                .containsExactly(
                        new TakenOver(CaseKind.PETITION, taken.act()),
                        taken.set(DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON, "2018-02-26T09:00", Cause.STARTED),
                        taken.set(DeadlineKind.NOTICE, RuleIds.PETITION_NOTICE, "2018-02-26T09:00", Cause.STARTED),
                        new Progressed(CaseKind.PETITION, taken.act(), "Looked at it", Visibility.INTERNAL));
        assertThat(taken.does(NOTE).latest()).hasSize(1);
        assertThat(taken.does(Commands.dispatch(TestDirectory.STREET_OFFICE)).clocksRunning())
                .containsExactly(DeadlineKind.NOTICE);
    }

    @Test
    void daysThatWereOverBeforeTheTakeoverRunFromTheTakeoverAndSaySo() {
        Story taken = Story.adopted(TOLD.adoption())
                .when(context -> TestContext.monday())
                .does(NOTE);
        assertThat(taken.running(DeadlineKind.PASS_ON).dueAt()).isEqualTo(TestContext.instant("2018-03-21T00:00"));
        assertThat(taken.running(DeadlineKind.PASS_ON).explanation().getFirst().facts())
                .containsEntry(
                        "from", TestContext.instant(TestContext.MONDAY_AT_TEN).toString())
                .containsEntry(
                        "insteadOf", TestContext.instant("2018-01-02T09:00").toString());
    }

    @Test
    void theLastDayOfTheDaysFromReceiptIsStillTheirs() {
        Story onTheLast = Story.adopted(
                        TOLD.received(TestContext.moment("2018-02-18T09:00")).adoption())
                .when(context -> TestContext.monday())
                .does(NOTE);
        assertThat(onTheLast.running(DeadlineKind.PASS_ON).dueAt()).isEqualTo(TestContext.instant("2018-03-06T00:00"));
    }

    @Test
    void daysFromAMomentNobodyKnowsRunFromTheTakeover() {
        Story taken = Story.adopted(TOLD.received(Moment.unknown()).adoption())
                .when(context -> TestContext.monday())
                .does(NOTE);
        assertThat(taken.latest())
                .contains(taken.set(
                        DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON, TestContext.MONDAY_AT_TEN, Cause.STARTED));
    }

    @Test
    void whatItsHistoryDidIsNoDutyAnyMore() {
        Story history =
                Story.adopted(TOLD.adoption()).when(c -> c.happened(JANUARY).imported());
        Story dispatched = history.does(Commands.dispatch(TestDirectory.STREET_OFFICE))
                .when(context -> TestContext.monday())
                .does(NOTE);
        assertThat(dispatched.clocksRunning()).containsExactly(DeadlineKind.NOTICE);
        Story told = history.does(Commands.notify(Notice.RECEIPT))
                .when(context -> TestContext.monday())
                .does(NOTE);
        assertThat(told.clocksRunning()).containsExactly(DeadlineKind.PASS_ON);
        Story assigned = history.does(Commands.assign())
                .when(context -> TestContext.monday())
                .does(NOTE);
        assertThat(assigned.clocksRunning()).containsExactly(DeadlineKind.NOTICE, DeadlineKind.TRANSFER_REPLY);
    }

    @Test
    void acceptedInItsHistoryItsHandlingRunsFromThere() {
        Story history =
                Story.adopted(TOLD.adoption()).when(c -> c.happened(JANUARY).imported());
        Story taken = history.does(
                        Commands.notify(Notice.ROUTE), Commands.accept(Route.PETITION_PROCEDURE), Commands.promise())
                .when(context -> TestContext.monday())
                .does(NOTE);
        assertThat(taken.clocksRunning())
                .containsExactly(DeadlineKind.HANDLING, DeadlineKind.INTERNAL, DeadlineKind.PROMISE);
        assertThat(taken.running(DeadlineKind.HANDLING).dueAt()).isEqualTo(TestContext.instant("2018-03-11T00:00"));
        assertThat(taken.running(DeadlineKind.INTERNAL).dueAt()).isEqualTo(TestContext.instant("2018-04-20T00:00"));
        assertThat(history.does(Commands.accept())
                        .when(context -> TestContext.monday())
                        .does(NOTE)
                        .runs(DeadlineKind.HANDLING))
                .isFalse();
    }

    @Test
    void theTimeToAskForAReviewRunsFromDeliveryOverOrNot() {
        Story delivered = Story.adopted(TOLD.replied(JANUARY).adoption())
                .when(c -> c.happened(JANUARY).imported())
                .does(Commands.delivered())
                .when(context -> TestContext.monday());
        assertThat(delivered.does(NOTE).clocksRunning()).containsExactly(DeadlineKind.REVIEW_REQUEST);
        delivered.isRefused(Commands.requestReview(), PetitionRejection.REVIEW_TOO_LATE);
        Story undelivered = Story.adopted(TOLD.replied(JANUARY).adoption()).when(context -> TestContext.monday());
        assertThat(undelivered.does(NOTE).clocksRunning()).isEmpty();
        assertThat(undelivered.does(Commands.requestReview()).clocksRunning())
                .containsExactly(DeadlineKind.REVIEW_ANSWER);
    }

    @Test
    void aClaimOfUnknownRouteHasNoStatutoryLimitUntilSomebodySaysTheRoute() {
        Story adopted = Story.adopted(TOLD.adoption()).when(context -> TestContext.monday());
        assertThat(adopted.does(Commands.accept()).runs(DeadlineKind.HANDLING)).isFalse();
        assertThat(adopted.does(Commands.accept(Route.LITIGATION)).runs(DeadlineKind.HANDLING))
                .isFalse();
        Story said = adopted.does(Commands.accept(Route.PETITION_PROCEDURE));
        assertThat(said.latest())
                .contains(
                        new Accepted(said.act(), Optional.of(Level.GRID), Optional.of(Route.PETITION_PROCEDURE)),
                        said.set(
                                DeadlineKind.HANDLING,
                                RuleIds.PETITION_HANDLING,
                                TestContext.MONDAY_AT_TEN,
                                Cause.STARTED));
        assertThat(said.does(Commands.give(), Commands.redo()).runs(DeadlineKind.HANDLING))
                .isTrue();
        Story redone = Story.adopted(TOLD.replied(JANUARY).adoption())
                .when(context -> TestContext.monday())
                .does(Commands.redo());
        assertThat(redone.clocksRunning()).containsExactly(DeadlineKind.INTERNAL);
    }

    private static DeadlineSet fromTakeover(DeadlineKind which, String rule, Story story) {
        return new DeadlineSet(
                CaseKind.PETITION,
                story.act(),
                story.then()
                        .deadlines()
                        .startTakenOver(
                                which,
                                "",
                                rule,
                                TestContext.moment(TestContext.MONDAY_AT_TEN),
                                TestContext.moment("2018-01-02T09:00")),
                Cause.STARTED);
    }

    @Test
    void aMatterTheRegisterDoesNotTellHasNoStatutoryLimit() {
        Story story = Story.begins()
                .imported()
                .does(new Adopt(TOLD.adoption(), Optional.empty()))
                .when(context -> TestContext.monday())
                .does(Commands.accept());
        assertThat(story.clocksRunning()).containsExactly(DeadlineKind.NOTICE, DeadlineKind.INTERNAL);
        assertThat(story.does(Commands.give()).status()).isEqualTo(PetitionStatus.REPLIED);
    }

    @Test
    void aSecondFileCanSayHowItWentOn() {
        Story adopted = Story.adopted(TOLD.adoption());
        Story replied = adopted.does(new Supplement(TOLD.replied(JANUARY).adoption()));
        assertThat(replied.status()).isEqualTo(PetitionStatus.REPLIED);
        assertThat(replied.does(new Supplement(
                                TOLD.closed(ClosedAs.REPLIED, JANUARY).adoption()))
                        .status())
                .isEqualTo(PetitionStatus.CLOSED);
        assertThat(adopted.does(new Supplement(TOLD.onTime(true).adoption())).status())
                .isEqualTo(PetitionStatus.REGISTERED);
    }

    @Test
    void aSecondFileDoesNotMoveWhatIsHandledHere() {
        Story takenOver = Story.adopted(TOLD.adoption())
                .when(context -> TestContext.monday())
                .does(Commands.accept());
        assertThat(takenOver
                        .imported()
                        .does(new Supplement(TOLD.replied(JANUARY).adoption()))
                        .status())
                .isEqualTo(PetitionStatus.ACCEPTED);
    }

    @Test
    void aSecondFileTakesNothingBack() {
        Story history = Story.adopted(TOLD.adoption()).imported().does(Commands.accept());
        Supplement onTime = new Supplement(TOLD.onTime(true).adoption());
        assertThat(history.does(onTime).status()).isEqualTo(PetitionStatus.ACCEPTED);
        Story delivered = Story.adopted(TOLD.replied(JANUARY).adoption()).does(Commands.delivered());
        assertThat(delivered.does(onTime).standing().reply())
                .isEqualTo(delivered.standing().reply());
    }

    private static void isClosed(TestAdoption told, ClosedAs as, Optional<Moment> repliedAt) {
        Adoption adoption = told.adoption();
        assertThat(Story.adopted(adoption).state()).isInstanceOfSatisfying(Closed.class, closed -> {
            assertThat(closed.ending()).isEqualTo(new Ending(as, "", Optional.empty()));
            assertThat(closed.given().map(GivenReply::repliedAt)).isEqualTo(repliedAt);
        });
    }
}
