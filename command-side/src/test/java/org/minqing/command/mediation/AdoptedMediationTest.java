package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.EveryCommand.adopted;
import static org.minqing.command.mediation.MediationCase.DUE;
import static org.minqing.command.mediation.MediationCase.nothing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.LinkPerson;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseCommand.Supplement;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.Supplemented;
import org.minqing.api.CaseEvent.TakenOver;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand.*;
import org.minqing.api.MediationEvent.Accepted;
import org.minqing.api.MediationEvent.Adopted;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.MediationEvent.AgreementReached;
import org.minqing.api.MediationEvent.Refused;
import org.minqing.api.MediationEvent.Sealed;
import org.minqing.api.MediationEvent.TookEffect;
import org.minqing.api.MediationRejection;
import org.minqing.api.Moment;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** Mediations that a register tells of: nothing is known of them but what it says. */
class AdoptedMediationTest {

    private static final Accept ACCEPT = new Accept(Optional.of(TestDirectory.COMMUNITY_COMMITTEE));
    private static final Seal SEAL = new Seal(TestDirectory.COMMUNITY_COMMITTEE);

    private final MediationCase told = adopted().at(TestContext.monday().imported());

    @Test
    void aMediationFromARegisterIsAdoptedOnce() {
        Adoption adoption = TestAdoption.numbered("M-17").adoption();
        Adopt adopt = new Adopt(adoption, Optional.of("anything the register says"));

        assertThat(nothing().when(adopt))
                .containsExactly(new Adopted(nothing().act(), adoption, Optional.of("anything the register says")));
        assertThat(nothing().after(adopt).when(adopt)).isEmpty();
    }

    @Test
    void itIsOpenUnlessTheRegisterSaysHowItEnded() {
        assertThat(told.known().status()).isEqualTo(MediationStatus.OPENED);
        assertThat(told.file().base().number()).isEqualTo("M-17");
        assertThat(told.file().details()).isEmpty();
        assertThat(nothing()
                        .after(adopt(TestAdoption.numbered("M-1").closed(ClosedAs.NO_AGREEMENT)))
                        .state())
                .isInstanceOfSatisfying(
                        MediationState.Closed.class,
                        closed -> assertThat(closed.ending()).isEqualTo(Ending.told(ClosedAs.NO_AGREEMENT)));
    }

    @Test
    void whoeverTheRegisterNamesIsTheOneWhoCame() {
        MediationCase named = nothing().after(adopt(TestAdoption.numbered("M-1").of(TestIntake.ANYA)));

        assertThat(named.file().base().persons()).isEqualTo(Map.of(TestIntake.ANYA, PersonRole.APPLICANT));
    }

    @Test
    void itEndsAsMediationsDo() {
        for (ClosedAs as : ClosedAs.values()) {
            boolean known = List.of(
                            ClosedAs.AGREEMENT,
                            ClosedAs.NO_AGREEMENT,
                            ClosedAs.REFUSED,
                            ClosedAs.WITHDRAWN,
                            ClosedAs.OUT_OF_SCOPE,
                            ClosedAs.VOID)
                    .contains(as);
            Decision.Rejected refused =
                    Decision.reject(CaseRejection.FIELD_NOT_ALLOWED, Map.of("field", "closedAs", "value", as.name()));

            if (known) {
                assertThat(nothing().decide(adopt(TestAdoption.numbered("M-1").closed(as))))
                        .isInstanceOf(Decision.Accepted.class);
            } else {
                assertThat(nothing().refusal(adopt(TestAdoption.numbered("M-1").closed(as))))
                        .isEqualTo(refused);
                assertThat(told.refusal(new Supplement(
                                TestAdoption.numbered("M-1").closed(as).adoption())))
                        .isEqualTo(refused);
            }
        }
    }

    @Test
    void aRowThatContradictsItselfIsRefused() {
        assertThat(nothing()
                        .refusal(adopt(TestAdoption.numbered("M-1")
                                .closed(ClosedAs.AGREEMENT, TestContext.moment("2018-01-01T09:00"))))
                        .reason())
                .isEqualTo(CaseRejection.CLOSED_BEFORE_RECEIVED);
    }

    @Test
    void aSecondFileMayKnowHowItEnded() {
        Adoption more =
                TestAdoption.numbered("M-17").closed(ClosedAs.NO_AGREEMENT).adoption();

        assertThat(told.when(new Supplement(more)))
                .containsExactly(new Supplemented(CaseKind.MEDIATION, told.act(), more));
        assertThat(told.after(new Supplement(more)).known().status()).isEqualTo(MediationStatus.CLOSED);
    }

    @Test
    void aSecondFileThatKnowsNoEndLeavesItOpen() {
        Adoption more = TestAdoption.numbered("M-17").in(TestDirectory.CELL).adoption();

        assertThat(told.after(new Supplement(more)).known().status()).isEqualTo(MediationStatus.OPENED);
    }

