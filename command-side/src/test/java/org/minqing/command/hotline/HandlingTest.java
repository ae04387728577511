package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HandlingRejection;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.HotlineRequestEvent.Resolved;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.Level;
import org.minqing.api.Resolution;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.hotline.HotlineState.Result;

/** 办理: what came of it, and at which level. */
class HandlingTest {

    private static final Resolve SOLVED = new Resolve(Resolution.SOLVED, "A new bulb.");

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
