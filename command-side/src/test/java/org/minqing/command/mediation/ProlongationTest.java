package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.A;
import static org.minqing.command.mediation.MediationCase.B;
import static org.minqing.command.mediation.MediationCase.accepted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Explanation;
import org.minqing.api.MediationCommand.Accept;
import org.minqing.api.MediationCommand.Adopt;
import org.minqing.api.MediationCommand.Extend;
import org.minqing.api.MediationEvent.Extended;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.rules.RuleIds;

class ProlongationTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2018-04-04");
    private static final Extend TO_THE_TWENTIETH = new Extend(LocalDate.parse("2018-04-20"), List.of(A, B));

    @Test
    void theDeadlineMovesToTheDayAllPartiesAgreeOn() {
        MediationCase accepted = accepted();
        Deadline before = accepted.due(DeadlineKind.MEDIATION);
        List<Explanation> why = new ArrayList<>(before.explanation());
        why.add(new Explanation("agreed", Map.of("to", "2018-04-20")));

        assertThat(accepted.when(TO_THE_TWENTIETH))
                .containsExactly(
                        new Extended(accepted.act(), LocalDate.parse("2018-04-20"), List.of(A, B)),
                        accepted.set(
                                new Deadline(
                                        DeadlineKind.MEDIATION,
                                        "",
                                        TestContext.instant("2018-04-21T00:00"),
                                        "test-1",
                                        RuleIds.MEDIATION_HANDLING,
                                        false,
                                        why),
                                Cause.AGREED));
    }

    @Test
    void allPartiesAgree() {
        assertThat(accepted().refusal(new Extend(LocalDate.parse("2018-04-20"), List.of(A))))
                .isEqualTo(Decision.reject(MediationRejection.CONSENT_MISSING, Map.of("missing", "b")));
    }

    @Test
    void itMovesToALaterDayOnly() {
        assertThat(accepted().refusal(new Extend(LAST_DAY.minusDays(1), List.of(A, B))))
                .isEqualTo(
                        Decision.reject(MediationRejection.NOT_LATER, Map.of("field", "until", "value", "2018-04-03")));
        assertThat(accepted().decide(new Extend(LAST_DAY.plusDays(1), List.of(A, B))))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void theDayItEndsOnAnywayChangesNothing() {
        assertThat(accepted().when(new Extend(LAST_DAY, List.of(A, B)))).isEmpty();
        assertThat(accepted().after(TO_THE_TWENTIETH).when(TO_THE_TWENTIETH)).isEmpty();
    }

    @Test
    void itMovesAgainWhereTheyAgreeAgain() {
        MediationCase twice =
                accepted().after(TO_THE_TWENTIETH, new Extend(LocalDate.parse("2018-05-02"), List.of(A, B)));

        assertThat(twice.due(DeadlineKind.MEDIATION).dueAt()).isEqualTo(TestContext.instant("2018-05-03T00:00"));
    }

    @Test
    void onTheLastDayTheyCanStillAgree() {
        assertThat(accepted().at("2018-04-04T23:59").decide(TO_THE_TWENTIETH)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void onceItHasRunOutItIsNoLongerMoved() {
        assertThat(accepted().at("2018-04-05T00:01").refusal(TO_THE_TWENTIETH))
                .isEqualTo(Decision.reject(
                        MediationRejection.EXTENSION_AFTER_EXPIRY,
                        Map.of("dueAt", TestContext.instant("2018-04-05T00:00").toString())));
    }

    @Test
    void theNextWorkingDayCanStillEnterWhatWasAgreedInTime() {
        // 5 to 7 April 2018 were days off; the 8th was worked.
        MediationCase promptly =
                accepted().at(TestContext.monday().happenedOn("2018-04-04").recordedAt("2018-04-08T09:00"));
        MediationCase tooLate =
                accepted().at(TestContext.monday().happenedOn("2018-04-04").recordedAt("2018-04-09T09:00"));

        assertThat(promptly.decide(TO_THE_TWENTIETH)).isInstanceOf(Decision.Accepted.class);
        assertThat(tooLate.refusal(TO_THE_TWENTIETH).reason()).isEqualTo(MediationRejection.EXTENSION_AFTER_EXPIRY);
    }

    @Test
    void enteredLateButBeforeItHasRunOutIsSoonEnough() {
        MediationCase late =
                accepted().at(TestContext.monday().happenedOn("2018-03-20").recordedAt("2018-03-28T09:00"));

        assertThat(late.decide(TO_THE_TWENTIETH)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void withoutAClockThereIsNothingToMove() {
        MediationCase told = MediationCase.nothing()
                .after(new Adopt(TestAdoption.numbered("M-1").adoption(), Optional.empty()));
        MediationCase accepted = told.at(told.at().imported()).after(new Accept(Optional.empty()));

        assertThat(accepted.at(TestContext.monday()).refusal(TO_THE_TWENTIETH))
                .isEqualTo(Decision.reject(MediationRejection.NO_CLOCK_TO_EXTEND));
    }
}
