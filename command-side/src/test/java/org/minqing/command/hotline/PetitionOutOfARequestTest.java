package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minqing.api.CaseCommand.AddPaper;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseCommand.Correct;
import org.minqing.api.CaseCommand.HandOver;
import org.minqing.api.CaseCommand.LinkPerson;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestCommand.*;
import org.minqing.api.HotlineRequestEvent.PetitionRequested;
import org.minqing.api.Inheritance;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Nature;
import org.minqing.api.Paper;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Petitioner;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.api.Place;
import org.minqing.api.Urgency;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** 转信访: what a petition takes over from the request that goes on as it. */
class PetitionOutOfARequestTest {

    private static final CaseId PETITION = Conversion.successorOf(TestContext.CASE, CaseKind.PETITION);
    private static final ConvertToPetition TO_PETITION =
            new ConvertToPetition(Optional.empty(), Optional.empty(), Optional.empty());
    private static final ConvertToMediation TO_MEDIATION = HotlineSamples.toMediation();
    private static final PetitionDetails CLAIM = new PetitionDetails(
            List.of(new Petitioner(TestIntake.ANYA, false)),
            1,
            Matter.CLAIM,
            Route.PETITION_PROCEDURE,
            Optional.empty(),
            Optional.empty());

    @Test
    void thePetitionTakesOverTheMatterItsPeopleItsPlaceItsPapersAndItsPast() {
        Place gate = new Place("North gate", Optional.empty(), Optional.empty());
        TestIntake intake =
                HotlineCases.LAMP.at(gate).about(TestDirectory.SUNDRIES).takenInAt(Level.GRID);
        HotlineCases request = HotlineCases.nothing()
                .given(new Receive(intake.intake(), HotlineCases.receive().details()))
                .given(new AddPaper("OTHER", "Photo", "c0ffee", Optional.of("paper-2")))
                .given(new AddPaper("OTHER", "Map", "facade", Optional.of("paper-1")))
                .at("2018-03-05T10:30")
                .given(HotlineCases.dispatchTo(TestDirectory.STREET_OFFICE))
                .at("2018-03-06T09:00");

        assertThat(request.when(TO_PETITION))
                .containsExactly(new PetitionRequested(
                        request.context().act(),
                        PETITION,
                        intake.receivedAt("2018-03-06T09:00")
                                .of(Magnitude.SMALL)
                                .inheriting(new Inheritance(
                                        TestContext.CASE,
                                        CaseKind.HOTLINE_REQUEST,
                                        TestContext.moment(TestContext.MONDAY_AT_TEN),
                                        Optional.of(Level.STREET),
                                        Optional.of(Level.STREET),
                                        List.of(
                                                new Paper("paper-1", "OTHER", "Map", "facade"),
                                                new Paper("paper-2", "OTHER", "Photo", "c0ffee"))))
                                .intake(),
                        CLAIM));
    }

    @Test
    void whomTheRequestIsAboutThePetitionIsAboutToo() {
        HotlineCases request = HotlineCases.received()
                .given(new LinkPerson(TestIntake.BOLO, PersonRole.RESPONDENT, "Named in the call"));

        PetitionRequested event = (PetitionRequested) request.when(TO_PETITION).getFirst();
        assertThat(event.details().respondent())
                .contains(new Respondent(Optional.of(TestIntake.BOLO), Optional.empty()));
    }

