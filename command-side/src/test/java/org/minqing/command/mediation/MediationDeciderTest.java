package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.accepted;
import static org.minqing.command.mediation.MediationCase.nothing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseCommand.Correct;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.HandlingCommand;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.Adopt;
import org.minqing.api.MediationCommand.Open;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

class MediationDeciderTest {

    private static final List<LedgerCommand> OF_OTHER_KINDS = List.of(
            new HandlingCommand.ResumeClock(),
            new PetitionCommand.Withdraw("no longer"),
            new HotlineRequestCommand.Withdraw("no longer"));

    @Test
    void nothingCanBeAskedOfAMediationThatNobodyOpened() {
        Stream<LedgerCommand> all = Stream.concat(
                OF_OTHER_KINDS.stream(), EveryCommand.known().stream().map(EveryCommand::command));

        assertThat(all.filter(command -> !(command instanceof Open) && !(command instanceof Adopt)))
                .allSatisfy(command ->
                        assertThat(nothing().refusal(command)).isEqualTo(Decision.reject(CaseRejection.NOT_FOUND)));
    }

    @Test
    void whatIsAskedOfOtherKindsIsNotForAMediation() {
        assertThat(OF_OTHER_KINDS)
                .allSatisfy(command -> assertThat(accepted().refusal(command))
                        .isEqualTo(Decision.reject(CaseRejection.NOT_ALLOWED_NOW)));
    }

    @Test
    void whatHappensToOtherKindsChangesNoMediation() {
        List<LedgerEvent> events = List.of(
                new HandlingEvent.ClockResumed(CaseKind.PETITION, accepted().act(), 3),
                new PetitionEvent.Withdrawn(accepted().act(), "no longer"),
                new HotlineRequestEvent.Withdrawn(accepted().act(), "no longer"));

        assertThat(events).allSatisfy(event -> {
            assertThat(accepted().given(event).state()).isEqualTo(accepted().state());
            assertThat(nothing().given(event).state()).isEqualTo(nothing().state());
        });
    }

    @Test
    void theSameCorrectionAgainChangesNothing() {
        Correct subject = new Correct(
                new Changes(
                        Optional.of("The drain"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "misheard");

        assertThat(accepted().when(subject)).hasSize(1);
        assertThat(accepted().after(subject).when(subject)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void everyCommandIsAcceptedWhereItIsDue(EveryCommand one) {
        assertThat(one.in().decide(one.command())).isInstanceOf(Decision.Accepted.class);
    }

    static List<EveryCommand> everyCommand() {
        return EveryCommand.known();
    }

    @Test
    void aPartyIsAskedHowItWent() {
        MediationCase inEffect = MediationCase.inEffect();
        FollowUp asked = new FollowUp(
                Optional.of(TestIntake.BOLO),
                true,
                Optional.of(true),
                Optional.of(false),
                Optional.empty(),
                Optional.of("The drain still drips."),
                Optional.empty());

        assertThat(inEffect.when(asked))
                .containsExactly(new FollowedUp(
                        CaseKind.MEDIATION,
                        inEffect.act(),
                        Optional.of(TestIntake.BOLO),
                        1,
                        true,
                        true,
                        Optional.of(true),
                        Optional.of(false),
                        Optional.empty(),
                        Optional.of("The drain still drips."),
                        Optional.empty(),
                        Optional.of(MediationCase.B),
                        Optional.empty()));
        assertThat(inEffect.after(asked).known().status()).isEqualTo(MediationStatus.IN_EFFECT);
    }

    @Test
    void theCommitteeThatMediatedDoesNotAskForItself() {
        MediationCase inEffect = MediationCase.inEffect();
        FollowUp byTheCommittee = new FollowUp(
                Optional.of(TestIntake.BOLO),
                true,
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TestDirectory.COMMUNITY_COMMITTEE));

        assertThat(inEffect.when(byTheCommittee))
                .first()
                .isInstanceOfSatisfying(
                        FollowedUp.class, event -> assertThat(event.valid()).isFalse());
    }

    @Test
    void onlyThoseOfTheCaseAreAsked() {
        FollowUp stranger = new FollowUp(
                Optional.of(TestIntake.CILI),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(MediationCase.inEffect().refusal(stranger).reason()).isEqualTo(CaseRejection.UNKNOWN_PERSON);
    }
}
