package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.ANYA;
import static org.minqing.command.mediation.MediationCase.BOLO;
import static org.minqing.command.mediation.MediationCase.details;
import static org.minqing.command.mediation.MediationCase.nothing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.MediationCommand.Open;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Agent;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationDetails.Role;
import org.minqing.api.MediationDetails.Source;
import org.minqing.api.MediationEvent.Opened;
import org.minqing.api.MediationRejection;
import org.minqing.api.Moment;
import org.minqing.api.PersonId;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

class OpeningTest {

    private static final Party CILI =
            new Party("c", Optional.of(TestIntake.CILI), Optional.empty(), Role.THIRD_PARTY, Optional.empty());

    @Test
    void aMediationIsOpenedWithItsPartiesAndTheMagnitudeOfItsDisputeType() {
        Open open = MediationCase.open();

        assertThat(nothing().when(open))
                .containsExactly(new Opened(
                        nothing().act(),
                        TestIntake.numbered(MediationCase.NUMBER)
                                .through("MEDIATION_ROOM")
                                .of(Magnitude.TRIVIAL)
                                .intake(),
                        details()));
    }

    @Test
    void itIsOpenAndKnowsWhoIsWhat() {
        MediationCase opened = MediationCase.opened();

        assertThat(opened.known().status()).isEqualTo(MediationStatus.OPENED);
        assertThat(opened.file().partyIds()).containsExactly("a", "b");
        assertThat(opened.file().base().persons())
                .isEqualTo(Map.of(
                        TestIntake.ANYA, PersonRole.APPLICANT,
                        TestIntake.BOLO, PersonRole.RESPONDENT));
    }

    @Test
    void whoActsForAPartyIsAnAgentUnlessAPartyToo() {
        Party minor = new Party(
                "m",
                Optional.of(TestIntake.CILI),
                Optional.empty(),
                Role.THIRD_PARTY,
                Optional.of(new Agent(TestIntake.ANYA, "mother")));
        Party absent = new Party(
                "b",
                Optional.of(TestIntake.BOLO),
                Optional.empty(),
                Role.RESPONDENT,
                Optional.of(new Agent(PersonId.of("00000000-0000-4000-8000-00000000000d"), "power of attorney")));

        MediationCase opened = nothing().after(open(details(Source.APPLIED, ANYA, absent, minor)));

        assertThat(opened.file().base().persons())
                .isEqualTo(Map.of(
                        TestIntake.ANYA,
                        PersonRole.APPLICANT,
                        TestIntake.BOLO,
                        PersonRole.RESPONDENT,
                        TestIntake.CILI,
                        PersonRole.THIRD_PARTY,
                        PersonId.of("00000000-0000-4000-8000-00000000000d"),
                        PersonRole.AGENT));
    }

    @Test
    void aMagnitudeThatSomebodySaidStands() {
        Intake hard = TestIntake.numbered("M-1").of(Magnitude.HARD).intake();

        assertThat(magnitude(new Open(hard, details()))).contains(Magnitude.HARD);
    }

    @Test
    void whereTheDisputeTypeProposesNoMagnitudeTheCategoryDoes() {
        Intake about =
                TestIntake.numbered("M-1").about(TestDirectory.WATER_CUT_OFF).intake();

        assertThat(magnitude(new Open(about, ofType(TestDirectory.LAND)))).contains(Magnitude.MAJOR);
        assertThat(magnitude(new Open(about, ofType(TestDirectory.NEIGHBOURS)))).contains(Magnitude.TRIVIAL);
    }

    @Test
    void whereNobodyProposesAMagnitudeItIsSmall() {
        assertThat(magnitude(open(ofType(TestDirectory.LAND)))).contains(Magnitude.SMALL);
    }

    @Test
    void theDisputeTypeIsInTheDirectory() {
        refused(
                ofType("WEATHER"),
                MediationRejection.UNKNOWN_DISPUTE_TYPE,
                Map.of("field", "disputeType", "value", "WEATHER"));
    }

    @Test
    void theCommitteeIsInTheDirectory() {
        refused(
                with(Optional.of("nobody"), Optional.empty()),
                MediationRejection.UNKNOWN_COMMITTEE,
                Map.of("field", "committee", "value", "nobody"));
    }

    @Test
    void noCommitteeNeedBeNamedYet() {
        assertThat(nothing()
                        .after(open(with(Optional.empty(), Optional.empty())))
                        .file()
                        .committee())
                .isEmpty();
    }

