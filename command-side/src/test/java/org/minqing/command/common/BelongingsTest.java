package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.*;
import org.minqing.api.CaseEvent.*;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.Paper;
import org.minqing.command.common.Decision.Rejected;

/** Papers, persons and groups: what belongs to a case, and can be taken from it again. */
class BelongingsTest {

    private static final Paper PHOTO = new Paper("paper-1", "OTHER", "Photo", "c0ffee");

    @Test
    void aPaperIsKeptOnce() {
        TestCase standing = TestCase.petition();
        AddPaper photo = new AddPaper("OTHER", "Photo", "c0ffee", Optional.of("paper-1"));

        assertThat(standing.when(photo))
                .containsExactly(new PaperAdded(CaseKind.PETITION, standing.at().act(), PHOTO));
        assertThat(standing.given(photo).file().papers()).isEqualTo(Map.of("paper-1", PHOTO));
        assertThat(standing.given(photo).when(new AddPaper("OTHER", "The photo", "c0ffee", Optional.empty())))
                .isEmpty();
        assertThat(standing.given(photo).when(new AddPaper("REPLY", "Photo", "c0ffee", Optional.empty())))
                .containsExactly(new PaperAdded(
                        CaseKind.PETITION, standing.at().act(), new Paper("fresh-id", "REPLY", "Photo", "c0ffee")));
    }

    @Test
    void aPaperCanBeWithdrawn() {
        TestCase standing = TestCase.petition().given(new AddPaper("OTHER", "Photo", "c0ffee", Optional.of("paper-1")));
        WithdrawPaper withdraw = new WithdrawPaper("paper-1", "Wrong lamp");

        assertThat(standing.when(withdraw))
                .containsExactly(
                        new PaperWithdrawn(CaseKind.PETITION, standing.at().act(), "paper-1", "Wrong lamp"));
        assertThat(standing.given(withdraw).file().papers()).isEmpty();
        assertThat(standing.given(withdraw).when(withdraw)).isEmpty();
        assertThat(standing.given(withdraw).refusalOf(new WithdrawPaper("paper-1", "Blurred")))
                .isEqualTo(new Rejected(CaseRejection.UNKNOWN_PAPER, Map.of("value", "paper-1")));
        assertThat(TestCase.petition().whyNot(withdraw)).isEqualTo(CaseRejection.UNKNOWN_PAPER);
    }

    @Test
    void casesOfOneMatterFormAGroup() {
        TestCase standing = TestCase.petition();
        JoinMergeGroup join = new JoinMergeGroup(TestContext.OTHER_CASE);

        assertThat(standing.when(join))
                .containsExactly(
                        new MergeGroupJoined(CaseKind.PETITION, standing.at().act(), TestContext.OTHER_CASE));
        TestCase joined = standing.given(join);
        assertThat(joined.file().mergeLead()).contains(TestContext.OTHER_CASE);
        assertThat(joined.when(join)).isEmpty();
        assertThat(joined.whyNot(new JoinMergeGroup(TestContext.CASE)))
                .isEqualTo(CaseRejection.ALREADY_IN_A_MERGE_GROUP);
    }

    @Test
    void aCaseCanLeaveItsGroup() {
        TestCase joined = TestCase.petition().given(new JoinMergeGroup(TestContext.OTHER_CASE));
        LeaveMergeGroup leave = new LeaveMergeGroup("Another lamp");

        assertThat(joined.when(leave))
                .containsExactly(new MergeGroupLeft(
                        CaseKind.PETITION, joined.at().act(), TestContext.OTHER_CASE, "Another lamp"));
        assertThat(joined.given(leave).file().mergeLead()).isEmpty();
        assertThat(joined.given(leave).when(leave)).isEmpty();
        assertThat(joined.given(leave).whyNot(new LeaveMergeGroup("Another street")))
                .isEqualTo(CaseRejection.NOT_IN_A_MERGE_GROUP);
        assertThat(TestCase.petition().whyNot(leave)).isEqualTo(CaseRejection.NOT_IN_A_MERGE_GROUP);
        assertThat(joined.given(leave)
                        .given(new JoinMergeGroup(TestContext.OTHER_CASE))
                        .when(leave))
                .hasSize(1);
    }

    @Test
    void personsAreLinkedAndUnlinked() {
        TestCase standing = TestCase.petition();
        LinkPerson link = new LinkPerson(TestIntake.BOLO, PersonRole.RESPONDENT, "Named later");

        assertThat(standing.when(link))
                .containsExactly(new PersonLinked(
                        CaseKind.PETITION, standing.at().act(), TestIntake.BOLO, PersonRole.RESPONDENT, "Named later"));
        TestCase linked = standing.given(link);
        assertThat(linked.file().persons())
                .isEqualTo(Map.of(TestIntake.ANYA, PersonRole.PETITIONER, TestIntake.BOLO, PersonRole.RESPONDENT));
        assertThat(linked.when(link)).isEmpty();
        assertThat(linked.when(new LinkPerson(TestIntake.BOLO, PersonRole.AGENT, "Speaks for her")))
                .hasSize(1);
        UnlinkPerson unlink = new UnlinkPerson(TestIntake.BOLO, "Somebody else");
        assertThat(linked.when(unlink))
                .containsExactly(
                        new PersonUnlinked(CaseKind.PETITION, linked.at().act(), TestIntake.BOLO, "Somebody else"));
        assertThat(linked.given(unlink).file().persons())
                .isEqualTo(standing.file().persons());
        assertThat(linked.given(unlink).when(unlink)).isEmpty();
        assertThat(linked.given(unlink).whyNot(new UnlinkPerson(TestIntake.BOLO, "Nobody")))
                .isEqualTo(CaseRejection.UNKNOWN_PERSON);
        assertThat(linked.given(unlink).given(link).when(unlink)).hasSize(1);
        assertThat(standing.whyNot(unlink)).isEqualTo(CaseRejection.UNKNOWN_PERSON);
    }
}
