package org.minqing.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.process.HotlineConversionTest.only;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Obligation;
import org.minqing.api.MediationEvent;
import org.minqing.api.MediationEvent.Consented;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionCommand.RecordMediationConcluded;
import org.minqing.api.PetitionCommand.RecordMediationOpened;
import org.minqing.api.PetitionCommand.ReferToMediation;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Petitioner;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.api.PetitionEvent.MediationConcluded;
import org.minqing.api.PetitionEvent.MediationOpened;
import org.minqing.api.PetitionEvent.MediationReferred;
import org.minqing.api.PetitionEvent.MediationRefused;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** 访调对接 across two streams: there, and home again. */
class MediationReferralTest {

    private static final CaseId PETITION = TestContext.CASE;
    private static final Obligation TURN_THE_LAMP = new Obligation(
            Optional.of("turn"),
            "party-2",
            "party-1",
            "turns the lamp",
            Optional.of(BigDecimal.TEN),
            LocalDate.parse("2018-04-20"));

    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theMediationOpensWithTheConsentsThatWereGivenAndThePetitionHearsOfIt() {
        CaseId mediation = referred(TestDirectory.NEIGHBOURS, "PETITIONER", TestIntake.BOLO.toString());

        ledger.runToTheEnd(ledger.referral());

        MediationEvent.Opened opened = only(MediationEvent.Opened.class, ledger.events(mediation));
        assertThat(opened.intake().number()).isEqualTo("M-990101-2018-000001");
        assertThat(opened.intake().inherits().orElseThrow().from()).isEqualTo(PETITION);
        assertThat(opened.details().previous()).contains(PETITION);
        assertThat(opened.details().parties()).hasSize(2);
        Act act = opened.act();
        assertThat(ledger.events(mediation))
                .contains(
                        new Consented(act, "party-1", "WITH_THE_REFERRAL"),
                        new Consented(act, "party-2", "WITH_THE_REFERRAL"));
        assertThat(ledger.events(PETITION))
                .contains(new MediationOpened(ledger.context().systemAct(), mediation));
    }

    @Test
    void whereTheMediationRefusesThePetitionWaitsNoLonger() {
        ledger.given(CaseKind.PETITION, PETITION, register())
                .given(CaseKind.PETITION, PETITION, new PetitionCommand.Accept())
                .given(
                        CaseKind.PETITION,
                        PETITION,
                        new ReferToMediation(
                                TestDirectory.NEIGHBOURS,
                                new Respondent(Optional.of(TestIntake.ANYA), Optional.empty()),
                                List.of("PETITIONER", "RESPONDENT"),
                                Optional.empty()));

        ledger.runToTheEnd(ledger.referral());

        assertThat(only(MediationRefused.class, ledger.events(PETITION)).code()).isEqualTo("mediation.duplicate-party");
        assertThat(ledger.events(PETITION)).noneMatch(MediationOpened.class::isInstance);
    }

    @Test
    void restartedInTheMiddleItNeverOpensASecondMediation() {
        CaseId mediation = referred(TestDirectory.NEIGHBOURS, "PETITIONER", "RESPONDENT");

        ledger.breakDownOn(RecordMediationOpened.class, ledger.referral());
        List<LedgerEvent> begun = ledger.events(mediation);
        assertThat(ledger.events(PETITION)).noneMatch(MediationOpened.class::isInstance);
        ledger.runToTheEnd(ledger.referral());

        assertThat(ledger.events(mediation)).isEqualTo(begun);
        only(MediationOpened.class, ledger.events(PETITION));
    }

    @Test
    void restartedBetweenTheConsentsEachIsGivenOnce() {
        CaseId mediation = referred(TestDirectory.NEIGHBOURS, "PETITIONER", "RESPONDENT");

        ledger.breakDownOn(MediationCommand.Consent.class, ledger.referral());
        ledger.runToTheEnd(ledger.referral());

        assertThat(ledger.events(mediation))
                .filteredOn(Consented.class::isInstance)
                .hasSize(2);
    }

    @Test
    void aPartysRefusalComesHome() {
        CaseId mediation = opened();

        ledger.given(CaseKind.MEDIATION, mediation, new MediationCommand.Refuse("party-2", "No."));
        ledger.runToTheEnd(ledger.result());

        assertThat(ledger.events(PETITION))
                .contains(new MediationConcluded(ledger.context().systemAct(), mediation, ClosedAs.REFUSED, false));
    }

    @Test
    void aFailedAttemptComesHome() {
        CaseId mediation = opened();

        ledger.given(
                CaseKind.MEDIATION,
                mediation,
                new MediationCommand.Terminate(ClosedAs.NO_AGREEMENT, "The court", Optional.empty()));
        ledger.runToTheEnd(ledger.result());

        assertThat(only(MediationConcluded.class, ledger.events(PETITION)).outcome())
                .isEqualTo(ClosedAs.NO_AGREEMENT);
    }

