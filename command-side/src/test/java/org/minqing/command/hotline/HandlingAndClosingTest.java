package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.Voided;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HandlingRejection;
import org.minqing.api.HotlineRequestCommand.Answer;
import org.minqing.api.HotlineRequestCommand.Close;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.HotlineRequestCommand.Redo;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.HotlineRequestCommand.Withdraw;
import org.minqing.api.HotlineRequestEvent.Closed;
import org.minqing.api.HotlineRequestEvent.Ground;
import org.minqing.api.HotlineRequestEvent.Redone;
import org.minqing.api.HotlineRequestEvent.Resolved;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.Level;
import org.minqing.api.Resolution;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.hotline.HotlineState.Ending;
import org.minqing.command.hotline.HotlineState.Result;
import org.minqing.command.rules.RuleIds;

/** 办理、回访、办结、重办: from what came of it to the last word about it. */
class HandlingAndClosingTest {

    private static final Resolve SOLVED = new Resolve(Resolution.SOLVED, "A new bulb.");
    private static final Close CLOSE = new Close(Optional.empty(), Optional.empty());

    @Test
    void whatTheDeskHandlesItselfIsHandledAtTheLevelOfTheDesk() {
        HotlineCases request = HotlineCases.nothing()
                .given(new Receive(
                        HotlineCases.LAMP.takenInAt(Level.COMMUNITY).intake(),
                        HotlineCases.receive().details()))
                .at("2018-03-05T11:00");

        assertThat(request.when(SOLVED))
                .containsExactly(
                        new Resolved(
                                request.context().act(),
                                Resolution.SOLVED,
                                "A new bulb.",
                                1,
                                Optional.of(Level.COMMUNITY)),
                        request.met(DeadlineKind.DISPATCH, true));
        assertThat(request.given(SOLVED).file().base().standing().highestLevel())
                .contains(Level.COMMUNITY);
    }

    @Test
    void aDeskWithoutALevelIsTheGrids() {
        assertThat(HotlineCases.received()
                        .given(SOLVED)
                        .file()
                        .base()
                        .standing()
                        .level())
                .contains(Level.GRID);
    }

    @Test
    void whatAUnitHandlesMeetsItsLimitAndEndsTheTimeForObjecting() {
        HotlineCases request = HotlineCases.dispatched().at("2018-03-06T09:00");

        assertThat(request.when(new Resolve(Resolution.PARTLY_SOLVED, "Half of them.")))
                .containsExactly(
                        new Resolved(
                                request.context().act(),
                                Resolution.PARTLY_SOLVED,
                                "Half of them.",
                                1,
                                Optional.empty()),
                        request.met(DeadlineKind.HANDLING, true),
                        request.lifted(DeadlineKind.OBJECTION, "handled"));
        assertThat(HotlineCases.handled().standing())
                .isEqualTo(new HotlineState.Handled(
                        HotlineCases.handled().file(), new Result(Resolution.SOLVED, "The lamp is lit.")));
    }

    @Test
    void handledAfterItsLastDayItIsLate() {
        HotlineCases request = HotlineCases.dispatched().at("2018-03-13T00:01");

        assertThat(request.when(SOLVED)).contains(request.met(DeadlineKind.HANDLING, false));
    }

    @Test
    void handledInTimeButEnteredTwoWorkingDaysLaterItIsLateUntilSomebodyConfirmsIt() {
        HotlineCases request = HotlineCases.dispatched();
        HotlineCases late = request.acting(
                request.context().recordedAt("2018-03-08T00:01").happened(TestContext.moment("2018-03-06T09:00")));

        assertThat(late.when(SOLVED)).contains(late.met(DeadlineKind.HANDLING, false));
    }

    @Test
    void whatIsEscalatedBeforeAnyDispatchAndHandledThenKeepsThatLevel() {
        HotlineCases escalated = HotlineCases.received()
                .given(new Escalate(TestDirectory.COMMUNITY_OFFICE, "Beyond us", Optional.empty()));

        assertThat(escalated.when(SOLVED).getFirst())
                .isEqualTo(
                        new Resolved(escalated.context().act(), Resolution.SOLVED, "A new bulb.", 1, Optional.empty()));
    }

    @Test
    void whatCameBackAndIsHandledByTheDeskKeepsTheHighestLevelItHad() {
        HotlineCases handled = HotlineCases.dispatched()
                .given(new ObjectToDispatch("Not our lamp", Optional.empty()))
                .given(new AcceptObjection(Optional.empty()))
                .given(SOLVED);

        assertThat(handled.file().base().standing().level()).contains(Level.GRID);
        assertThat(handled.file().base().standing().highestLevel()).contains(Level.STREET);
    }

    @Test
    void nobodyHandlesWhatTheyObjectTo() {
        HotlineCases objected = HotlineCases.dispatched().given(new ObjectToDispatch("Not our lamp", Optional.empty()));

        assertThat(objected.whyNot(SOLVED)).isEqualTo(HandlingRejection.OBJECTION_PENDING);
    }

