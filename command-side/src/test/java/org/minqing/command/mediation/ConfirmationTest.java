package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.A;
import static org.minqing.command.mediation.MediationCase.B;
import static org.minqing.command.mediation.MediationCase.inEffect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.DeadlineKind;
import org.minqing.api.MediationCommand.ApplyForConfirmation;
import org.minqing.api.MediationCommand.ConfirmationResult;
import org.minqing.api.MediationCommand.RecordConfirmation;
import org.minqing.api.MediationEvent.ConfirmationAppliedFor;
import org.minqing.api.MediationEvent.ConfirmationRecorded;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;

/** 司法确认. */
class ConfirmationTest {

    private static final String COURT = "the district court";
    private static final ApplyForConfirmation APPLY = new ApplyForConfirmation(COURT, List.of(A, B));
    private static final RecordConfirmation GRANTED =
            new RecordConfirmation(ConfirmationResult.GRANTED, Optional.empty());

    @Test
    void thePartiesAskACourtTogether() {
        MediationCase nextDay = inEffect().at("2018-03-06T10:00");

        assertThat(nextDay.when(APPLY))
                .containsExactly(
                        new ConfirmationAppliedFor(nextDay.act(), COURT, List.of(A, B)),
                        nextDay.met(DeadlineKind.CONFIRMATION_REQUEST, "", true));
    }

    @Test
    void notOneOfThemAlone() {
        assertThat(inEffect().refusal(new ApplyForConfirmation(COURT, List.of(A))))
                .isEqualTo(Decision.reject(MediationRejection.CONFIRMATION_NOT_JOINT, Map.of("missing", "b")));
    }

    @Test
    void theyHaveThirtyDaysFromTheDayItTookEffect() {
        assertThat(inEffect().at("2018-04-04T23:59").decide(APPLY)).isInstanceOf(Decision.Accepted.class);
        assertThat(inEffect().at("2018-04-05T00:01").refusal(APPLY))
                .isEqualTo(Decision.reject(
                        MediationRejection.CONFIRMATION_TOO_LATE,
                        Map.of("dueAt", TestContext.instant("2018-04-05T00:00").toString())));
    }

    @Test
    void theyAlsoHaveThemForWhatWasAgreedByWordOfMouthAndAfterClosing() {
        assertThat(MediationCase.inEffectOrally().when(APPLY)).hasSize(2);
        assertThat(MediationCase.closed().when(APPLY)).hasSize(2);
    }

    @Test
    void oneCourtIsAskedOnce() {
        MediationCase applied = inEffect().after(APPLY);

        assertThat(applied.when(APPLY)).isEmpty();
        assertThat(applied.refusal(new ApplyForConfirmation("another court", List.of(A, B))))
                .isEqualTo(Decision.reject(MediationRejection.CONFIRMATION_ALREADY_APPLIED_FOR));
        assertThat(applied.refusal(new ApplyForConfirmation(COURT, List.of(B, A)))
                        .reason())
                .isEqualTo(MediationRejection.CONFIRMATION_ALREADY_APPLIED_FOR);
    }

    @Test
    void withoutAnAgreementThereIsNothingToConfirm() {
        assertThat(MediationCase.terminated().refusal(APPLY))
                .isEqualTo(Decision.reject(MediationRejection.NO_AGREEMENT));
    }

    @Test
    void theCourtsAnswerIsRecorded() {
        MediationCase applied = inEffect().after(APPLY);

        assertThat(applied.when(GRANTED))
                .containsExactly(new ConfirmationRecorded(applied.act(), ConfirmationResult.GRANTED, Optional.empty()));
        assertThat(applied.after(GRANTED).known().inForce().orElseThrow().confirmation())
                .isEqualTo(new Confirmation(
                        Optional.of(COURT), List.of(A, B), Optional.of(ConfirmationResult.GRANTED), Optional.empty()));
    }

    @Test
    void aCourtThatNobodyAskedAnswersNothing() {
        assertThat(inEffect().refusal(GRANTED))
                .isEqualTo(Decision.reject(MediationRejection.CONFIRMATION_NOT_APPLIED_FOR));
        assertThat(MediationCase.terminated().refusal(GRANTED))
                .isEqualTo(Decision.reject(MediationRejection.CONFIRMATION_NOT_APPLIED_FOR));
    }

    @Test
    void aCourtAnswersOnce() {
        MediationCase granted = inEffect().after(APPLY, GRANTED);
        Decision.Rejected refused = Decision.reject(MediationRejection.CONFIRMATION_ALREADY_RECORDED);

        assertThat(granted.when(GRANTED)).isEmpty();
        assertThat(granted.refusal(new RecordConfirmation(ConfirmationResult.REFUSED, Optional.empty())))
                .isEqualTo(refused);
        assertThat(granted.refusal(new RecordConfirmation(ConfirmationResult.GRANTED, Optional.of("clear"))))
                .isEqualTo(refused);
    }
}
