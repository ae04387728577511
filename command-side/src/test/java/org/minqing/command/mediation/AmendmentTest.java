package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.A;
import static org.minqing.command.mediation.MediationCase.B;
import static org.minqing.command.mediation.MediationCase.DUE;
import static org.minqing.command.mediation.MediationCase.amend;
import static org.minqing.command.mediation.MediationCase.closed;
import static org.minqing.command.mediation.MediationCase.inEffect;
import static org.minqing.command.mediation.MediationCase.mend;
import static org.minqing.command.mediation.MediationCase.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.MediationCommand.*;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.MediationEvent.AgreementAmended;
import org.minqing.api.MediationEvent.Signed;
import org.minqing.api.MediationEvent.TookEffect;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.rules.RuleIds;

/** What the parties agree anew, once their agreement is in effect: by themselves, after a breach, or a court's refusal. */
class AmendmentTest {

    private static final LocalDate LATER = LocalDate.parse("2018-06-01");
    private static final Obligation PAY_LATER = new Obligation(
            Optional.of("money"), B, A, "pays for the cupboard", Optional.of(new BigDecimal("800")), LATER);
    private static final AgreedObligation PAYS_LATER =
            new AgreedObligation("money", B, A, "pays for the cupboard", Optional.of(new BigDecimal("800")), LATER);

    private final MediationCase nextDay = inEffect().at("2018-03-06T10:00");

    @Test
    void agreedAnewByWordOfMouthItTakesEffectAtOnce() {
        assertThat(nextDay.when(amend(Form.ORAL, PAY_LATER)))
                .containsExactly(
                        new AgreementAmended(
                                nextDay.act(), Form.ORAL, List.of(PAYS_LATER), "Bolo pays later.", List.of(A, B)),
                        new TookEffect(nextDay.act(), Form.ORAL, false),
                        nextDay.set(
                                nextDay.at()
                                        .deadlines()
                                        .start(
                                                DeadlineKind.CONFIRMATION_REQUEST,
                                                "",
                                                RuleIds.MEDIATION_CONFIRMATION_REQUEST,
                                                nextDay.act().occurredAt()),
                                Cause.STARTED),
                        new DeadlineLifted(
                                CaseKind.MEDIATION, nextDay.act(), DeadlineKind.OBLIGATION, "drain", "amended"),
                        nextDay.set(AgreementTest.dayOf("money", LATER), Cause.AGREED));
    }

    @Test
    void whatIsDueOnTheSameDayAsBeforeIsNotSetAgain() {
        assertThat(nextDay.when(amend(Form.ORAL, mend(), pay("900"))))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("AgreementAmended", "TookEffect", "DeadlineSet");
    }

    @Test
    void aNewObligationHasItsDayAndANameNoneEverHad() {
        Obligation apology = new Obligation(Optional.empty(), B, A, "says sorry", Optional.empty(), LATER);
        MediationCase twice = nextDay.after(
                amend(Form.ORAL, apology),
                new AmendAgreement(Form.ORAL, List.of(apology), "And once more.", List.of(A, B)));

        assertThat(nextDay.when(amend(Form.ORAL, mend(), pay("800"), apology)))
                .endsWith(nextDay.set(AgreementTest.dayOf("1", LATER), Cause.STARTED));
        assertThat(twice.known().inForce().orElseThrow().terms().obligations())
                .extracting(AgreedObligation::obligationId)
                .containsExactly("2");
    }

    @Test
    void agreedAnewInWritingTheOldOneBindsUntilTheNewOneIsSignedAndSealed() {
        MediationCase amended = nextDay.after(amend(Form.WRITTEN, PAY_LATER));

        assertThat(nextDay.when(amend(Form.WRITTEN, PAY_LATER)))
                .containsExactly(new AgreementAmended(
                        nextDay.act(), Form.WRITTEN, List.of(PAYS_LATER), "Bolo pays later.", List.of(A, B)));
        assertThat(amended.known().status()).isEqualTo(MediationStatus.IN_EFFECT);
        assertThat(amended.known().inForce()).isEqualTo(nextDay.known().inForce());
        assertThat(amended.when(new Perform("drain", Optional.empty()))).isNotEmpty();

        MediationCase almost = amended.after(
                new Sign(A), new Sign(TestDirectory.MEDIATOR), new Seal(TestDirectory.COMMUNITY_COMMITTEE));
        assertThat(almost.known().inForce()).isEqualTo(nextDay.known().inForce());
        assertThat(almost.when(new Sign(B)))
                .startsWith(new Signed(almost.act(), B), new TookEffect(almost.act(), Form.WRITTEN, false));
        assertThat(almost.after(new Sign(B))
                        .known()
                        .inForce()
                        .orElseThrow()
                        .terms()
                        .obligations())
                .containsExactly(PAYS_LATER);
        assertThat(almost.after(new Sign(B)).known().toBeSigned()).isEmpty();
    }

    @Test
    void aClosedMediationStaysClosedHoweverItsAgreementIsAmended() {
        MediationCase orally = closed().after(amend(Form.ORAL, PAY_LATER));
        MediationCase inWriting = closed().after(
                        amend(Form.WRITTEN, PAY_LATER),
                        new Sign(A),
                        new Sign(B),
                        new Sign(TestDirectory.MEDIATOR),
                        new Seal(TestDirectory.COMMUNITY_COMMITTEE));

        assertThat(List.of(orally, inWriting)).allSatisfy(amended -> {
            assertThat(amended.known().status()).isEqualTo(MediationStatus.CLOSED);
            assertThat(amended.known().inForce().orElseThrow().terms().obligations())
                    .containsExactly(PAYS_LATER);
            assertThat(amended.due(DeadlineKind.OBLIGATION, "money")).isEqualTo(AgreementTest.dayOf("money", LATER));
        });
    }

