package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.B;
import static org.minqing.command.mediation.MediationCase.accepted;
import static org.minqing.command.mediation.MediationCase.agreed;
import static org.minqing.command.mediation.MediationCase.opened;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseEvent.Voided;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand.Close;
import org.minqing.api.MediationCommand.Refuse;
import org.minqing.api.MediationCommand.Terminate;
import org.minqing.api.MediationEvent.Closed;
import org.minqing.api.MediationEvent.Refused;
import org.minqing.api.MediationEvent.Terminated;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;

class ConclusionTest {

    private static final String COURT = "The people's court of the district.";
    private static final Refuse REFUSE = new Refuse(B, "Never.");
    private static final Terminate TERMINATE = new Terminate(ClosedAs.NO_AGREEMENT, COURT, Optional.of("no way"));

    @Test
    void onePartysRefusalEndsIt() {
        assertThat(opened().when(REFUSE)).containsExactly(new Refused(opened().act(), B, "Never."));
        assertThat(endOf(opened(), REFUSE))
                .isEqualTo(new Ending(ClosedAs.REFUSED, Optional.of(B), Optional.of("Never."), Optional.empty()));
    }

    @Test
    void refusedOnceAcceptedItIsConcludedAndItsClockStops() {
        for (MediationCase running : List.of(accepted(), agreed())) {
            assertThat(running.when(REFUSE))
                    .containsExactly(
                            new Refused(running.act(), B, "Never."), running.met(DeadlineKind.MEDIATION, "", true));
            assertThat(running.after(REFUSE).file().base().clocks().running()).isEmpty();
        }
    }

    @Test
    void onlyAPartysRefusalEndsIt() {
        assertThat(opened().refusal(new Refuse("c", "Never.")))
                .isEqualTo(Decision.reject(MediationRejection.NOT_A_PARTY, Map.of("field", "party", "value", "c")));
    }

    @Test
    void onceTheAgreementBindsNobodyRefusesAnyMore() {
        assertThat(MediationCase.inEffect().refusal(REFUSE).reason()).isEqualTo(MediationRejection.IN_EFFECT);
    }

    @Test
    void itFailsAndThePartiesAreToldTheWaysThatAreLeft() {
        MediationCase late = accepted().at("2018-04-05T00:01");

        assertThat(late.when(TERMINATE))
                .containsExactly(
                        new Terminated(late.act(), ClosedAs.NO_AGREEMENT, COURT, Optional.of("no way")),
                        late.met(DeadlineKind.MEDIATION, "", false));
        assertThat(endOf(late, TERMINATE))
                .isEqualTo(
                        new Ending(ClosedAs.NO_AGREEMENT, Optional.empty(), Optional.of(COURT), Optional.of("no way")));
    }

    @Test
    void itIsTerminatedBeforeItWasAcceptedOrWhileItWaitsToBeSigned() {
        assertThat(opened().when(TERMINATE)).hasSize(1);
        assertThat(agreed().when(TERMINATE)).hasSize(2);
    }

    @Test
    void itIsTerminatedInThreeWaysOnly() {
        for (ClosedAs as : ClosedAs.values()) {
            Terminate command = new Terminate(as, COURT, Optional.empty());
            boolean terminates = List.of(ClosedAs.NO_AGREEMENT, ClosedAs.WITHDRAWN, ClosedAs.OUT_OF_SCOPE)
                    .contains(as);

            assertThat(accepted().decide(command) instanceof Decision.Accepted)
                    .as("%s", as)
                    .isEqualTo(terminates);
        }
        assertThat(accepted().refusal(new Terminate(ClosedAs.AGREEMENT, COURT, Optional.empty())))
                .isEqualTo(Decision.reject(
                        MediationRejection.NOT_A_TERMINATION, Map.of("field", "as", "value", "AGREEMENT")));
    }

    @Test
    void nobodyIsSentAwayWithoutGuidance() {
        assertThat(accepted().refusal(new Terminate(ClosedAs.NO_AGREEMENT, " ", Optional.empty())))
                .isEqualTo(Decision.reject(CaseRejection.FIELD_MISSING, Map.of("field", "guidance")));
    }

    @Test
    void anAgreementInEffectIsClosed() {
        MediationCase inEffect = MediationCase.inEffect();
        Close close = new Close(Optional.of("All is done."));

        assertThat(inEffect.when(close)).containsExactly(new Closed(inEffect.act(), Optional.of("All is done.")));
        assertThat(endOf(inEffect, close))
                .isEqualTo(new Ending(
                        ClosedAs.AGREEMENT, Optional.empty(), Optional.empty(), Optional.of("All is done.")));
    }

    @Test
    void whatWasEnteredInErrorIsVoidAndNothingOfItRunsOn() {
        MediationCase accepted = accepted();
        VoidCase twice = new VoidCase("entered twice", Optional.of(TestContext.OTHER_CASE));

        assertThat(accepted.when(twice))
                .containsExactly(
                        new Voided(
                                CaseKind.MEDIATION,
                                accepted.act(),
                                "entered twice",
                                Optional.of(TestContext.OTHER_CASE)),
                        new DeadlineLifted(CaseKind.MEDIATION, accepted.act(), DeadlineKind.MEDIATION, "", "void"));
        assertThat(endOf(accepted, twice).as()).isEqualTo(ClosedAs.VOID);
    }

    @Test
    void theSameEndAgainChangesNothingAndAnotherIsRefused() {
        List<LedgerCommand> ends = List.of(
                REFUSE,
                new Refuse(B, "Never ever."),
                TERMINATE,
                new Terminate(ClosedAs.WITHDRAWN, COURT, Optional.of("no way")),
                new Terminate(ClosedAs.NO_AGREEMENT, COURT, Optional.empty()),
                new VoidCase("entered twice", Optional.empty()),
                new VoidCase("entered twice", Optional.of(TestContext.OTHER_CASE)));

        for (LedgerCommand end : ends) {
            MediationCase ended = accepted().after(end);
            assertThat(ended.when(end)).isEmpty();
            assertThat(ends.stream().filter(other -> !other.equals(end)))
                    .allSatisfy(
                            other -> assertThat(ended.refusal(other).reason()).isEqualTo(MediationRejection.CLOSED));
        }
        assertThat(MediationCase.closed().when(new Close(Optional.empty()))).isEmpty();
        assertThat(MediationCase.closed()
                        .refusal(new Close(Optional.of("again")))
                        .reason())
                .isEqualTo(MediationRejection.CLOSED);
    }

    private static Ending endOf(MediationCase running, LedgerCommand end) {
        return ((MediationState.Closed) running.after(end).state()).ending();
    }
}
