package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.*;
import org.minqing.api.CaseEvent.*;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Intake;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Paper;
import org.minqing.api.Place;
import org.minqing.command.common.Decision.Rejected;
import org.minqing.command.rules.RuleIds;

/** What every kind of case answers to the commands that all kinds share. */
class CaseDeciderTest {

    private static final Paper PHOTO = new Paper("paper-1", "OTHER", "Photo", "c0ffee");

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
    void reclassifiedItHasAnotherCategoryAndTheMagnitudeThatProposes() {
        TestCase standing = TestCase.petition();
        Reclassify lamps = new Reclassify(Optional.of(TestDirectory.STREET_LAMPS), Optional.empty(), "It is a lamp");

        assertThat(standing.when(lamps))
                .containsExactly(new Reclassified(
                        CaseKind.PETITION,
                        standing.at().act(),
                        Optional.of(TestDirectory.STREET_LAMPS),
                        Optional.of(Magnitude.TRIVIAL),
                        "It is a lamp"));
        assertThat(standing.given(lamps).file().category()).contains(TestDirectory.STREET_LAMPS);
        assertThat(standing.given(lamps).file().magnitude()).contains(Magnitude.TRIVIAL);
        assertThat(standing.given(lamps).when(lamps)).isEmpty();
    }

    @Test
    void whoeverReclassifiesMaySayTheMagnitude() {
        Reclassify hard = new Reclassify(
                Optional.of(TestDirectory.STREET_LAMPS), Optional.of(Magnitude.HARD), "All lamps of the town");

        assertThat(TestCase.petition().given(hard).file().magnitude()).contains(Magnitude.HARD);
        assertThat(TestCase.petition().given(hard).when(hard)).isEmpty();
        assertThat(TestCase.petition()
                        .given(hard)
                        .when(new Reclassify(Optional.empty(), Optional.of(Magnitude.MAJOR), "Half of them")))
                .hasSize(1);
    }

    @Test
    void aCategoryThatProposesNothingLeavesTheMagnitude() {
        TestCase major = TestCase.petition()
                .given(new Reclassify(Optional.empty(), Optional.of(Magnitude.MAJOR), "Big"))
                .given(new Reclassify(Optional.of(TestDirectory.SUNDRIES), Optional.empty(), "Something"));

        assertThat(major.file().magnitude()).contains(Magnitude.MAJOR);
        assertThat(major.file().category()).contains(TestDirectory.SUNDRIES);
    }

    @Test
    void reclassifyingSaysIntoWhat() {
        assertThat(TestCase.petition().refusalOf(new Reclassify(Optional.empty(), Optional.empty(), "Hm")))
                .isEqualTo(new Rejected(CaseRejection.FIELD_MISSING, Map.of("field", "category")));
        assertThat(TestCase.petition().refusalOf(new Reclassify(Optional.of("No/Such"), Optional.empty(), "Hm")))
                .isEqualTo(
                        new Rejected(CaseRejection.UNKNOWN_CATEGORY, Map.of("field", "category", "value", "No/Such")));
    }

    @Test
    void whatWasTakenDownWronglyIsMended() {
        TestCase standing = TestCase.petition();
        Place gate = new Place("South gate", Optional.empty(), Optional.empty());
        Changes changes = new Changes(
                Optional.of("Two lamps"),
                Optional.of("Two lamps are dark."),
                Optional.of(TestDirectory.STREET),
                Optional.of(gate),
                Optional.of("VISIT"),
                Optional.of(TestContext.moment("2018-03-04T09:00")),
                Optional.of(true));

        assertThat(standing.when(new Correct(changes, "Misheard")))
                .containsExactly(new Corrected(CaseKind.PETITION, standing.at().act(), changes, "Misheard"));
        Intake mended =
                standing.given(new Correct(changes, "Misheard")).file().intake().orElseThrow();
        assertThat(mended.subject()).isEqualTo("Two lamps");
        assertThat(mended.content()).isEqualTo("Two lamps are dark.");
        assertThat(mended.area()).isEqualTo(TestDirectory.STREET);
        assertThat(mended.place()).contains(gate);
        assertThat(mended.channel()).isEqualTo("VISIT");
        assertThat(mended.receivedAt()).isEqualTo(TestContext.moment("2018-03-04T09:00"));
        assertThat(mended.confidential()).isTrue();
    }

    @Test
    void whatIsNotMentionedStays() {
        TestCase standing = TestCase.petition();
        TestCase mended = standing.given(new Correct(subject("Two lamps"), "Misheard"));

        Intake before = standing.file().intake().orElseThrow();
        assertThat(mended.file().intake())
                .contains(new Intake(
                        before.number(),
                        before.queryCode(),
                        before.channel(),
                        before.receivedAt(),
                        before.area(),
                        before.place(),
                        before.category(),
                        "Two lamps",
                        before.content(),
                        before.firstContactOwner(),
                        before.magnitude(),
                        before.intakeLevel(),
                        before.confidential(),
                        before.origin(),
                        before.inherits()));
    }

    @Test
    void correctingNothingChangesNothing() {
        assertThat(TestCase.petition()
                        .when(new Correct(changes(Optional.empty(), Optional.empty(), Optional.empty()), "-")))
                .isEmpty();
    }

