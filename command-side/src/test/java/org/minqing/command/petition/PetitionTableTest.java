package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.petition.PetitionStatus.ACCEPTED;
import static org.minqing.command.petition.PetitionStatus.CLOSED;
import static org.minqing.command.petition.PetitionStatus.REGISTERED;
import static org.minqing.command.petition.PetitionStatus.REPLIED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minqing.api.CaseRejection;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.petition.Examples.Example;

/** The domain's table, written down a second time by hand: R registered, A accepted, P replied, C closed. */
class PetitionTableTest {

    private static final Map<String, String> BY_HAND = byHand("""
        Escalate RAP, Delegate RAP, Progress RAP, Reclassify RAP, Supervise RAP, Remind RAP, Instruct RAP, VoidCase RAP,
        Correct RAPC, HandOver RAPC, AddPaper RAPC, WithdrawPaper RAPC, JoinMergeGroup RAPC, LeaveMergeGroup RAPC,
        RequestExclusion RAPC, ApproveExclusion RAPC, RefuseExclusion RAPC, ConfirmLateEntry RAPC, LinkPerson RAPC, UnlinkPerson RAPC,
        RecordDeadlineNear RAPC, RecordDeadlinePassed RAPC, RecordSupervision RAPC, RecomputeDeadline RAPC, Supplement RAPC, FollowUp PC,
        DeclineRedo PC,
        Dispatch RA, ConfirmReceipt RA, ObjectToDispatch RA, AcceptObjection RA, RejectObjection RA,
        RequestExtension A, ApproveExtension A, RefuseExtension A, PauseClock A, ResumeClock A,
        Accept R, Notify RAPC, Decline R, Transfer RA, Withdraw RAP, AnswerOnTheSpot R,
        OpenHearing APC, CloseHearing APC, ReferToMediation A,
        RecordMediationOpened RAPC, RecordMediationRefused RAPC, RecordMediationConcluded RAPC,
        SubmitReply A, ApproveReply A, GiveReply A, ReplyDelivered PC, Close P, Redo PC,
        RequestReview PC, ConcludeReview PC, RequestReReview PC, ConcludeReReview PC,
        PromiseOutcome APC, KeepPromise APC, BreakPromise APC, AppointAgent RAP
        """);

    private static final Map<PetitionStatus, Story> STANDING = Map.of(
            REGISTERED, Story.registered(),
            ACCEPTED, Story.registered().does(Commands.accept()),
            REPLIED, Story.registered().does(Commands.accept(), Commands.give(), Commands.delivered()),
            CLOSED, Story.registered().does(Commands.voided()));

    private static final Map<PetitionStatus, PetitionRejection> CODES = Map.of(
            REGISTERED, PetitionRejection.NOT_ACCEPTED,
            ACCEPTED, PetitionRejection.ALREADY_ACCEPTED,
            REPLIED, PetitionRejection.ALREADY_REPLIED,
            CLOSED, PetitionRejection.CLOSED);

    @Test
    void everyCommandHasItsRow() {
        assertThat(BY_HAND.keySet())
                .containsExactlyInAnyOrderElementsOf(PetitionTable.TABLE.commands().stream()
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(Examples.all().stream().map(Example::word))
                .containsAll(BY_HAND.keySet())
                .hasSize(BY_HAND.size() + 3);
    }

    @TestFactory
    Stream<DynamicTest> aCommandIsKnownInTheStatusesOfItsRowAndRefusedByTheNameOfAnyOther() {
        return Examples.all().stream()
                .filter(example -> BY_HAND.containsKey(example.word()))
                .flatMap(example -> Stream.of(PetitionStatus.values())
                        .map(status -> DynamicTest.dynamicTest(
                                example.word() + " in " + status, () -> isKnownOrRefused(example, status))));
    }

    private static void isKnownOrRefused(Example example, PetitionStatus status) {
        boolean known = BY_HAND.getOrDefault(example.word(), "").contains(letter(status));
        LedgerCommand command = example.command();
        assertThat(PetitionTable.TABLE.allows(command.getClass(), status)).isEqualTo(known);
        Story story = STANDING.getOrDefault(status, Story.begins()).by("someone-else");
        Decision refusal = new Decision.Rejected(
                CODES.getOrDefault(status, PetitionRejection.FINAL),
                Map.of("status", status.name(), "command", example.word()));
        boolean repeated = Repeats.isRepeated(command, story.standing());
        if (known || repeated) {
            assertThat(story.tries(command)).isNotEqualTo(refusal);
        } else {
            assertThat(story.tries(command)).isEqualTo(refusal);
        }
    }

    @Test
    void thePeopleAtTheDeskAreToldWhatCanBeDone() {
        assertThat(PetitionTable.TABLE.allowedIn(REPLIED))
                .contains("reply-delivered", "close", "redo", "request-review", "escalate")
                .doesNotContain("accept", "reply", "dispatch");
    }

    @TestFactory
    Stream<DynamicTest> aCaseThatWasNeverRegisteredIsNotFound() {
        return Examples.all().stream()
                .filter(example -> BY_HAND.containsKey(example.word()))
                .map(example -> DynamicTest.dynamicTest(
                        example.word(),
                        () -> Story.begins().isRefused(example.command(), CaseRejection.NOT_FOUND, Map.of())));
    }

    @Test
    void aPetitionDoesNotUnderstandTheCommandsOfOtherKinds() {
        List<LedgerCommand> others = List.of(
                new MediationCommand.Consent("a", "by word"),
                new HotlineRequestCommand.Answer("At nine."),
                new MediationCommand.AppointMediator("mediator-1"));
        others.forEach(command -> Story.registered().isRefused(command, CaseRejection.NOT_ALLOWED_NOW, Map.of()));
    }

    @Test
    void aRegisterMaySkipStepsButNeverGoesBack() {
        Story told = Story.registered().imported();
        assertThat(told.does(Commands.give()).status()).isEqualTo(REPLIED);
        assertThat(told.does(Commands.close()).status()).isEqualTo(CLOSED);
        told.does(Commands.give()).isRefused(Commands.accept(), PetitionRejection.ALREADY_REPLIED);
        told.does(Commands.voided()).isRefused(Commands.give(), PetitionRejection.CLOSED);
        told.does(Commands.accept()).isRefused(Commands.decline(), PetitionRejection.ALREADY_ACCEPTED);
    }

    @Test
    void beginningAgainChangesNothingInAnyStatus() {
        Set<PetitionCommand> beginnings = Set.of(
                Commands.register(),
                new PetitionCommand.RegisterAnswered(
                        Story.intake(), TestDetails.claim().details(), "At nine."));
        STANDING.values().forEach(story -> beginnings.forEach(story::changesNothing));
    }

    private static String letter(PetitionStatus status) {
        return switch (status) {
            case REGISTERED -> "R";
            case ACCEPTED -> "A";
            case REPLIED -> "P";
            case CLOSED -> "C";
        };
    }

    private static Map<String, String> byHand(String table) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String row : table.strip().split("\\s*,\\s*", -1)) {
            String[] words = row.strip().split(" ", -1);
            rows.put(words[0], words[1]);
        }
        return rows;
    }
}