    @Test
    void whatARegisterTellsOfHandlingIsNotQuestioned() {
        HotlineCases objected = HotlineCases.dispatched().given(new ObjectToDispatch("Not our lamp", Optional.empty()));
        HotlineCases told = objected.acting(objected.context().imported());

        assertThat(told.when(SOLVED).getFirst())
                .isEqualTo(new Resolved(told.context().act(), Resolution.SOLVED, "A new bulb.", 1, Optional.empty()));
    }

    @Test
    void aRegisterDoesNotTellThatTheDeskWasTheGrids() {
        HotlineCases received = HotlineCases.received();
        HotlineCases told = received.acting(received.context().imported());

        assertThat(told.when(SOLVED).getFirst())
                .isEqualTo(new Resolved(told.context().act(), Resolution.SOLVED, "A new bulb.", 1, Optional.empty()));
    }

    @Test
    void handlingItTheSameWayAgainChangesNothing() {
        HotlineCases handled = HotlineCases.handled();

        assertThat(handled.when(new Resolve(Resolution.SOLVED, "The lamp is lit.")))
                .isEmpty();
        assertThat(handled.whyNot(new Resolve(Resolution.NOT_SOLVED, "The lamp is lit.")))
                .isEqualTo(HotlineRequestRejection.ALREADY_HANDLED);
    }

    @Test
    void itIsClosedOnceThePersonWasAsked() {
        HotlineCases asked = HotlineCases.handled().at("2018-03-07T09:00").given(HotlineCases.reached());

        assertThat(asked.when(new Close(Optional.of("Content"), Optional.empty())))
                .containsExactly(new Closed(asked.context().act(), Ground.FOLLOWED_UP, Optional.of("Content")));
        assertThat(HotlineCases.closed().standing())
                .isEqualTo(new HotlineState.Closed(
                        HotlineCases.closed().file(),
                        new Ending(ClosedAs.HANDLED, Optional.empty(), Optional.empty()),
                        Optional.of(new Result(Resolution.SOLVED, "The lamp is lit."))));
    }

    @Test
    void itIsNotClosedBeforeThePersonWasAsked() {
        assertThat(HotlineCases.handled().whyNot(CLOSE)).isEqualTo(HotlineRequestRejection.FOLLOW_UP_MISSING);
    }

    @Test
    void askedByTheUnitThatHandledItThePersonWasNotAsked() {
        HotlineCases asked =
                HotlineCases.handled().by(TestDirectory.STREET_CLERK).given(HotlineCases.reached());

        assertThat(asked.by(TestDirectory.OPERATOR).whyNot(CLOSE)).isEqualTo(HotlineRequestRejection.FOLLOW_UP_MISSING);
    }

    @Test
    void thePersonMayBeOutOfReachThreeTimes() {
        HotlineCases twice =
                HotlineCases.handled().given(HotlineCases.unreached()).given(HotlineCases.unreached());

        assertThat(twice.whyNot(CLOSE)).isEqualTo(HotlineRequestRejection.FOLLOW_UP_MISSING);
        HotlineCases thrice = twice.given(HotlineCases.unreached());
        assertThat(thrice.when(CLOSE))
                .containsExactly(new Closed(thrice.context().act(), Ground.UNREACHABLE, Optional.empty()));
    }

    @Test
    void theSampleMayLeaveItOut() {
        HotlineCases handled = HotlineCases.handled();

        assertThat(handled.when(new Close(Optional.empty(), Optional.of(true))))
                .containsExactly(new Closed(handled.context().act(), Ground.SAMPLED_OUT, Optional.empty()));
        assertThat(handled.whyNot(new Close(Optional.empty(), Optional.of(false))))
                .isEqualTo(HotlineRequestRejection.FOLLOW_UP_MISSING);
    }

    @Test
    void aRegisterNeedNotSayWhy() {
        HotlineCases handled = HotlineCases.handled();
        HotlineCases told = handled.acting(handled.context().imported());

        assertThat(told.when(CLOSE))
                .containsExactly(new Closed(told.context().act(), Ground.REGISTER, Optional.empty()));
    }

    @Test
    void closingItAgainChangesNothing() {
        assertThat(HotlineCases.closed().when(CLOSE)).isEmpty();
        assertThat(HotlineCases.closed().whyNot(new Close(Optional.of("Again"), Optional.empty())))
                .isEqualTo(HotlineRequestRejection.CLOSED);
    }

