package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.AddPaper;
import org.minqing.api.CaseCommand.LinkPerson;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Paper;
import org.minqing.api.PetitionCommand.RecordMediationConcluded;
import org.minqing.api.PetitionCommand.RecordMediationOpened;
import org.minqing.api.PetitionCommand.RecordMediationRefused;
import org.minqing.api.PetitionCommand.ReferToMediation;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionEvent.MediationConcluded;
import org.minqing.api.PetitionEvent.MediationOpened;
import org.minqing.api.PetitionEvent.MediationReferred;
import org.minqing.api.PetitionEvent.MediationRefused;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import org.minqing.command.petition.Waiting.WaitingFor;

class MediationTest {

    private static final Story ACCEPTED = Story.registered(
                    Story.letter().of(Magnitude.SMALL).intake(),
                    TestDetails.claim().details())
            .does(Commands.accept());
    private static final Story REFERRED = ACCEPTED.does(Commands.refer());
    private static final CaseId MEDIATION = mediationOf(REFERRED);
    private static final Story OPENED = REFERRED.does(new RecordMediationOpened(MEDIATION));

    @Test
    void aReferralCarriesAllThatTheMediationNeeds() {
        Story story = ACCEPTED.does(
                        new AddPaper("OTHER", "A second photo", "def", Optional.of("paper-2")),
                        new AddPaper("OTHER", "A photo", "abc", Optional.of("paper-1")),
                        new LinkPerson(TestIntake.CILI, PersonRole.PETITIONER, "Also signed."))
                .at("2018-03-06T10:00");
        Inheritance inheritance = new Inheritance(
                TestContext.CASE,
                CaseKind.PETITION,
                TestContext.moment("2018-03-05T10:00"),
                Optional.of(Level.GRID),
                Optional.of(Level.GRID),
                List.of(
                        new Paper("paper-1", "OTHER", "A photo", "abc"),
                        new Paper("paper-2", "OTHER", "A second photo", "def")));
        Intake own = Story.letter().of(Magnitude.SMALL).intake();
        Intake handed = new Intake(
                own.number(),
                own.queryCode(),
                own.channel(),
                story.act().occurredAt(),
                own.area(),
                own.place(),
                own.category(),
                own.subject(),
                own.content(),
                own.firstContactOwner(),
                own.magnitude(),
                own.intakeLevel(),
                false,
                Optional.empty(),
                Optional.of(inheritance));
        story.answers(
                Commands.refer(),
                new MediationReferred(
                        story.act(),
                        MEDIATION,
                        TestDirectory.NEIGHBOURS,
                        TestDetails.person(TestIntake.BOLO),
                        List.of(TestIntake.ANYA, TestIntake.CILI),
                        List.of("PETITIONER", "RESPONDENT"),
                        Optional.of("Quiet after ten"),
                        handed,
                        inheritance));
    }