    @Test
    void anAmendmentThatWaitsToBeSignedOutlivesTheClosing() {
        MediationCase waiting = nextDay.after(amend(Form.WRITTEN, PAY_LATER), new Sign(A), new Close(Optional.empty()));

        assertThat(waiting.known().toBeSigned())
                .hasValueSatisfying(draft -> assertThat(draft.signatures()).containsExactly(A));
    }

    @Test
    void allPartiesAgreeAnew() {
        assertThat(nextDay.refusal(new AmendAgreement(Form.ORAL, List.of(PAY_LATER), "Bolo pays later.", List.of(B))))
                .isEqualTo(Decision.reject(MediationRejection.CONSENT_MISSING, Map.of("missing", "a")));
    }

    @Test
    void whereNothingWasAgreedNothingIsAmended() {
        assertThat(MediationCase.terminated().refusal(amend(Form.ORAL, PAY_LATER)))
                .isEqualTo(Decision.reject(MediationRejection.NO_AGREEMENT));
    }

    @Test
    void whatIsOwedAnewIsCheckedAsTheFirstTime() {
        assertThat(nextDay.refusal(amend(Form.ORAL, pay("-1"))).reason()).isEqualTo(MediationRejection.NEGATIVE_AMOUNT);
    }

    @Test
    void theSameAmendmentAgainChangesNothingBeforeAndAfterItTakesEffect() {
        AmendAgreement written = amend(Form.WRITTEN, PAY_LATER);
        MediationCase inForce = nextDay.after(
                written,
                new Sign(A),
                new Sign(B),
                new Sign(TestDirectory.MEDIATOR),
                new Seal(TestDirectory.COMMUNITY_COMMITTEE));

        assertThat(nextDay.after(written).when(written)).isEmpty();
        assertThat(inForce.when(written)).isEmpty();
        assertThat(nextDay.after(amend(Form.ORAL, PAY_LATER)).when(amend(Form.ORAL, PAY_LATER)))
                .isEmpty();
    }

    @Test
    void anotherAmendmentTakesThePlaceOfOneThatNobodyHasSealed() {
        MediationCase again = nextDay.after(amend(Form.WRITTEN, PAY_LATER), new Sign(A), amend(Form.WRITTEN, mend()));

        assertThat(again.known().toBeSigned()).hasValueSatisfying(draft -> {
            assertThat(draft.signatures()).isEmpty();
            assertThat(draft.terms().obligations())
                    .extracting(AgreedObligation::obligationId)
                    .containsExactly("drain");
        });
    }

    @Test
    void whatWasPaidBeforeCountsOn() {
        MediationCase half =
                nextDay.after(new Perform("money", Optional.of(new BigDecimal("300"))), amend(Form.ORAL, PAY_LATER));

        assertThat(half.when(new Perform("money", Optional.of(new BigDecimal("500")))))
                .contains(half.met(DeadlineKind.OBLIGATION, "money", true));
    }

    @Test
    void whatWasPerformedInFullStaysPerformed() {
        MediationCase paid = nextDay.after(new Perform("money", Optional.empty()));

        assertThat(paid.when(amend(Form.ORAL, PAY_LATER)))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("AgreementAmended", "TookEffect", "DeadlineSet", "DeadlineLifted");
        assertThat(paid.after(amend(Form.ORAL, PAY_LATER))
                        .known()
                        .inForce()
                        .orElseThrow()
                        .owed())
                .extracting(Owed::performed)
                .containsExactly(true);
    }

    @Test
    void whereMoreIsOwedThanWasPaidTheRestIsDue() {
        MediationCase more = nextDay.after(new Perform("money", Optional.empty()), amend(Form.ORAL, pay("1000")));

        assertThat(more.due(DeadlineKind.OBLIGATION, "money")).isEqualTo(AgreementTest.dayOf("money", DUE));
        assertThat(more.refusal(new Perform("money", Optional.of(new BigDecimal("201"))))
                        .facts())
                .containsEntry("rest", "200");
    }

    @Test
    void whatWasBrokenIsForgivenOnceAgreedAnew() {
        MediationCase broken = nextDay.after(new Breach("money", "He went away."));

        assertThat(broken.after(amend(Form.ORAL, PAY_LATER))
                        .known()
                        .inForce()
                        .orElseThrow()
                        .owed())
                .extracting(Owed::breach)
                .containsExactly(Optional.empty());
    }

    @Test
    void aCourtCanBeAskedAgainAboutWhatWasAgreedAnew() {
        ApplyForConfirmation apply = new ApplyForConfirmation("the district court", List.of(A, B));
        MediationCase refused = nextDay.after(
                apply,
                new RecordConfirmation(ConfirmationResult.REFUSED, Optional.of("unclear")),
                amend(Form.ORAL, PAY_LATER));

        assertThat(refused.known().inForce().orElseThrow().confirmation()).isEqualTo(Confirmation.none());
        assertThat(refused.when(apply)).hasSize(2);
    }

    @Test
    void aFlareUpThatWasAvertedIsSaidAgain() {
        MediationCase assessed = nextDay.after(new AssessRisk(Risk.ELEVATED, "He shouted."));

        assertThat(assessed.when(amend(Form.ORAL, PAY_LATER)))
                .contains(new TookEffect(assessed.act(), Form.ORAL, true));
    }
}