    @Test
    void aSecondFileDoesNotEndWhatGoesOnHere() {
        Adoption more =
                TestAdoption.numbered("M-17").closed(ClosedAs.NO_AGREEMENT).adoption();
        MediationCase accepted = told.after(ACCEPT);

        assertThat(accepted.after(new Supplement(more)).known().status()).isEqualTo(MediationStatus.ACCEPTED);
    }

    @Test
    void aRegisterNeedNotProveConsentSessionsMediatorsAndSignaturesAndNoClockRuns() {
        Obligation owed = new Obligation(Optional.empty(), "x", "y", "pays", Optional.empty(), DUE);
        ReachAgreement reach = new ReachAgreement(Form.WRITTEN, List.of(owed), "Peace.");
        AgreedObligation agreed = new AgreedObligation("1", "x", "y", "pays", Optional.empty(), DUE);

        assertThat(told.when(ACCEPT))
                .containsExactly(
                        new Accepted(told.act(), Optional.of(TestDirectory.COMMUNITY_COMMITTEE), Level.COMMUNITY));
        MediationCase accepted = told.after(ACCEPT);
        assertThat(accepted.when(MediationCase.hold("They met."))).hasSize(1);
        assertThat(accepted.when(reach))
                .containsExactly(new AgreementReached(told.act(), Form.WRITTEN, List.of(agreed), "Peace."));
        assertThat(accepted.after(reach).when(SEAL))
                .containsExactly(
                        new Sealed(told.act(), TestDirectory.COMMUNITY_COMMITTEE),
                        new TookEffect(told.act(), Form.WRITTEN, false));
        assertThat(accepted.after(reach, new Sign("x"), SEAL).known().status()).isEqualTo(MediationStatus.IN_EFFECT);
        assertThat(accepted.after(reach, SEAL, new AmendAgreement(Form.ORAL, List.of(), "Peace.", List.of()))
                        .known()
                        .status())
                .isEqualTo(MediationStatus.IN_EFFECT);
    }

    @Test
    void aRegisterMayTellOfConsentObjectionAndRefusalOfWhomeverItLikes() {
        assertThat(told.when(new Consent("x", "by letter"))).hasSize(1);
        assertThat(told.after(new AppointMediator(TestDirectory.MEDIATOR))
                        .when(new ObjectToMediator("x", TestDirectory.MEDIATOR, "her cousin")))
                .hasSize(1);
        assertThat(told.when(new Refuse("x", "no"))).containsExactly(new Refused(told.act(), "x", "no"));
    }

    @Test
    void aRegisterMayNotKnowWhen() {
        MediationCase sometime = told.at(told.at().happened(Moment.unknown()));

        assertThat(sometime.when(ACCEPT)).hasSize(1);
    }

    @Test
    void whoeverGivesItACommandHereTakesItOver() {
        MediationCase here = adopted();

        assertThat(here.when(new AssessRisk(Risk.LOW, "calm")).getFirst())
                .isEqualTo(new TakenOver(CaseKind.MEDIATION, here.act()));
    }

    @Test
    void takenOverItIsAcceptedOnceItsPartiesAreKnownAndConsent() {
        String anya = TestIntake.ANYA.toString();
        String bolo = TestIntake.BOLO.toString();
        MediationCase here = adopted();

        assertThat(here.refusal(ACCEPT))
                .isEqualTo(Decision.reject(MediationRejection.CONSENT_MISSING, Map.of("parties", "0")));
        MediationCase known = here.after(
                new LinkPerson(TestIntake.BOLO, PersonRole.RESPONDENT, "told so"),
                new LinkPerson(TestIntake.ANYA, PersonRole.APPLICANT, "told so"),
                new LinkPerson(TestIntake.CILI, PersonRole.AGENT, "her daughter"));
        assertThat(known.file().partyIds()).containsExactly(anya, bolo);
        assertThat(known.refusal(ACCEPT))
                .isEqualTo(Decision.reject(MediationRejection.CONSENT_MISSING, Map.of("missing", anya + ", " + bolo)));
        assertThat(known.after(new Consent(anya, "by phone"), new Consent(bolo, "by phone"))
                        .when(ACCEPT))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(DeadlineSet.class, set -> {
                    assertThat(set.deadline().which()).isEqualTo(DeadlineKind.MEDIATION);
                    assertThat(set.cause()).isEqualTo(Cause.STARTED);
                });
    }

    @Test
    void oneThatTheRegisterToldAsAgreedIsSealedHereOnlyOnceSigned() {
        MediationCase agreed = told.after(ACCEPT, new ReachAgreement(Form.WRITTEN, List.of(), "Peace."));

        assertThat(agreed.at(TestContext.monday()).after(SEAL).known().status()).isEqualTo(MediationStatus.AGREED);
    }

    private static Adopt adopt(TestAdoption adoption) {
        return new Adopt(adoption.adoption(), Optional.empty());
    }
}