    @Test
    void lessThanNothingCannotBeClaimed() {
        refused(
                with(Optional.empty(), Optional.of(new BigDecimal("-0.01"))),
                MediationRejection.NEGATIVE_AMOUNT,
                Map.of("field", "amount"));
        assertThat(nothing().decide(open(with(Optional.empty(), Optional.of(BigDecimal.ZERO)))))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aDisputeHasTwoSides() {
        refused(
                details(Source.APPLIED, ANYA),
                MediationRejection.TOO_FEW_PARTIES,
                Map.of("field", "parties", "value", "1"));
    }

    @Test
    void aThirdPartyIsNoSide() {
        refused(
                details(Source.PROACTIVE, BOLO, CILI),
                MediationRejection.TOO_FEW_PARTIES,
                Map.of("field", "parties", "value", "1"));
    }

    @Test
    void somebodyAppliedForAMediationThatWasAppliedFor() {
        refused(
                details(Source.APPLIED, respondent("a", TestIntake.ANYA), BOLO),
                MediationRejection.APPLICANT_MISSING,
                Map.of("field", "parties", "origin", "APPLIED"));
    }

    @Test
    void nobodyNeedHaveAppliedWhereTheCommitteeStepsInByItself() {
        assertThat(nothing().decide(open(details(Source.PROACTIVE, respondent("a", TestIntake.ANYA), BOLO))))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void somebodyRespondsEvenThen() {
        Party bolo = new Party("b", BOLO.person(), Optional.empty(), Role.APPLICANT, Optional.empty());

        refused(
                details(Source.PROACTIVE, ANYA, bolo),
                MediationRejection.RESPONDENT_MISSING,
                Map.of("field", "parties"));
    }

    @Test
    void noTwoPartiesShareAnId() {
        refused(
                details(Source.APPLIED, ANYA, respondent("a", TestIntake.BOLO)),
                MediationRejection.DUPLICATE_PARTY,
                Map.of("field", "parties", "value", "a"));
    }

    @Test
    void nobodyIsAtOddsWithThemselves() {
        refused(
                details(Source.APPLIED, ANYA, respondent("b", TestIntake.ANYA)),
                MediationRejection.DUPLICATE_PARTY,
                Map.of("field", "parties", "value", "b"));
    }

    @Test
    void aPartyIsAPersonOrAUnit() {
        Party neither = new Party("b", Optional.empty(), Optional.empty(), Role.RESPONDENT, Optional.empty());
        Party both = new Party(
                "b",
                Optional.of(TestIntake.BOLO),
                Optional.of(TestDirectory.WATER_BUREAU),
                Role.RESPONDENT,
                Optional.empty());

        refused(
                details(Source.APPLIED, ANYA, neither),
                MediationRejection.PARTY_WITHOUT_PERSON,
                Map.of("field", "parties", "value", "b"));
        assertThat(nothing().decide(open(details(Source.APPLIED, ANYA, both))))
                .as("a unit that sends somebody")
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aUnitThatIsAPartyIsInTheDirectory() {
        assertThat(nothing().decide(open(details(Source.APPLIED, ANYA, unit(TestDirectory.WATER_BUREAU)))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(nothing().refusal(open(details(Source.APPLIED, ANYA, unit("nobody")))))
                .isEqualTo(Decision.reject(CaseRejection.UNKNOWN_UNIT, Map.of("field", "parties", "value", "nobody")));
    }

    @Test
    void theIntakeIsCheckedAsForEveryCase() {
        Intake nowhere =
                TestIntake.numbered("M-1").in(TestDirectory.UNKNOWN_AREA).intake();

        assertThat(nothing().refusal(new Open(nowhere, details())).reason()).isEqualTo(CaseRejection.UNKNOWN_AREA);
    }

    @Test
    void whoeverOpensOneKnowsWhenTheyHeardOfIt() {
        Intake never = TestIntake.numbered("M-1").received(Moment.unknown()).intake();

        assertThat(nothing().refusal(new Open(never, details())))
                .isEqualTo(Decision.reject(
                        CaseRejection.FIELD_MISSING, Map.of("field", "receivedAt", "value", "unknown")));
    }

    @Test
    void aMediationThatContinuesAnotherCaseTakesItsLevelOver() {
        Inheritance from = new Inheritance(
                TestContext.OTHER_CASE,
                CaseKind.PETITION,
                TestContext.moment("2018-03-01T10:00"),
                Optional.of(Level.COMMUNITY),
                Optional.of(Level.STREET),
                List.of());

        MediationCase opened = nothing()
                .after(new Open(TestIntake.numbered("M-1").inheriting(from).intake(), details()));

        assertThat(opened.file().base().standing().level()).contains(Level.COMMUNITY);
        assertThat(opened.file().base().standing().highestLevel()).contains(Level.STREET);
    }

    @Test
    void openingWhatStandsChangesNothingWhateverIsSaidNow() {
        assertThat(MediationCase.closed().when(open(ofType("WEATHER")))).isEmpty();
    }

    private static Optional<Magnitude> magnitude(Open open) {
        return nothing().after(open).file().base().intake().flatMap(Intake::magnitude);
    }

    private static void refused(MediationDetails details, MediationRejection reason, Map<String, String> facts) {
        assertThat(nothing().refusal(open(details))).isEqualTo(Decision.reject(reason, facts));
    }

    private static Open open(MediationDetails details) {
        return new Open(TestIntake.numbered(MediationCase.NUMBER).intake(), details);
    }

    private static MediationDetails ofType(String type) {
        MediationDetails d = details();
        return new MediationDetails(d.origin(), type, d.parties(), d.claim(), d.amount(), d.committee(), d.previous());
    }

    private static MediationDetails with(Optional<String> committee, Optional<BigDecimal> amount) {
        MediationDetails d = details();
        return new MediationDetails(
                d.origin(), d.disputeType(), d.parties(), d.claim(), amount, committee, d.previous());
    }

    private static Party respondent(String id, PersonId person) {
        return new Party(id, Optional.of(person), Optional.empty(), Role.RESPONDENT, Optional.empty());
    }

    private static Party unit(String code) {
        return new Party("b", Optional.empty(), Optional.of(code), Role.RESPONDENT, Optional.empty());
    }
}
