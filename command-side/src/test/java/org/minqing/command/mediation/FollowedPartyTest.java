package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.A;
import static org.minqing.command.mediation.MediationCase.inEffectOrally;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.MediationDetails.Agent;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationDetails.Role;
import org.minqing.api.MediationDetails.Source;
import org.minqing.api.MediationRejection;
import org.minqing.api.PersonId;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** 回访 of a mediation: each party is asked for itself. */
class FollowedPartyTest {

    @Test
    void aPartyIsAskedAndItsPersonAnswers() {
        assertThat(inEffectOrally().when(of(A)))
                .singleElement()
                .isInstanceOfSatisfying(
                        FollowedUp.class, asked -> assertThat(asked.personId()).contains(TestIntake.ANYA));
    }

    @Test
    void whoeverIsNamedAsAPersonIsAskedTheSame() {
        FollowUp anya = named(Optional.of(TestIntake.ANYA), Optional.empty());
        FollowUp both = named(Optional.of(TestIntake.ANYA), Optional.of(A));

        assertThat(inEffectOrally().when(anya)).isEqualTo(inEffectOrally().when(of(A)));
        assertThat(inEffectOrally().when(both)).isEqualTo(inEffectOrally().when(of(A)));
    }

    @Test
    void aStrangerIsNoParty() {
        assertThat(inEffectOrally().decide(of("c")))
                .isEqualTo(Decision.reject(MediationRejection.NOT_A_PARTY, Map.of("field", "party", "value", "c")));
    }

    @Test
    void nobodyIsAskedInTheNameOfAnother() {
        assertThat(inEffectOrally().decide(named(Optional.of(TestIntake.BOLO), Optional.of(A))))
                .isEqualTo(Decision.reject(CaseRejection.FIELD_NOT_ALLOWED, Map.of("field", "personId")));
    }

    @Test
    void whoeverAsksSaysWhom() {
        assertThat(inEffectOrally().decide(named(Optional.empty(), Optional.empty())))
                .isEqualTo(Decision.reject(CaseRejection.FIELD_MISSING, Map.of("field", "party")));
    }

    @Test
    void twoUnitsThatNobodyStandsForAnswerUnderTheirOwnNames() {
        MediationFile file = between(
                party("water", Optional.of(TestDirectory.WATER_BUREAU), Optional.empty()),
                party("street", Optional.of(TestDirectory.STREET_OFFICE), Optional.empty()));

        assertThat(followedUp(of("water"), file).party()).contains("water");
        assertThat(followedUp(of("street"), file).party()).contains("street");
        assertThat(followedUp(of("street"), file).personId()).isEmpty();
    }

    @Test
    void whoStandsForTwoPartiesIsAskedForOneOfThemByItsName() {
        Optional<Agent> counsel = Optional.of(new Agent(TestIntake.CILI, "counsel"));
        MediationFile file = between(
                party("water", Optional.of(TestDirectory.WATER_BUREAU), counsel),
                party("street", Optional.of(TestDirectory.STREET_OFFICE), counsel));

        assertThat(followedUp(of("water"), file).party()).contains("water");
        assertThat(followedUp(of("water"), file).personId()).contains(TestIntake.CILI);
        assertThat(followedUp(named(Optional.of(TestIntake.CILI), Optional.empty()), file)
                        .party())
                .isEmpty();
    }

    private static Party party(String id, Optional<String> unit, Optional<Agent> agent) {
        return new Party(id, Optional.empty(), unit, Role.RESPONDENT, agent);
    }

    private static MediationFile between(Party one, Party other) {
        return MediationFile.of(
                CaseFile.registered(
                        CaseKind.MEDIATION,
                        TestIntake.numbered(MediationCase.NUMBER).intake(),
                        Map.of(TestIntake.CILI, PersonRole.AGENT)),
                Optional.of(MediationCase.details(Source.APPLIED, one, other)));
    }

    @Test
    void forAMinorTheAgentAnswersAndForAUnitNobodyInParticular() {
        Party minor = new Party(
                "minor",
                Optional.empty(),
                Optional.empty(),
                Role.APPLICANT,
                Optional.of(new Agent(TestIntake.CILI, "mother")));
        Party unit = new Party(
                "unit", Optional.empty(), Optional.of(TestDirectory.WATER_BUREAU), Role.RESPONDENT, Optional.empty());
        MediationFile file = MediationFile.of(
                CaseFile.registered(
                        CaseKind.MEDIATION,
                        TestIntake.numbered(MediationCase.NUMBER).intake(),
                        Map.of(TestIntake.CILI, PersonRole.AGENT)),
                Optional.of(MediationCase.details(Source.APPLIED, minor, unit)));

        assertThat(asked(of("minor"), file)).contains(TestIntake.CILI);
        assertThat(asked(of("unit"), file)).isEmpty();
    }

    @Test
    void aRegisterNamesItsPartiesByTheirPersons() {
        MediationFile told = MediationFile.of(
                CaseFile.adopted(
                        CaseKind.MEDIATION,
                        TestAdoption.numbered("M-17").of(TestIntake.ANYA).adoption()),
                Optional.empty());

        assertThat(asked(of(TestIntake.ANYA.toString()), told)).contains(TestIntake.ANYA);
    }

    private static Optional<PersonId> asked(FollowUp command, MediationFile file) {
        return followedUp(command, file).personId();
    }

    private static FollowedUp followedUp(FollowUp command, MediationFile file) {
        Decision decision =
                FollowedParty.decide(command, file, TestContext.monday().context());
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (FollowedUp) ((Decision.Accepted) decision).events().getFirst();
    }

    private static FollowUp of(String party) {
        return named(Optional.empty(), Optional.of(party));
    }

    private static FollowUp named(Optional<PersonId> person, Optional<String> party) {
        return new FollowUp(
                person,
                true,
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                party);
    }
}