    @Test
    void thePetitionWaitsAndItsClockRunsOn() {
        assertThat(REFERRED.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(REFERRED.standing().waits().what()).isEqualTo(WaitingFor.MEDIATION);
        assertThat(REFERRED.running(DeadlineKind.HANDLING)).isEqualTo(ACCEPTED.running(DeadlineKind.HANDLING));
        REFERRED.changesNothing(Commands.refer());
        REFERRED.isRefused(
                new ReferToMediation(
                        TestDirectory.LAND,
                        TestDetails.person(TestIntake.BOLO),
                        List.of("PETITIONER", "RESPONDENT"),
                        Optional.empty()),
                PetitionRejection.WAITING_FOR_MEDIATION,
                Map.of());
    }

    @Test
    void theFirstContactOfTheLineageIsRemembered() {
        Inheritance fromHotline = new Inheritance(
                TestContext.OTHER_CASE,
                CaseKind.HOTLINE_REQUEST,
                TestContext.moment("2018-03-01T10:00"),
                Optional.of(Level.COMMUNITY),
                Optional.of(Level.STREET),
                List.of());
        Story story = Story.registered(
                        Story.letter().inheriting(fromHotline).intake(),
                        TestDetails.claim().details())
                .does(Commands.accept(), Commands.refer());
        Inheritance inherits = ((MediationReferred) story.latest().getFirst()).inherits();
        assertThat(inherits.firstReceivedAt()).isEqualTo(TestContext.moment("2018-03-01T10:00"));
        assertThat(inherits.highestLevel()).contains(Level.STREET);
    }

    @Test
    void onlyAClaimIsMediated() {
        for (Matter matter : List.of(Matter.SUGGESTION, Matter.ACCUSATION)) {
            Story.registered(TestDetails.of(matter))
                    .does(Commands.accept())
                    .isRefused(Commands.refer(), PetitionRejection.NOT_A_CLAIM, Map.of());
        }
    }

    @Test
    void bothSidesConsent() {
        ACCEPTED.isRefused(
                Commands.refer("PETITIONER"),
                PetitionRejection.CONSENT_MISSING,
                Map.of("field", "consents", "missing", "RESPONDENT"));
        ACCEPTED.isRefused(
                Commands.refer("RESPONDENT"),
                PetitionRejection.CONSENT_MISSING,
                Map.of("field", "consents", "missing", "PETITIONER"));
        ACCEPTED.isRefused(
                Commands.refer("PETITIONER", TestIntake.CILI.toString()),
                PetitionRejection.CONSENT_MISSING,
                Map.of("field", "consents", "missing", "RESPONDENT"));
    }

    @Test
    void aConsentCanNameWhoGaveIt() {
        assertThat(ACCEPTED.does(Commands.refer(TestIntake.ANYA.toString(), TestIntake.BOLO.toString()))
                        .latest())
                .hasSize(1);
        assertThat(ACCEPTED.does(new ReferToMediation(
                                TestDirectory.NEIGHBOURS,
                                TestDetails.unit(TestDirectory.STREET_OFFICE),
                                List.of("PETITIONER", TestDirectory.STREET_OFFICE),
                                Optional.empty()))
                        .latest())
                .hasSize(1);
    }

    @Test
    void theDisputeAndTheOtherSideAreKnown() {
        ACCEPTED.isRefused(
                new ReferToMediation("MOON", TestDetails.person(TestIntake.BOLO), List.of(), Optional.empty()),
                PetitionRejection.UNKNOWN_DISPUTE_TYPE,
                Map.of("field", "disputeType", "value", "MOON"));
        ACCEPTED.isRefused(
                new ReferToMediation(
                        TestDirectory.LAND,
                        new Respondent(Optional.empty(), Optional.empty()),
                        List.of("PETITIONER", "RESPONDENT"),
                        Optional.empty()),
                CaseRejection.FIELD_MISSING,
                Map.of("field", "respondent"));
    }

    @Test
    void someoneHasToBeThePetitioner() {
        Story.registered(
                        Story.intake(),
                        new PetitionDetails(
                                List.of(),
                                1,
                                Matter.CLAIM,
                                PetitionDetails.Route.PETITION_PROCEDURE,
                                Optional.empty(),
                                Optional.empty()))
                .does(Commands.accept())
                .isRefused(Commands.refer(), PetitionRejection.NO_PETITIONER, Map.of());
    }

    @Test
    void itDoesNotWaitForTwoAtOnce() {
        ACCEPTED.does(Commands.assign())
                .isRefused(Commands.refer(), PetitionRejection.WAITING_FOR_OTHER_BODY, Map.of());
    }

    @Test
    void theMediationStandsOnce() {
        REFERRED.answers(new RecordMediationOpened(MEDIATION), new MediationOpened(REFERRED.act(), MEDIATION));
        OPENED.changesNothing(new RecordMediationOpened(MEDIATION));
        REFERRED.changesNothing(new RecordMediationOpened(TestContext.OTHER_CASE));
        OPENED.changesNothing(new RecordMediationRefused("mediation.closed", "No."));
        assertThat(OPENED.standing().waits())
                .isEqualTo(new Waiting.ForMediation(
                        MEDIATION, TestDirectory.NEIGHBOURS, TestDetails.person(TestIntake.BOLO), true));
    }

    @Test
    void aMediationThatRefusesToOpenGivesThePetitionBackAndTheNextIsAnotherOne() {
        RecordMediationRefused refused = new RecordMediationRefused("mediation.closed", "No.");
        REFERRED.answers(refused, new MediationRefused(REFERRED.act(), "mediation.closed", "No."));
        Story back = REFERRED.does(refused);
        assertThat(back.standing().waits().what()).isEqualTo(WaitingFor.NONE);
        back.changesNothing(refused);
        assertThat(MEDIATION).isEqualTo(numbered(1));
        Story again = back.does(Commands.refer());
        assertThat(mediationOf(again)).isEqualTo(numbered(2));
        assertThat(mediationOf(again.does(refused, Commands.refer()))).isEqualTo(numbered(3));
    }

    @Test
    void theResultComesHomeAndHandlingGoesOn() {
        RecordMediationConcluded agreed = new RecordMediationConcluded(MEDIATION, ClosedAs.AGREEMENT, true);
        OPENED.answers(agreed, new MediationConcluded(OPENED.act(), MEDIATION, ClosedAs.AGREEMENT, true));
        Story home = OPENED.does(agreed);
        assertThat(home.standing().waits()).isEqualTo(new Waiting.ForNothing());
        assertThat(home.status()).isEqualTo(PetitionStatus.ACCEPTED);
        home.changesNothing(agreed);
        assertThat(home.does(Commands.give()).status()).isEqualTo(PetitionStatus.REPLIED);
    }

    @Test
    void whoSettlesInsideAPetitionDoesSoInWriting() {
        OPENED.isRefused(
                new RecordMediationConcluded(MEDIATION, ClosedAs.AGREEMENT, false),
                PetitionRejection.WRITTEN_AGREEMENT_NEEDED,
                Map.of());
        for (ClosedAs outcome : List.of(ClosedAs.NO_AGREEMENT, ClosedAs.REFUSED, ClosedAs.WITHDRAWN)) {
            assertThat(OPENED.does(new RecordMediationConcluded(MEDIATION, outcome, false))
                            .standing()
                            .waits()
                            .what())
                    .isEqualTo(WaitingFor.NONE);
        }
    }

    @Test
    void aResultNobodyWaitsForChangesNothing() {
        OPENED.changesNothing(new RecordMediationConcluded(TestContext.OTHER_CASE, ClosedAs.AGREEMENT, true));
        OPENED.does(Commands.withdraw())
                .changesNothing(new RecordMediationConcluded(MEDIATION, ClosedAs.AGREEMENT, false));
    }

    @Test
    void anAdoptedClaimIsReferredWithWhatItsRegisterKnows() {
        Story adopted = Story.adopted(TestAdoption.numbered("17")
                        .in(TestDirectory.COMMUNITY)
                        .of(TestIntake.ANYA)
                        .adoption())
                .when(context -> TestContext.monday())
                .does(Commands.accept(), Commands.refer());
        MediationReferred referred = (MediationReferred) adopted.latest().getFirst();
        assertThat(referred.intake().area()).isEqualTo(TestDirectory.COMMUNITY);
        assertThat(referred.intake().channel()).isEqualTo("TRANSFER");
        assertThat(referred.intake().firstContactOwner()).isEqualTo(TestDirectory.OPERATOR);
        assertThat(referred.intake().subject() + referred.intake().content()).isEmpty();
        assertThat(referred.inherits().firstReceivedAt()).isEqualTo(TestContext.moment("2018-01-02T09:00"));
        Moment now = adopted.act().occurredAt();
        assertThat(referred.intake().receivedAt()).isEqualTo(now);
    }

    @Test
    void aMediationNeedsAPlace() {
        Story.adopted(TestAdoption.numbered("17").of(TestIntake.ANYA).adoption())
                .when(context -> TestContext.monday())
                .does(Commands.accept())
                .isRefused(Commands.refer(), CaseRejection.FIELD_MISSING, Map.of("field", "areaCode"));
    }

    /** A referral's mediation is told from the petition and how many there were, and from nothing else. */
    private static CaseId numbered(int referral) {
        String name = "petition:" + TestContext.CASE + ":mediation:" + referral;
        return new CaseId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static CaseId mediationOf(Story story) {
        return ((Waiting.ForMediation) story.standing().waits()).mediation();
    }
}
