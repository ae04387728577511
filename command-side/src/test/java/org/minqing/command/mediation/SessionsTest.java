package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.A;
import static org.minqing.command.mediation.MediationCase.B;
import static org.minqing.command.mediation.MediationCase.accepted;
import static org.minqing.command.mediation.MediationCase.hold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseRejection;
import org.minqing.api.MediationCommand.AppointMediator;
import org.minqing.api.MediationCommand.CancelSession;
import org.minqing.api.MediationCommand.HoldSession;
import org.minqing.api.MediationCommand.ScheduleSession;
import org.minqing.api.MediationEvent.SessionCancelled;
import org.minqing.api.MediationEvent.SessionHeld;
import org.minqing.api.MediationEvent.SessionScheduled;
import org.minqing.api.MediationRejection;
import org.minqing.api.Moment;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

class SessionsTest {

    private static final Moment FRIDAY = TestContext.moment("2018-03-09T19:00");
    private static final ScheduleSession SCHEDULE =
            new ScheduleSession(FRIDAY, Optional.of("reading room"), Optional.of("1"));
    private static final HoldSession HOLD =
            new HoldSession(Optional.of("1"), List.of(A, B), "They met.", List.of("the police station"));
    private static final CancelSession CANCEL = new CancelSession("1", "He is away.");

    private final MediationCase ready = accepted().after(new AppointMediator(TestDirectory.MEDIATOR));
    private final MediationCase scheduled = ready.after(SCHEDULE);

    @Test
    void aSessionIsScheduled() {
        assertThat(ready.when(SCHEDULE))
                .containsExactly(new SessionScheduled(ready.act(), "1", FRIDAY, Optional.of("reading room")));
    }

    @Test
    void aSessionWithoutANameIsGivenOne() {
        ScheduleSession unnamed = new ScheduleSession(FRIDAY, Optional.of("reading room"), Optional.empty());

        assertThat(ready.when(unnamed))
                .containsExactly(new SessionScheduled(ready.act(), "fresh-id", FRIDAY, Optional.of("reading room")));
        assertThat(scheduled.when(unnamed)).isEmpty();
    }

    @Test
    void schedulingAgainChangesNothingUnlessForAnotherTime() {
        assertThat(scheduled.when(SCHEDULE)).isEmpty();
        assertThat(scheduled.refusal(new ScheduleSession(
                        TestContext.moment("2018-03-10T19:00"), Optional.of("reading room"), Optional.of("1"))))
                .isEqualTo(Decision.reject(MediationRejection.SESSION_ALREADY_SCHEDULED, Map.of("value", "1")));
    }

    @Test
    void twoSessionsMayBeScheduledForOneTimeUnderTwoNames() {
        assertThat(scheduled.when(new ScheduleSession(FRIDAY, Optional.of("reading room"), Optional.of("2"))))
                .hasSize(1);
    }

    @Test
    void aSessionIsScheduledForSomeTime() {
        assertThat(ready.refusal(new ScheduleSession(Moment.unknown(), Optional.empty(), Optional.empty())))
                .isEqualTo(Decision.reject(CaseRejection.FIELD_MISSING, Map.of("field", "at")));
    }

    @Test
    void aScheduledSessionIsHeld() {
        assertThat(scheduled.when(HOLD))
                .containsExactly(new SessionHeld(
                        scheduled.act(), "1", List.of(A, B), "They met.", List.of("the police station")));
        assertThat(scheduled.after(HOLD).file().sessions().anyHeld()).isTrue();
    }

    @Test
    void whatBecomesOfOneSessionLeavesTheOthersAsTheyWere() {
        MediationCase two = scheduled.after(
                new ScheduleSession(TestContext.moment("2018-03-16T19:00"), Optional.empty(), Optional.of("2")));
        Session second = two.file().sessions().find("2").orElseThrow();

        assertThat(two.after(HOLD).file().sessions().find("2")).contains(second);
        assertThat(two.after(CANCEL).file().sessions().find("2")).contains(second);
    }

    @Test
    void theAppointmentOfASessionStaysKnownOnceItIsHeld() {
        Session session = scheduled.after(HOLD).file().sessions().find("1").orElseThrow();

        assertThat(session)
                .isEqualTo(new Session(
                        "1",
                        Optional.of(new Session.Appointment(FRIDAY, Optional.of("reading room"))),
                        Optional.of(new Session.Minutes(
                                ready.act().occurredAt(), List.of(A, B), "They met.", List.of("the police station"))),
                        Optional.empty()));
    }

    @Test
    void aSessionCanBeHeldWithoutHavingBeenScheduled() {
        assertThat(ready.when(hold("They met in the yard.")))
                .containsExactly(
                        new SessionHeld(ready.act(), "fresh-id", List.of(A, B), "They met in the yard.", List.of()));
    }

    @Test
    void nothingIsMediatedWithoutAMediator() {
        assertThat(accepted().refusal(hold("They met."))).isEqualTo(Decision.reject(MediationRejection.NO_MEDIATOR));
    }

    @Test
    void aSessionThatNobodyScheduledIsUnknown() {
        assertThat(ready.refusal(HOLD))
                .isEqualTo(Decision.reject(
                        MediationRejection.UNKNOWN_SESSION, Map.of("field", "sessionId", "value", "1")));
        assertThat(ready.refusal(CANCEL).reason()).isEqualTo(MediationRejection.UNKNOWN_SESSION);
    }

    @Test
    void aSessionIsHeldOnce() {
        MediationCase held = scheduled.after(HOLD);

        assertThat(held.when(HOLD)).isEmpty();
        assertThat(held.at("2018-03-12T10:00").when(HOLD)).isEmpty();
        assertThat(held.refusal(new HoldSession(Optional.of("1"), List.of(A), "Only she came.", List.of())))
                .isEqualTo(Decision.reject(
                        MediationRejection.SESSION_ALREADY_HELD, Map.of("field", "sessionId", "value", "1")));
        assertThat(held.refusal(CANCEL).reason()).isEqualTo(MediationRejection.SESSION_ALREADY_HELD);
    }

    @Test
    void theSameMinutesOnAnotherDayAreAnotherSession() {
        MediationCase held = ready.after(hold("They met."));

        assertThat(held.at("2018-03-05T17:00").when(hold("They met."))).isEmpty();
        assertThat(held.at("2018-03-06T10:00").when(hold("They met."))).hasSize(1);
        assertThat(held.when(hold("They quarrelled."))).hasSize(1);
    }

    @Test
    void aScheduledSessionIsCancelled() {
        assertThat(scheduled.when(CANCEL)).containsExactly(new SessionCancelled(scheduled.act(), "1", "He is away."));
        assertThat(scheduled.after(CANCEL).when(CANCEL)).isEmpty();
        assertThat(scheduled.after(CANCEL).file().sessions().anyHeld()).isFalse();
    }

    @Test
    void aCancelledSessionIsNotHeldAndNotCancelledForAnotherReason() {
        Decision.Rejected refused =
                Decision.reject(MediationRejection.SESSION_CANCELLED, Map.of("field", "sessionId", "value", "1"));

        assertThat(scheduled.after(CANCEL).refusal(HOLD)).isEqualTo(refused);
        assertThat(scheduled.after(CANCEL).refusal(new CancelSession("1", "It rains.")))
                .isEqualTo(refused);
    }

    @Test
    void aCancelledSessionDoesNotStandForOneScheduledAgain() {
        assertThat(scheduled
                        .after(CANCEL)
                        .when(new ScheduleSession(FRIDAY, Optional.of("reading room"), Optional.empty())))
                .hasSize(1);
    }
}
