package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.Level;
import org.minqing.api.Satisfaction;
import org.minqing.command.common.Decision.Rejected;

/** 回访: whoever is asked answers for themselves, and nobody is asked by those they are asked about. */
class FollowUpTest {

    private static final FollowUp REACHED = new FollowUp(
            Optional.of(TestIntake.ANYA),
            true,
            Optional.of(true),
            Optional.of(false),
            Optional.of(Satisfaction.DISSATISFIED),
            Optional.of("Still dark"),
            Optional.empty());
    private static final FollowUp UNREACHED = unreached(Optional.empty(), Optional.empty(), Optional.empty());

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void whatThePersonSaysIsKeptAndCounts(CaseKind kind) {
        TestCase standing = TestCase.of(kind);

        assertThat(standing.when(REACHED))
                .containsExactly(new FollowedUp(
                        kind,
                        standing.at().act(),
                        Optional.of(TestIntake.ANYA),
                        1,
                        true,
                        true,
                        Optional.of(true),
                        Optional.of(false),
                        Optional.of(Satisfaction.DISSATISFIED),
                        Optional.of("Still dark"),
                        Optional.empty()));
        assertThat(standing.given(REACHED).file().followUps()).isEqualTo(new FollowUpTally(1, 0));
    }

    @Test
    void aCallInVainIsCountedAsSuch() {
        assertThat(TestCase.petition().given(UNREACHED).given(UNREACHED).file().followUps())
                .isEqualTo(new FollowUpTally(0, 2));
    }

    @Test
    void askedByTheUnitThatHoldsItDoesNotCount() {
        TestCase held = TestCase.petition()
                .heldBy(TestDirectory.STREET_OFFICE, Level.STREET)
                .by(TestDirectory.STREET_CLERK);

        assertThat(((FollowedUp) held.when(REACHED).getFirst()).valid()).isFalse();
        assertThat(((FollowedUp) held.when(REACHED).getFirst()).byUnit()).contains(TestDirectory.STREET_OFFICE);
        assertThat(held.given(REACHED).file().followUps()).isEqualTo(new FollowUpTally(0, 0));
    }

    @Test
    void whatAResidentSaysUnaskedCountsWhoeverIsCalledSoInADirectory() {
        TestCase held = TestCase.petition()
                .heldBy(TestDirectory.STREET_OFFICE, Level.STREET)
                .by(Act.RESIDENT);

        assertThat(((FollowedUp) held.when(REACHED).getFirst()).valid()).isTrue();
        assertThat(((FollowedUp) held.when(REACHED).getFirst()).byUnit()).isEmpty();
    }

    @Test
    void askedByAnotherUnitItCounts() {
        TestCase held = TestCase.petition()
                .heldBy(TestDirectory.STREET_OFFICE, Level.STREET)
                .by(TestDirectory.COMMUNITY_CLERK);

        assertThat(((FollowedUp) held.when(REACHED).getFirst()).valid()).isTrue();
    }

    @Test
    void whoeverSaysForWhichUnitTheyAskIsBelieved() {
        FollowUp forTheStreet = new FollowUp(
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TestDirectory.STREET_OFFICE));

        assertThat(((FollowedUp) TestCase.petition()
                                .heldBy(TestDirectory.STREET_OFFICE, Level.STREET)
                                .when(forTheStreet)
                                .getFirst())
                        .valid())
                .isFalse();
    }

    @Test
    void aNewRoundIsAskedAboutAnew() {
        TestCase asked = TestCase.petition().given(REACHED).given(UNREACHED);
        TestCase next = new TestCase(asked.file().nextRound(), asked.at());

        assertThat(next.file().followUps()).isEqualTo(new FollowUpTally(0, 0));
        assertThat(((FollowedUp) next.when(REACHED).getFirst()).round()).isEqualTo(2);
    }

    @Test
    void whoeverWasNotReachedSaidNothing() {
        Rejected refused = new Rejected(CaseRejection.FIELD_NOT_ALLOWED, Map.of("field", "reached", "value", "false"));

        assertThat(TestCase.petition().refusalOf(unreached(Optional.of(true), Optional.empty(), Optional.empty())))
                .isEqualTo(refused);
        assertThat(TestCase.petition().refusalOf(unreached(Optional.empty(), Optional.of(true), Optional.empty())))
                .isEqualTo(refused);
        assertThat(TestCase.petition()
                        .refusalOf(unreached(Optional.empty(), Optional.empty(), Optional.of(Satisfaction.SATISFIED))))
                .isEqualTo(refused);
    }

    @Test
    void aStrangerIsNotAsked() {
        assertThat(TestCase.petition()
                        .refusalOf(new FollowUp(
                                Optional.of(TestIntake.CILI),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())))
                .isEqualTo(new Rejected(CaseRejection.UNKNOWN_PERSON, Map.of("field", "personId")));
    }

    @Test
    void onlyAMediationHasPartiesToAsk() {
        FollowUp party = new FollowUp(
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("1"));

        assertThat(TestCase.petition().refusalOf(party))
                .isEqualTo(new Rejected(CaseRejection.FIELD_NOT_ALLOWED, Map.of("field", "party", "value", "1")));
    }

    private static FollowUp unreached(
            Optional<Boolean> contacted, Optional<Boolean> solved, Optional<Satisfaction> satisfaction) {
        return new FollowUp(
                Optional.of(TestIntake.ANYA),
                false,
                contacted,
                solved,
                satisfaction,
                Optional.empty(),
                Optional.empty());
    }
}
