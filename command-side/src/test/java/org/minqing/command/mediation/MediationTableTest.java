package org.minqing.command.mediation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand.Adopt;
import org.minqing.api.MediationCommand.Open;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;

/** Every command in every status, held against the domain's table as it is written down here once more. */
class MediationTableTest {

    /** Opened, Accepted, aGreed, in Effect, Closed. */
    private static final Map<String, String> TABLE = table("""
        Consent              O A G . .
        Refuse               O A G . .
        Accept               O . . . .
        AppointMediator      O A . . .
        ObjectToMediator     O A . . .
        ReplaceMediator      O A . . .
        ScheduleSession      . A . . .
        HoldSession          . A . . .
        CancelSession        . A . . .
        AssessRisk           O A . E .
        ReportToPolice       O A . E .
        Extend               . A . . .
        ReachAgreement       . A . . .
        Sign                 . . G E C
        Seal                 . . G E C
        AmendAgreement       . . . E C
        Perform              . . . E C
        Breach               . . . E C
        Urge                 . . . E C
        ApplyForConfirmation . . . E C
        RecordConfirmation   . . . E C
        Terminate            O A G . .
        Close                . . . E .
        FollowUp             . . . E C
        DeclineRedo          . . . E C
        ArchiveDossier       . . . . C
        Escalate             O A G E .
        Delegate             O A G E .
        Progress             O A G E .
        Reclassify           O A G E .
        Supervise            O A G E .
        Remind               O A G E .
        Instruct             O A G E .
        VoidCase             O A G E .
        Correct              O A G E C
        HandOver             O A G E C
        AddPaper             O A G E C
        WithdrawPaper        O A G E C
        JoinMergeGroup       O A G E C
        LeaveMergeGroup      O A G E C
        RequestExclusion     O A G E C
        ApproveExclusion     O A G E C
        RefuseExclusion      O A G E C
        ConfirmLateEntry     O A G E C
        LinkPerson           O A G E C
        UnlinkPerson         O A G E C
        RecordDeadlineNear   O A G E C
        RecordDeadlinePassed O A G E C
        RecordSupervision    O A G E C
        RecomputeDeadline    O A G E C
        Supplement           O A G E C
        """);

    @ParameterizedTest
    @MethodSource
    void aStatusKnowsACommandOrRefusesItByItsOwnName(LedgerCommand command, MediationStatus status) {
        String name = command.getClass().getSimpleName();
        Decision.Rejected byStatus = Decision.reject(refusal(status), Map.of("status", status.name(), "command", name));

        Decision decision = MediationCase.in(status).decide(command);

        if (TABLE.getOrDefault(name, "").contains(letter(status))) {
            assertThat(decision).isNotEqualTo(byStatus);
        } else {
            assertThat(decision).isEqualTo(byStatus);
        }
    }

    static Stream<Arguments> aStatusKnowsACommandOrRefusesItByItsOwnName() {
        return EveryCommand.known().stream()
                .map(EveryCommand::command)
                .filter(command -> !(command instanceof Open) && !(command instanceof Adopt))
                .flatMap(command -> Stream.of(MediationStatus.values()).map(status -> Arguments.of(command, status)));
    }

    @Test
    void theTableKnowsNoOtherCommands() {
        Set<String> names = MediationTable.TABLE.commands().stream()
                .map(Class::getSimpleName)
                .collect(toSet());

        assertThat(names).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    }

    @Test
    void everyKnownCommandIsTriedHere() {
        Set<String> tried = EveryCommand.known().stream()
                .map(one -> one.command().getClass().getSimpleName())
                .collect(toSet());

        assertThat(tried).containsAll(TABLE.keySet()).contains("Open", "Adopt");
    }

    @Test
    void aClerkIsToldWhatCanBeDoneWithAClosedMediation() {
        assertThat(MediationTable.TABLE.allowedIn(MediationStatus.CLOSED))
                .contains("archive-dossier", "perform", "follow-up", "amend-agreement")
                .doesNotContain("accept", "close", "terminate", "escalate");
    }

    private static Map<String, String> table(String text) {
        return text.lines()
                .map(line -> Arrays.asList(line.split("\\s+", 2)))
                .collect(toMap(List::getFirst, List::getLast, (a, b) -> a + b, LinkedHashMap::new));
    }

    private static String letter(MediationStatus status) {
        return switch (status) {
            case OPENED -> "O";
            case ACCEPTED -> "A";
            case AGREED -> "G";
            case IN_EFFECT -> "E";
            case CLOSED -> "C";
        };
    }

    private static MediationRejection refusal(MediationStatus status) {
        return switch (status) {
            case OPENED -> MediationRejection.NOT_ACCEPTED;
            case ACCEPTED -> MediationRejection.ALREADY_ACCEPTED;
            case AGREED -> MediationRejection.ALREADY_AGREED;
            case IN_EFFECT -> MediationRejection.IN_EFFECT;
            case CLOSED -> MediationRejection.CLOSED;
        };
    }
}
