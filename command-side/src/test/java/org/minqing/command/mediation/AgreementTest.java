package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.A;
import static org.minqing.command.mediation.MediationCase.B;
import static org.minqing.command.mediation.MediationCase.DUE;
import static org.minqing.command.mediation.MediationCase.agreed;
import static org.minqing.command.mediation.MediationCase.heard;
import static org.minqing.command.mediation.MediationCase.mend;
import static org.minqing.command.mediation.MediationCase.pay;
import static org.minqing.command.mediation.MediationCase.reach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Obligation;
import org.minqing.api.MediationCommand.ReachAgreement;
import org.minqing.api.MediationCommand.Seal;
import org.minqing.api.MediationCommand.Sign;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.MediationEvent.AgreementReached;
import org.minqing.api.MediationEvent.Sealed;
import org.minqing.api.MediationEvent.Signed;
import org.minqing.api.MediationEvent.TookEffect;
import org.minqing.api.MediationRejection;
import org.minqing.api.Moment;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.rules.DeadlineArithmetic;
import org.minqing.command.rules.RuleIds;

class AgreementTest {

    private static final List<AgreedObligation> OWED = List.of(
            new AgreedObligation("drain", B, A, "mends the drain", Optional.empty(), DUE),
            new AgreedObligation("money", B, A, "pays for the cupboard", Optional.of(new BigDecimal("800")), DUE));
    private static final String TEXT = "Bolo mends the drain and pays 800 yuan.";
    private static final Seal SEAL = new Seal(TestDirectory.COMMUNITY_COMMITTEE);
    private static final Sign BY_THE_MEDIATOR = new Sign(TestDirectory.MEDIATOR);

    @Test
    void anOralAgreementBindsAsItIsAgreed() {
        MediationCase heard = heard();

        assertThat(heard.when(reach(Form.ORAL)))
                .containsExactly(
                        new AgreementReached(heard.act(), Form.ORAL, OWED, TEXT),
                        new TookEffect(heard.act(), Form.ORAL, false),
                        heard.met(DeadlineKind.MEDIATION, "", true),
                        heard.set(confirmationFrom(heard.act().occurredAt()), Cause.STARTED),
                        heard.set(dayOf("drain", DUE), Cause.STARTED),
                        heard.set(dayOf("money", DUE), Cause.STARTED));
        assertThat(heard.after(reach(Form.ORAL)).known().status()).isEqualTo(MediationStatus.IN_EFFECT);
    }

    @Test
    void aWrittenAgreementWaitsToBeSigned() {
        MediationCase heard = heard();

        assertThat(heard.when(reach(Form.WRITTEN)))
                .containsExactly(new AgreementReached(heard.act(), Form.WRITTEN, OWED, TEXT));
        assertThat(agreed().known().status()).isEqualTo(MediationStatus.AGREED);
        assertThat(agreed().file().base().clocks().running(DeadlineKind.MEDIATION))
                .isPresent();
    }

    @Test
    void signaturesAndSealComeInAnyOrder() {
        assertThat(agreed().when(new Sign(A))).containsExactly(new Signed(agreed().act(), A));
        assertThat(agreed().when(BY_THE_MEDIATOR)).containsExactly(new Signed(agreed().act(), TestDirectory.MEDIATOR));
        assertThat(agreed().when(SEAL)).containsExactly(new Sealed(agreed().act(), TestDirectory.COMMUNITY_COMMITTEE));
        assertThat(agreed().after(SEAL, BY_THE_MEDIATOR, new Sign(B)).known().status())
                .isEqualTo(MediationStatus.AGREED);
        assertThat(agreed().after(SEAL, BY_THE_MEDIATOR, new Sign(B), new Sign(A))
                        .known()
                        .status())
                .isEqualTo(MediationStatus.IN_EFFECT);
    }

    @Test
    void theSealThatCompletesItMakesItBind() {
        MediationCase signed =
                agreed().after(new Sign(A), new Sign(B), BY_THE_MEDIATOR).at("2018-03-06T10:00");

        assertThat(signed.when(SEAL))
                .containsExactly(
                        new Sealed(signed.act(), TestDirectory.COMMUNITY_COMMITTEE),
                        new TookEffect(signed.act(), Form.WRITTEN, false),
                        signed.met(DeadlineKind.MEDIATION, "", true),
                        signed.set(confirmationFrom(signed.act().occurredAt()), Cause.STARTED),
                        signed.set(dayOf("drain", DUE), Cause.STARTED),
                        signed.set(dayOf("money", DUE), Cause.STARTED));
        assertThat(signed.after(SEAL).known().inForce()).hasValueSatisfying(agreement -> {
            assertThat(agreement.since()).isEqualTo(TestContext.moment("2018-03-06T10:00"));
            assertThat(agreement.document().signatures()).containsExactly(A, B, TestDirectory.MEDIATOR);
            assertThat(agreement.document().sealedBy()).contains(TestDirectory.COMMUNITY_COMMITTEE);
        });
    }

