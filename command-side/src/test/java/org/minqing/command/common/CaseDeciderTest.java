package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.*;
import org.minqing.api.CaseEvent.*;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.command.common.Decision.Rejected;
import org.minqing.command.rules.RuleIds;

/** What every kind of case answers to the commands that all kinds share. */
class CaseDeciderTest {

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void notesAreKeptEachTimeTheyAreMade(CaseKind kind) {
        TestCase standing = TestCase.of(kind);

        assertThat(standing.when(new Progress("On the way", Visibility.RESIDENT)))
                .containsExactly(new Progressed(kind, standing.at().act(), "On the way", Visibility.RESIDENT));
        assertThat(standing.when(new Supervise("Slow")))
                .containsExactly(new Supervised(kind, standing.at().act(), "Slow"));
        assertThat(standing.when(new Remind("Still dark")))
                .containsExactly(new Reminded(kind, standing.at().act(), "Still dark"));
        assertThat(standing.when(new Instruct("See to it")))
                .containsExactly(new Instructed(kind, standing.at().act(), "See to it"));
        assertThat(standing.given(new Remind("Still dark")).when(new Remind("Still dark")))
                .hasSize(1);
    }

    @Test
    void aNoteChangesNothingElse() {
        TestCase standing = TestCase.petition();

        assertThat(standing.given(new Progress("On the way", Visibility.INTERNAL))
                        .given(new Supervise("Slow"))
                        .given(new Remind("Still dark"))
                        .given(new Instruct("See to it"))
                        .file())
                .isEqualTo(standing.file());
    }

    @Test
    void handedOverItHasAnotherOwnerAndBothNamesStay() {
        TestCase standing = TestCase.petition();
        HandOver over = new HandOver(TestDirectory.OTHER_OPERATOR, "Ill");

        assertThat(standing.when(over))
                .containsExactly(new HandedOver(
                        CaseKind.PETITION,
                        standing.at().act(),
                        TestDirectory.OPERATOR,
                        TestDirectory.OTHER_OPERATOR,
                        "Ill"));
        assertThat(standing.given(over).file().firstContactOwner()).contains(TestDirectory.OTHER_OPERATOR);
        assertThat(standing.given(over).when(over)).isEmpty();
    }

    @Test
    void voidItsClocksStop() {
        TestCase standing = TestCase.petition().running(DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON);

        assertThat(standing.when(new VoidCase("Twice", Optional.of(TestContext.OTHER_CASE))))
                .containsExactly(
                        new Voided(
                                CaseKind.PETITION, standing.at().act(), "Twice", Optional.of(TestContext.OTHER_CASE)),
                        new DeadlineLifted(CaseKind.PETITION, standing.at().act(), DeadlineKind.PASS_ON, "", "void"));
    }

    @Test
    void whoeverIsRefusedToLeaveACaseOutMayAskAgain() {
        TestCase standing = TestCase.petition();
        RequestExclusion request = new RequestExclusion("Prank");
        RefuseExclusion no = new RefuseExclusion("No prank");

        assertThat(standing.whyNot(no)).isEqualTo(CaseRejection.NOTHING_REQUESTED);
        TestCase asked = standing.given(request);
        assertThat(asked.refusalOf(no))
                .isEqualTo(new Rejected(CaseRejection.SECOND_ACCOUNT_NEEDED, Map.of("by", TestDirectory.OPERATOR)));
        TestCase supervised = asked.by(TestDirectory.SUPERVISOR);
        assertThat(supervised.when(no))
                .containsExactly(
                        new ExclusionRefused(CaseKind.PETITION, supervised.at().act(), "No prank"));
        TestCase refused = supervised.given(no);
        assertThat(refused.file().exclusion().approved()).isFalse();
        assertThat(refused.when(no)).isEmpty();
        assertThat(refused.whyNot(new ApproveExclusion())).isEqualTo(CaseRejection.NOTHING_REQUESTED);
        assertThat(refused.when(request)).hasSize(1);
    }

    @Test
    void leavingACaseOutOfAssessmentTakesTwo() {
        TestCase standing = TestCase.petition();
        RequestExclusion request = new RequestExclusion("Prank");

        assertThat(standing.whyNot(new ApproveExclusion())).isEqualTo(CaseRejection.NOTHING_REQUESTED);
        assertThat(standing.when(request))
                .containsExactly(
                        new ExclusionRequested(CaseKind.PETITION, standing.at().act(), "Prank"));
        TestCase asked = standing.given(request);
        assertThat(asked.when(request)).isEmpty();
        assertThat(asked.when(new RequestExclusion("Another prank"))).hasSize(1);
        assertThat(asked.refusalOf(new ApproveExclusion()))
                .isEqualTo(new Rejected(CaseRejection.SECOND_ACCOUNT_NEEDED, Map.of("by", TestDirectory.OPERATOR)));
        TestCase supervised = asked.by(TestDirectory.SUPERVISOR);
        assertThat(supervised.when(new ApproveExclusion()))
                .containsExactly(
                        new ExclusionApproved(CaseKind.PETITION, supervised.at().act(), "Prank"));
        TestCase excluded = supervised.given(new ApproveExclusion());
        assertThat(excluded.file().exclusion()).isEqualTo(Exclusion.approved("Prank"));
        assertThat(excluded.when(new ApproveExclusion())).isEmpty();
        assertThat(excluded.whyNot(new RefuseExclusion("No prank"))).isEqualTo(CaseRejection.ALREADY_EXCLUDED);
        assertThat(excluded.whyNot(request)).isEqualTo(CaseRejection.ALREADY_EXCLUDED);
    }

    @Test
    void everyCommandOfTheVocabularyIsKnownInSomeStatusButFollowingUp() {
        List<Class<?>> shared = new ArrayList<>(CommonCommands.WHILE_OPEN);
        shared.addAll(CommonCommands.ALSO_AFTER_CLOSING);
        shared.add(FollowUp.class);
        shared.add(CaseCommand.DeclineRedo.class);

        assertThat(shared).containsExactlyInAnyOrderElementsOf(CaseCommand.words());
    }
}