    @Test
    void nothingIsMendedIntoWhatIsNotThere() {
        assertThat(TestCase.petition()
                        .refusalOf(new Correct(
                                changes(Optional.of(TestDirectory.UNKNOWN_AREA), Optional.empty(), Optional.empty()),
                                "-")))
                .isEqualTo(new Rejected(
                        CaseRejection.UNKNOWN_AREA,
                        Map.of("field", "area", "value", TestDirectory.UNKNOWN_AREA.digits())));
        assertThat(TestCase.petition()
                        .refusalOf(
                                new Correct(changes(Optional.empty(), Optional.of("PIGEON"), Optional.empty()), "-")))
                .isEqualTo(new Rejected(CaseRejection.UNKNOWN_CHANNEL, Map.of("field", "channel", "value", "PIGEON")));
        assertThat(TestCase.petition()
                        .whyNot(new Correct(
                                changes(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(TestContext.moment("2018-03-05T10:03"))),
                                "-")))
                .isEqualTo(CaseRejection.IN_THE_FUTURE);
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
        assertThat(excluded.file().exclusion()).isEqualTo(new Exclusion(Optional.empty(), Optional.of("Prank"), true));
        assertThat(excluded.when(new ApproveExclusion())).isEmpty();
        assertThat(excluded.whyNot(request)).isEqualTo(CaseRejection.ALREADY_EXCLUDED);
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

    @Test
    void whatASecondFileOfTheRegisterKnowsIsAdded() {
        TestCase adopted = TestCase.adopted();
        Supplement more = new Supplement(
                TestAdoption.numbered(TestCase.NUMBER).in(TestDirectory.STREET).adoption());

        assertThat(adopted.when(more))
                .containsExactly(
                        new Supplemented(CaseKind.PETITION, adopted.at().act(), more.additions()));
        assertThat(adopted.given(more).file().area()).contains(TestDirectory.STREET);
        assertThat(adopted.given(more).when(more)).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyStays() {
        TestCase adopted = TestCase.adopted()
                .given(new Supplement(TestAdoption.numbered(TestCase.NUMBER)
                        .in(TestDirectory.STREET)
                        .of(TestIntake.ANYA)
                        .adoption()))
                .given(new Supplement(TestAdoption.numbered("ANOTHER-NUMBER")
                        .in(TestDirectory.CELL)
                        .of(TestIntake.BOLO)
                        .closed(ClosedAs.REPLIED)
                        .adoption()));

        assertThat(adopted.file().adoption())
                .contains(TestAdoption.numbered(TestCase.NUMBER)
                        .in(TestDirectory.STREET)
                        .of(TestIntake.ANYA, TestIntake.BOLO)
                        .closed(ClosedAs.REPLIED)
                        .adoption());
    }

    @Test
    void onlyWhatARegisterToldIsAddedTo() {
        assertThat(TestCase.petition()
                        .whyNot(new Supplement(
                                TestAdoption.numbered(TestCase.NUMBER).adoption())))
                .isEqualTo(CaseRejection.NOT_ADOPTED);
    }

    @Test
    void anAdoptedCaseIsMendedToo() {
        TestCase mended = TestCase.adopted()
                .given(new Correct(subject("A lamp"), "Told by the street"))
                .given(new Reclassify(Optional.of(TestDirectory.STREET_LAMPS), Optional.empty(), "A lamp"))
                .given(new HandOver(TestDirectory.OTHER_OPERATOR, "Somebody has to"));

        assertThat(mended.file().adoption().orElseThrow().subject()).contains("A lamp");
        assertThat(mended.file().category()).contains(TestDirectory.STREET_LAMPS);
        assertThat(mended.file().magnitude()).contains(Magnitude.TRIVIAL);
        assertThat(mended.file().firstContactOwner()).contains(TestDirectory.OTHER_OPERATOR);
        assertThat(mended.file().intake()).isEmpty();
    }

    @Test
    void anAdoptedCaseMendedTheSameWayAgainStaysAsItIs() {
        Correct secret = new Correct(
                new Changes(
                        Optional.of("A lamp"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true)),
                "Told by the street");
        HandOver over = new HandOver(TestDirectory.OTHER_OPERATOR, "Somebody has to");
        TestCase mended = TestCase.adopted().given(secret).given(over);

        assertThat(mended.file().confidential()).contains(true);
        assertThat(mended.when(secret)).isEmpty();
        assertThat(mended.when(over)).isEmpty();
    }

    @Test
    void whatAnAdoptedCaseDoesNotSayIsUnknown() {
        CaseFile adopted = TestCase.adopted().file();

        assertThat(adopted.number()).isEqualTo(TestCase.NUMBER);
        assertThat(adopted.receivedAt()).isEqualTo(TestContext.moment("2018-01-02T09:00"));
        assertThat(List.<Optional<?>>of(
                        adopted.area(),
                        adopted.category(),
                        adopted.magnitude(),
                        adopted.firstContactOwner(),
                        adopted.confidential()))
                .containsOnly(Optional.empty());
        assertThat(adopted.isOnlyAdopted()).isTrue();
        assertThat(TestCase.petition().file().isOnlyAdopted()).isFalse();
    }

    @Test
    void everyCommandOfTheVocabularyIsKnownInSomeStatusButFollowingUp() {
        List<Class<?>> shared = new ArrayList<>(CommonCommands.WHILE_OPEN);
        shared.addAll(CommonCommands.ALSO_AFTER_CLOSING);
        shared.add(FollowUp.class);

        assertThat(shared).containsExactlyInAnyOrderElementsOf(CaseCommand.words());
    }

    private static Changes subject(String subject) {
        return new Changes(
                Optional.of(subject),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Changes changes(Optional<AreaCode> area, Optional<String> channel, Optional<Moment> receivedAt) {
        return new Changes(
                Optional.empty(), Optional.empty(), area, Optional.empty(), channel, receivedAt, Optional.empty());
    }
}