    @Test
    void neitherPartyMediatorNorCommitteeCanBeLeftOut() {
        assertThat(agreed().after(new Sign(A), new Sign(B), SEAL).known().status())
                .isEqualTo(MediationStatus.AGREED);
        assertThat(agreed().after(new Sign(A), BY_THE_MEDIATOR, SEAL).known().status())
                .isEqualTo(MediationStatus.AGREED);
        assertThat(agreed().after(new Sign(A), new Sign(B), BY_THE_MEDIATOR)
                        .known()
                        .status())
                .isEqualTo(MediationStatus.AGREED);
    }

    @Test
    void whoHasSignedOrSealedNeedNotAgain() {
        MediationCase half = agreed().after(new Sign(A), SEAL);

        assertThat(half.when(new Sign(A))).isEmpty();
        assertThat(half.when(SEAL)).isEmpty();
        assertThat(MediationCase.inEffect().when(new Sign(A))).isEmpty();
        assertThat(MediationCase.inEffect().when(SEAL)).isEmpty();
    }

    @Test
    void onlyThePartiesAndWhoMediatesSign() {
        assertThat(agreed().refusal(new Sign(TestDirectory.OTHER_MEDIATOR)))
                .isEqualTo(Decision.reject(
                        MediationRejection.NOT_A_SIGNATORY,
                        Map.of("field", "signatory", "value", TestDirectory.OTHER_MEDIATOR)));
    }

    @Test
    void onlyTheCommitteeThatMediatesSeals() {
        assertThat(agreed().refusal(new Seal(TestDirectory.STREET_COMMITTEE)))
                .isEqualTo(Decision.reject(
                        MediationRejection.NOT_THE_COMMITTEE,
                        Map.of(
                                "field", "committee",
                                "value", TestDirectory.STREET_COMMITTEE,
                                "committee", TestDirectory.COMMUNITY_COMMITTEE)));
        assertThat(agreed().refusal(new Seal("nobody")).reason()).isEqualTo(MediationRejection.UNKNOWN_COMMITTEE);
    }

    @Test
    void anOralAgreementIsNotSigned() {
        assertThat(MediationCase.inEffectOrally().refusal(new Sign(A)))
                .isEqualTo(Decision.reject(MediationRejection.NOTHING_TO_SIGN));
        assertThat(MediationCase.inEffectOrally().refusal(SEAL))
                .isEqualTo(Decision.reject(MediationRejection.NOTHING_TO_SIGN));
    }

    @Test
    void nothingIsAgreedBeforeTheyHaveMet() {
        assertThat(MediationCase.accepted().refusal(reach(Form.ORAL)))
                .isEqualTo(Decision.reject(MediationRejection.NO_SESSION_HELD));
    }

    @Test
    void obligationsWithoutANameAreNumberedAroundThoseThatHaveOne() {
        Obligation apology = new Obligation(Optional.empty(), A, B, "says sorry", Optional.empty(), DUE);
        Obligation second = new Obligation(Optional.of("2"), B, A, "says sorry too", Optional.empty(), DUE);
        MediationCase case_ = heard().after(new ReachAgreement(Form.ORAL, List.of(apology, second, apology), "Peace."));

        assertThat(case_.known().inForce().orElseThrow().terms().obligations())
                .extracting(AgreedObligation::obligationId)
                .containsExactly("1", "2", "3");
        assertThat(case_.file().obligationIds()).containsExactly("1", "2", "3");
    }

