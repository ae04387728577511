package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.ApproveExclusion;
import org.minqing.api.CaseCommand.JoinMergeGroup;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.Progressed;
import org.minqing.api.CaseEvent.TakenOver;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.Decision.Accepted;
import org.minqing.command.rules.RuleIds;

/** The first command somebody here gives an adopted case takes it over. */
class TakeOverTest {

    private static final Progress NOTE = new Progress("Looked at it", Visibility.INTERNAL);

    @Test
    void itIsTakenOverFirstAndThenDecided() {
        TestCase adopted = TestCase.adopted();

        assertThat(decide(NOTE, adopted))
                .isEqualTo(Decision.accept(
                        new TakenOver(CaseKind.PETITION, adopted.at().act()),
                        new Progressed(CaseKind.PETITION, adopted.at().act(), "Looked at it", Visibility.INTERNAL)));
        assertThat(adopted.after(((Accepted) decide(NOTE, adopted)).events())
                        .file()
                        .isOnlyAdopted())
                .isFalse();
    }

    @Test
    void itsClocksRunBeforeItIsDecided() {
        TestCase adopted = TestCase.adopted();
        DecisionContext context = adopted.at().context();
        List<LedgerEvent> clocks = List.of(new DeadlineSet(
                CaseKind.PETITION,
                adopted.at().act(),
                adopted.at()
                        .deadlines()
                        .start(
                                DeadlineKind.NOTICE,
                                "",
                                RuleIds.PETITION_NOTICE,
                                TestContext.moment(TestContext.MONDAY_AT_TEN)),
                Cause.STARTED));
        Decision decision = TakeOver.deciding(
                adopted.file(),
                adopted.file(),
                context,
                (file, event) -> CaseEvolution.evolve(file, (CaseEvent) event),
                taken -> clocks,
                file -> file.clocks().running(DeadlineKind.NOTICE).isPresent()
                        ? CaseDecider.decide(NOTE, file, context)
                        : Decision.nothingChanges());

        assertThat(((Accepted) decision).events())
                .containsExactly(
                        new TakenOver(CaseKind.PETITION, adopted.at().act()),
                        clocks.getFirst(),
                        new Progressed(CaseKind.PETITION, adopted.at().act(), "Looked at it", Visibility.INTERNAL));
    }

    @Test
    void onceIsEnough() {
        TestCase taken = TestCase.adopted();
        taken = taken.after(((Accepted) decide(NOTE, taken)).events());

        assertThat(((Accepted) decide(NOTE, taken)).events()).hasSize(1);
    }

    @Test
    void aRegisterTakesNothingOver() {
        TestCase adopted = TestCase.adopted();

        assertThat(((Accepted) decide(NOTE, adopted.at(adopted.at().imported()))).events())
                .hasSize(1);
    }

    @Test
    void neitherDoesTheLedgerItself() {
        TestCase adopted = TestCase.adopted();

        assertThat(((Accepted) decide(NOTE, adopted.at(adopted.at().bySystem()))).events())
                .hasSize(1);
    }

    @Test
    void whatIsRefusedOrChangesNothingTakesNothingOver() {
        TestCase adopted = TestCase.adopted();
        TestCase joined = adopted.given(new JoinMergeGroup(TestContext.OTHER_CASE));

        assertThat(decide(new ApproveExclusion(), adopted)).isEqualTo(Decision.reject(CaseRejection.NOTHING_REQUESTED));
        assertThat(decide(new JoinMergeGroup(TestContext.OTHER_CASE), joined)).isEqualTo(Decision.nothingChanges());
    }

    @Test
    void whatPeopleRegisteredIsTheirsFromTheStart() {
        assertThat(((Accepted) decide(NOTE, TestCase.petition())).events()).hasSize(1);
        assertThat(TestCase.petition().file().isOnlyAdopted()).isFalse();
    }

    private static Decision decide(CaseCommand command, TestCase standing) {
        DecisionContext context = standing.at().context();
        return TakeOver.deciding(
                standing.file(),
                standing.file(),
                context,
                (file, event) -> CaseEvolution.evolve(file, (CaseEvent) event),
                file -> CaseDecider.decide(command, file, context));
    }
}