    @Test
    void aRedoBeginsTheNextRoundWithTheUnitThatHadItAndThreeWorkingDays() {
        HotlineCases closed = HotlineCases.closed().at("2018-03-08T09:00").by(TestDirectory.SUPERVISOR);

        assertThat(closed.when(new Redo("Dark again")))
                .containsExactly(
                        new Redone(closed.context().act(), "Dark again", 2),
                        new DeadlineSet(
                                CaseKind.HOTLINE_REQUEST,
                                closed.context().act(),
                                closed.context()
                                        .deadlines()
                                        .start(
                                                DeadlineKind.HANDLING,
                                                "",
                                                RuleIds.HOTLINE_REDO,
                                                TestContext.moment("2018-03-08T09:00")),
                                Cause.REDO));
        HotlineCases redone = closed.given(new Redo("Dark again"));
        assertThat(redone.status()).isEqualTo(HotlineStatus.DISPATCHED);
        assertThat(redone.file().base().round()).isEqualTo(2);
        assertThat(redone.file().base().standing().unit()).contains(TestDirectory.STREET_OFFICE);
        assertThat(redone.when(new Redo("Dark again"))).isEmpty();
        assertThat(redone.whyNot(new Redo("Another reason"))).isEqualTo(HotlineRequestRejection.ALREADY_DISPATCHED);
    }

    @Test
    void whatWasNeverDispatchedIsRedoneByTheDesk() {
        HotlineCases redone =
                HotlineCases.received().given(new Answer("Tonight.")).given(new Redo("Still dark"));

        assertThat(redone.status()).isEqualTo(HotlineStatus.RECEIVED);
        assertThat(redone.when(new Answer("Now it is."))).contains(redone.met(DeadlineKind.HANDLING, true));
    }

    @Test
    void theNextRoundNeedsAFollowUpOfItsOwn() {
        HotlineCases again = HotlineCases.closed()
                .given(new Redo("Dark again"))
                .given(new Resolve(Resolution.SOLVED, "A new cable."));

        assertThat(again.whyNot(CLOSE)).isEqualTo(HotlineRequestRejection.FOLLOW_UP_MISSING);
        assertThat(again.given(HotlineCases.reached()).when(CLOSE))
                .containsExactly(new Closed(again.context().act(), Ground.FOLLOWED_UP, Optional.empty()));
    }

    @Test
    void whatWasHandledAndNotYetClosedCanBeRedoneToo() {
        assertThat(HotlineCases.handled().given(new Redo("Dark again")).status())
                .isEqualTo(HotlineStatus.DISPATCHED);
    }

    @Test
    void whatWasWithdrawnIsNotRedone() {
        HotlineCases withdrawn = HotlineCases.received().given(new Withdraw("Lit again"));

        assertThat(withdrawn.whyNot(new Redo("Dark again"))).isEqualTo(HotlineRequestRejection.CLOSED);
    }

    @Test
    void anotherReturnInALaterRoundStillMeansThreeWorkingDays() {
        HotlineCases redispatched = HotlineCases.received()
                .given(new Answer("Tonight."))
                .given(new Redo("Still dark"))
                .given(HotlineCases.dispatchTo(TestDirectory.COMMUNITY_OFFICE))
                .given(new ObjectToDispatch("Not our lamp", Optional.empty()))
                .given(new AcceptObjection(Optional.empty()))
                .given(new Dispatch(
                        TestDirectory.OTHER_COMMUNITY_OFFICE, List.of(), Optional.of("Theirs"), Optional.empty()));

        assertThat(redispatched
                        .file()
                        .base()
                        .clocks()
                        .running(DeadlineKind.HANDLING)
                        .orElseThrow()
                        .deadline()
                        .rule())
                .isEqualTo(RuleIds.HOTLINE_REDO);
    }

    @Test
    void whatWasEnteredInErrorIsVoidAndItsClocksStop() {
        HotlineCases request = HotlineCases.received();
        VoidCase voiding = new VoidCase("Twice", Optional.of(TestContext.OTHER_CASE));

        assertThat(request.when(voiding))
                .containsExactly(
                        new Voided(
                                CaseKind.HOTLINE_REQUEST,
                                request.context().act(),
                                "Twice",
                                Optional.of(TestContext.OTHER_CASE)),
                        request.lifted(DeadlineKind.DISPATCH, "void"));
        assertThat(request.given(voiding).standing())
                .isEqualTo(new HotlineState.Closed(
                        request.given(voiding).file(),
                        new Ending(ClosedAs.VOID, Optional.of("Twice"), Optional.of(TestContext.OTHER_CASE)),
                        Optional.empty()));
        assertThat(request.given(voiding).when(voiding)).isEmpty();
    }

    @Test
    void aFollowUpChangesNeitherStatusNorResolution() {
        FollowUp notSolved = new FollowUp(
                Optional.empty(),
                true,
                Optional.of(true),
                Optional.of(false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        HotlineCases asked = HotlineCases.handled().given(notSolved);

        assertThat(asked.standing())
                .isEqualTo(new HotlineState.Handled(asked.file(), new Result(Resolution.SOLVED, "The lamp is lit.")));
    }
}