    @Test
    void theSameAgreementAgainChangesNothingAlsoWithoutTheNamesOfItsObligations() {
        Obligation unnamed = new Obligation(
                Optional.empty(), B, A, "pays for the cupboard", Optional.of(new BigDecimal("800.00")), DUE);
        Obligation drain = new Obligation(Optional.empty(), B, A, "mends the drain", Optional.empty(), DUE);

        assertThat(agreed().when(reach(Form.WRITTEN))).isEmpty();
        assertThat(agreed().when(new ReachAgreement(Form.WRITTEN, List.of(drain, unnamed), TEXT)))
                .isEmpty();
        assertThat(MediationCase.inEffect().when(reach(Form.WRITTEN))).isEmpty();
        assertThat(MediationCase.inEffectOrally().when(reach(Form.ORAL))).isEmpty();
    }

    @Test
    void anotherAgreementIsNotTheSame() {
        Obligation m = mend();
        List<ReachAgreement> others = List.of(
                reach(Form.ORAL),
                new ReachAgreement(Form.WRITTEN, List.of(mend(), pay("800")), "Other words."),
                new ReachAgreement(Form.WRITTEN, List.of(mend()), TEXT),
                with(new Obligation(Optional.of("roof"), B, A, m.what(), m.amount(), DUE)),
                with(new Obligation(m.obligationId(), "x", A, m.what(), m.amount(), DUE)),
                with(new Obligation(m.obligationId(), B, "x", m.what(), m.amount(), DUE)),
                with(new Obligation(m.obligationId(), B, A, "mends the roof", m.amount(), DUE)),
                with(new Obligation(m.obligationId(), B, A, m.what(), Optional.of(BigDecimal.ONE), DUE)),
                with(new Obligation(m.obligationId(), B, A, m.what(), m.amount(), DUE.plusDays(1))));

        assertThat(others)
                .allSatisfy(other ->
                        assertThat(agreed().refusal(other).reason()).isEqualTo(MediationRejection.ALREADY_AGREED));
    }

    @Test
    void onlyPartiesOweEachOther() {
        assertThat(heard().refusal(owing("c", A)))
                .isEqualTo(Decision.reject(MediationRejection.NOT_A_PARTY, Map.of("field", "debtor", "value", "c")));
        assertThat(heard().refusal(owing(A, "c")))
                .isEqualTo(Decision.reject(MediationRejection.NOT_A_PARTY, Map.of("field", "creditor", "value", "c")));
    }

    @Test
    void nobodyOwesThemselves() {
        assertThat(heard().refusal(owing(A, A)))
                .isEqualTo(Decision.reject(
                        MediationRejection.DEBTOR_IS_CREDITOR, Map.of("field", "obligations", "value", A)));
    }

    @Test
    void nobodyOwesLessThanNothing() {
        assertThat(heard().refusal(new ReachAgreement(Form.ORAL, List.of(pay("-1")), "Peace.")))
                .isEqualTo(Decision.reject(
                        MediationRejection.NEGATIVE_AMOUNT,
                        Map.of("field", "obligations", "value", "pays for the cupboard")));
        assertThat(heard().decide(new ReachAgreement(Form.ORAL, List.of(pay("0")), "Peace.")))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void twoObligationsHaveTwoNames() {
        assertThat(heard().refusal(new ReachAgreement(Form.ORAL, List.of(pay("1"), pay("2")), "Peace.")))
                .isEqualTo(Decision.reject(
                        MediationRejection.DUPLICATE_OBLIGATION, Map.of("field", "obligations", "value", "money")));
    }

    @Test
    void anAgreementAfterTheThirtyDaysIsTooLateAndStillAnAgreement() {
        MediationCase late = heard().at("2018-04-05T00:01");

        assertThat(late.when(reach(Form.ORAL))).contains(late.met(DeadlineKind.MEDIATION, "", false));
    }

    private static ReachAgreement with(Obligation first) {
        return new ReachAgreement(Form.WRITTEN, List.of(first, pay("800")), TEXT);
    }

    private static ReachAgreement owing(String debtor, String creditor) {
        return new ReachAgreement(
                Form.ORAL,
                List.of(new Obligation(Optional.empty(), debtor, creditor, "pays", Optional.empty(), DUE)),
                "Peace.");
    }

    private static Deadline confirmationFrom(Moment effect) {
        return TestContext.monday()
                .deadlines()
                .start(DeadlineKind.CONFIRMATION_REQUEST, "", RuleIds.MEDIATION_CONFIRMATION_REQUEST, effect);
    }

    static Deadline dayOf(String obligation, LocalDate day) {
        return TestContext.monday()
                .deadlines()
                .onDay(DeadlineKind.OBLIGATION, obligation, day, DeadlineArithmetic.AGREED);
    }
}
