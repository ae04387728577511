package org.minqing.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minqing.command.process.HotlineConversionTest.only;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineRequestEvent.PetitionRequested;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.MediationEvent.Consented;
import org.minqing.api.MediationEvent.Opened;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Petitioner;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.api.PetitionEvent.MediationReferred;
import org.minqing.api.PetitionEvent.Registered;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** What one case hands to another, told by the event alone: the case it comes from is not there to answer. */
class BetweenTwoCasesTest {

    private static final CaseId NOBODYS = TestContext.OTHER_CASE;
    private static final CaseId SUCCESSOR = CaseId.of("00000000-0000-7000-8000-000000000003");

    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whoeverAskedAndWhatTheyNotedStandAtTheBeginningOfTheNextCase() {
        TestContext noting = ledger.context().by(TestDirectory.SUPERVISOR).noting("She called three times");

        assertThatThrownBy(() -> ledger.conversion().on(requested(noting), NOBODYS.toString()))
                .isInstanceOf(UnexpectedRefusal.class);

        assertThat(only(Registered.class, ledger.events(SUCCESSOR)).act()).isEqualTo(noting.act());
    }

    @Test
    void aRequestThatTakesNoNoteOfItsPetitionIsNotPassedOver() {
        assertThatThrownBy(() -> ledger.conversion().on(requested(ledger.context()), NOBODYS.toString()))
                .isInstanceOf(UnexpectedRefusal.class)
                .hasMessageContaining(NOBODYS.toString())
                .hasMessageContaining("case.not-found");
    }

    @Test
    void aPetitionThatTakesNoNoteOfItsMediationIsNotPassedOver() {
        MediationReferred referred = referred(List.of(TestIntake.ANYA), "PETITIONER", "RESPONDENT");

        assertThatThrownBy(() -> ledger.referral().on(referred, NOBODYS.toString()))
                .isInstanceOf(UnexpectedRefusal.class)
                .hasMessageContaining(NOBODYS.toString());
    }

    @Test
    void onlyWhoConsentedWithTheReferralNeedsNotBeAskedAgain() {
        MediationReferred referred = referred(
                List.of(TestIntake.ANYA, TestIntake.CILI), TestIntake.CILI.toString(), TestDirectory.WATER_BUREAU);

        assertThatThrownBy(() -> ledger.referral().on(referred, NOBODYS.toString()))
                .isInstanceOf(UnexpectedRefusal.class);

        assertThat(only(Opened.class, ledger.events(SUCCESSOR)).details().parties())
                .hasSize(3);
        assertThat(ledger.events(SUCCESSOR))
                .filteredOn(Consented.class::isInstance)
                .extracting(consented -> ((Consented) consented).party())
                .containsExactly("party-2", "party-3");
    }

    private static PetitionRequested requested(TestContext context) {
        return new PetitionRequested(
                context.act(),
                SUCCESSOR,
                inherited(CaseKind.HOTLINE_REQUEST),
                new PetitionDetails(
                        List.of(new Petitioner(TestIntake.ANYA, false)),
                        1,
                        Matter.CLAIM,
                        Route.PETITION_PROCEDURE,
                        Optional.empty(),
                        Optional.empty()));
    }

    private MediationReferred referred(List<PersonId> petitioners, String... consents) {
        Intake intake = inherited(CaseKind.PETITION);
        return new MediationReferred(
                ledger.context().act(),
                SUCCESSOR,
                TestDirectory.NEIGHBOURS,
                new Respondent(Optional.empty(), Optional.of(TestDirectory.WATER_BUREAU)),
                petitioners,
                List.of(consents),
                Optional.empty(),
                intake,
                intake.inherits().orElseThrow());
    }

    private static Intake inherited(CaseKind from) {
        return TestIntake.numbered("X-990101-2018-000001")
                .inheriting(new Inheritance(
                        NOBODYS,
                        from,
                        TestContext.moment(TestContext.MONDAY_AT_TEN),
                        Optional.of(Level.GRID),
                        Optional.of(Level.GRID),
                        List.of()))
                .intake();
    }
}
