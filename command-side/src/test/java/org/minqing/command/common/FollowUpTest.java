package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.DeclineRedo;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.CaseEvent.RedoDeclined;
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
        assertThat(standing.given(REACHED).file().followUps().valid()).isEqualTo(1);
    }

    @Test
    void aCallInVainIsCountedAsSuch() {
        FollowUpTally tally =
                TestCase.petition().given(UNREACHED).given(UNREACHED).file().followUps();

        assertThat(tally.unreached()).isEqualTo(2);
        assertThat(tally.valid()).isZero();
    }

    @Test
    void askedByTheUnitThatHoldsItDoesNotCount() {
        TestCase held = TestCase.petition()
                .heldBy(TestDirectory.STREET_OFFICE, Level.STREET)
                .by(TestDirectory.STREET_CLERK);

        assertThat(((FollowedUp) held.when(REACHED).getFirst()).valid()).isFalse();
        assertThat(((FollowedUp) held.when(REACHED).getFirst()).byUnit()).contains(TestDirectory.STREET_OFFICE);
        assertThat(held.given(REACHED).file().followUps().valid()).isZero();
        assertThat(held.given(REACHED).file().followUps().isRedoProposed()).isFalse();
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

        assertThat(next.file().followUps()).isEqualTo(FollowUpTally.none());
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

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void theThirdCallInVainSaysThatWhoeverWasCalledIsUnreachable(CaseKind kind) {
        TestCase twice = TestCase.of(kind).given(UNREACHED).given(UNREACHED);

        assertThat(((FollowedUp) TestCase.of(kind).when(UNREACHED).getFirst()).unreachable())
                .isEmpty();
        assertThat(((FollowedUp) twice.when(UNREACHED).getFirst()).unreachable())
                .contains(true);
    }

    @Test
    void whoeverWasReachedOnceIsNotUnreachable() {
        TestCase reached = TestCase.petition()
                .given(REACHED)
                .given(UNREACHED)
                .given(UNREACHED)
                .given(UNREACHED);

        assertThat(((FollowedUp) reached.when(UNREACHED).getFirst()).unreachable())
                .isEmpty();
    }

    @Test
    void ofAMediationEachPartyIsCalledForItself() {
        TestCase twice = TestCase.of(CaseKind.MEDIATION).given(UNREACHED).given(UNREACHED);
        FollowUp other = UNREACHED.asking(Optional.empty(), Optional.of("2"));

        assertThat(((FollowedUp) twice.when(other).getFirst()).unreachable()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void whatIsNotSolvedProposesOneRedoThatASupervisorMayDecline(CaseKind kind) {
        DeclineRedo decline = new DeclineRedo("Nobody can do more");
        TestCase asked = TestCase.of(kind).given(REACHED);

        assertThat(TestCase.of(kind).whyNot(decline)).isEqualTo(CaseRejection.NO_REDO_PROPOSED);
        assertThat(asked.file().followUps().isRedoProposed()).isTrue();
        assertThat(asked.when(decline))
                .containsExactly(new RedoDeclined(kind, asked.at().act(), 1, "Nobody can do more"));
        TestCase declined = asked.given(decline);
        assertThat(declined.when(decline)).isEmpty();
        assertThat(declined.whyNot(new DeclineRedo("Nor later"))).isEqualTo(CaseRejection.NO_REDO_PROPOSED);
        assertThat(declined.given(REACHED).file().followUps().isRedoProposed()).isFalse();
        assertThat(declined.file().nextRound().followUps().isRedoProposed()).isFalse();
    }

    @Test
    void whoeverIsSatisfiedAfterAllTakesTheProposalBack() {
        TestCase crossThenNot = TestCase.petition().given(REACHED).given(saying(true, Satisfaction.SATISFIED));

        assertThat(crossThenNot.file().followUps().isRedoProposed()).isFalse();
        assertThat(crossThenNot
                        .given(saying(true, Satisfaction.DISSATISFIED))
                        .file()
                        .followUps()
                        .isRedoProposed())
                .isTrue();
    }

    @Test
    void whatARegisterTellsProposesNothing() {
        TestCase standing = TestCase.petition();
        TestCase told = standing.at(standing.at().imported()).given(REACHED);

        assertThat(told.file().followUps().valid()).isEqualTo(1);
        assertThat(told.file().followUps().isRedoProposed()).isFalse();
    }

    private static FollowUp saying(boolean solved, Satisfaction satisfaction) {
        return new FollowUp(
                Optional.of(TestIntake.ANYA),
                true,
                Optional.empty(),
                Optional.of(solved),
                Optional.of(satisfaction),
                Optional.empty(),
                Optional.empty());
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