    @Test
    void aMediationEnteredInErrorComesHomeToo() {
        CaseId mediation = opened();

        ledger.given(CaseKind.MEDIATION, mediation, new VoidCase("Wrong people", Optional.empty()));
        ledger.runToTheEnd(ledger.result());

        assertThat(only(MediationConcluded.class, ledger.events(PETITION)).outcome())
                .isEqualTo(ClosedAs.VOID);
    }

    @Test
    void aPetitionThatIsVoidIsNoResultOfAnything() {
        CaseId mediation = opened();

        ledger.given(CaseKind.PETITION, PETITION, new VoidCase("Twice", Optional.empty()));
        ledger.runToTheEnd(ledger.result());

        assertThat(ledger.events(PETITION)).noneMatch(MediationConcluded.class::isInstance);
        assertThat(mediation).isNotEqualTo(PETITION);
    }

    @Test
    void aWrittenAgreementComesHomeOnceItTakesEffect() {
        CaseId mediation = opened();
        agree(mediation, Form.WRITTEN);
        ledger.given(CaseKind.MEDIATION, mediation, new MediationCommand.Sign("party-1"))
                .given(CaseKind.MEDIATION, mediation, new MediationCommand.Sign("party-2"))
                .given(CaseKind.MEDIATION, mediation, new MediationCommand.Sign(TestDirectory.MEDIATOR))
                .given(CaseKind.MEDIATION, mediation, new MediationCommand.Seal(TestDirectory.COMMUNITY_COMMITTEE));

        ledger.runToTheEnd(ledger.result());

        assertThat(ledger.events(PETITION))
                .contains(new MediationConcluded(ledger.context().systemAct(), mediation, ClosedAs.AGREEMENT, true));
    }

    @Test
    void aSpokenAgreementIsNotEnoughForThePetition() {
        CaseId mediation = opened();
        agree(mediation, Form.ORAL);

        ledger.runToTheEnd(ledger.result());

        assertThat(ledger.events(mediation)).hasAtLeastOneElementOfType(MediationEvent.TookEffect.class);
        assertThat(ledger.events(PETITION)).noneMatch(MediationConcluded.class::isInstance);
    }

    @Test
    void restartedBeforeTheResultWasToldItIsToldOnce() {
        CaseId mediation = opened();
        ledger.given(CaseKind.MEDIATION, mediation, new MediationCommand.Refuse("party-2", "No."));

        ledger.breakDownOn(RecordMediationConcluded.class, ledger.result());
        ledger.runToTheEnd(ledger.result());

        only(MediationConcluded.class, ledger.events(PETITION));
    }

    @Test
    void restartedAfterItWasToldItIsNotToldAgain() {
        CaseId mediation = opened();
        ledger.given(CaseKind.MEDIATION, mediation, new MediationCommand.Refuse("party-2", "No."));

        ledger.breakDownAfterwards(MediationEvent.Refused.class, ledger.result());
        ledger.runToTheEnd(ledger.result());

        only(MediationConcluded.class, ledger.events(PETITION));
    }

    private CaseId opened() {
        CaseId mediation = referred(TestDirectory.NEIGHBOURS, "PETITIONER", "RESPONDENT");
        ledger.runToTheEnd(ledger.referral(), ledger.result());
        return mediation;
    }

    private void agree(CaseId mediation, Form form) {
        ledger.given(
                        CaseKind.MEDIATION,
                        mediation,
                        new MediationCommand.Accept(Optional.of(TestDirectory.COMMUNITY_COMMITTEE)))
                .given(CaseKind.MEDIATION, mediation, new MediationCommand.AppointMediator(TestDirectory.MEDIATOR))
                .given(
                        CaseKind.MEDIATION,
                        mediation,
                        new MediationCommand.HoldSession(
                                Optional.empty(), List.of("party-1", "party-2"), "Both were heard.", List.of()))
                .given(
                        CaseKind.MEDIATION,
                        mediation,
                        new MediationCommand.ReachAgreement(form, List.of(TURN_THE_LAMP), "The lamp is turned."));
    }

    private CaseId referred(String disputeType, String... consents) {
        ledger.given(CaseKind.PETITION, PETITION, register())
                .given(CaseKind.PETITION, PETITION, new PetitionCommand.Accept())
                .given(
                        CaseKind.PETITION,
                        PETITION,
                        new ReferToMediation(
                                disputeType,
                                new Respondent(Optional.of(TestIntake.BOLO), Optional.empty()),
                                List.of(consents),
                                Optional.of("Turn the lamp")));
        return only(MediationReferred.class, ledger.events(PETITION)).mediation();
    }

    private static PetitionCommand.Register register() {
        return new PetitionCommand.Register(
                TestIntake.numbered("P-990101-2018-000017").through("LETTER").intake(),
                new PetitionDetails(
                        List.of(new Petitioner(TestIntake.ANYA, false)),
                        1,
                        Matter.CLAIM,
                        Route.PETITION_PROCEDURE,
                        Optional.empty(),
                        Optional.empty()));
    }
}