    @Test
    void anAdoptedRequestGoesOnWithItsOwnerAndAsConfidentialAsItIs() {
        HotlineCases request = HotlineCases.nothing()
                .acting(TestContext.monday().imported())
                .given(new Adopt(
                        TestAdoption.numbered("H-17").in(TestDirectory.CELL).adoption(), Optional.empty()))
                .acting(TestContext.monday())
                .given(new HandOver(TestDirectory.OTHER_OPERATOR, "Somebody has to"))
                .given(new Correct(
                        new Changes(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(true)),
                        "She asked for it"));

        PetitionRequested event = (PetitionRequested) request.when(TO_PETITION).getFirst();
        assertThat(event.intake().firstContactOwner()).isEqualTo(TestDirectory.OTHER_OPERATOR);
        assertThat(event.intake().confidential()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SUGGESTION, SUGGESTION, false",
        "REPORT, ACCUSATION, true",
        "CONSULTATION, CLAIM, false",
        "HELP, CLAIM, false",
        "COMPLAINT, CLAIM, false",
        "PRAISE, CLAIM, false",
        "OTHER, CLAIM, false"
    })
    void itsNatureSuggestsTheMatterAndAnAccusationIsConfidential(Nature nature, Matter matter, boolean confidential) {
        HotlineCases request = HotlineCases.nothing().given(HotlineCases.receive(nature, Urgency.ORDINARY));

        PetitionRequested event = (PetitionRequested) request.when(TO_PETITION).getFirst();
        assertThat(event.details().matter()).isEqualTo(matter);
        assertThat(event.intake().confidential()).isEqualTo(confidential);
    }

    @Test
    void whoeverConvertsMaySayTheMatterAndTheRoute() {
        ConvertToPetition said = new ConvertToPetition(
                Optional.of(Matter.SUGGESTION), Optional.of(Route.LITIGATION), Optional.of("Better there"));

        PetitionRequested event =
                (PetitionRequested) HotlineCases.received().when(said).getFirst();
        assertThat(event.details().matter()).isEqualTo(Matter.SUGGESTION);
        assertThat(event.details().route()).isEqualTo(Route.LITIGATION);
    }

    @Test
    void aCallerWhoWithheldEverythingBecomesAPetitionOfSomeone() {
        HotlineCases anonymous = HotlineCases.nothing()
                .given(new Receive(
                        HotlineCases.LAMP.intake(),
                        new HotlineDetails(
                                Optional.empty(), Nature.HELP, Urgency.ORDINARY, Optional.empty(), Optional.of(true))));

        PetitionRequested event =
                (PetitionRequested) anonymous.when(TO_PETITION).getFirst();
        assertThat(event.details().petitioners()).isEmpty();
        assertThat(event.details().headcount()).isEqualTo(1);
        assertThat(anonymous.whyNot(TO_MEDIATION)).isEqualTo(CaseRejection.FIELD_MISSING);
    }

    @Test
    void everyoneWhoAskedBecomesAPetitioner() {
        HotlineCases two = HotlineCases.received()
                .given(new LinkPerson(TestIntake.BOLO, PersonRole.REQUESTER, "Called too"))
                .given(new LinkPerson(TestIntake.CILI, PersonRole.THIRD_PARTY, "Lives there"));

        PetitionRequested event = (PetitionRequested) two.when(TO_PETITION).getFirst();
        assertThat(event.details().petitioners())
                .containsExactly(new Petitioner(TestIntake.ANYA, false), new Petitioner(TestIntake.BOLO, false));
        assertThat(event.details().headcount()).isEqualTo(2);
    }

    @Test
    void anAdoptedRequestConvertsWithWhatItsRegisterKnows() {
        HotlineCases adopted = HotlineCases.nothing()
                .given(new Adopt(
                        TestAdoption.numbered("H-000000-2018-000001")
                                .in(TestDirectory.STREET)
                                .of(TestIntake.ANYA)
                                .adoption(),
                        Optional.empty()));

        PetitionRequested event = (PetitionRequested) adopted.when(TO_PETITION).get(1);
        assertThat(event.intake().area()).isEqualTo(TestDirectory.STREET);
        assertThat(event.intake().channel()).isEqualTo("HOTLINE");
        assertThat(event.intake().firstContactOwner()).isEqualTo(TestDirectory.OPERATOR);
        assertThat(event.intake().inherits().orElseThrow().firstReceivedAt())
                .isEqualTo(TestContext.moment("2018-01-02T09:00"));
        assertThat(event.details()).isEqualTo(CLAIM);
    }

    @Test
    void withoutAnAreaItConvertsIntoNothing() {
        HotlineCases adopted = HotlineCases.nothing()
                .given(new Adopt(TestAdoption.numbered("H-000000-2018-000001").adoption(), Optional.empty()));

        assertThat(adopted.whyNot(TO_PETITION)).isEqualTo(CaseRejection.FIELD_MISSING);
    }
}
