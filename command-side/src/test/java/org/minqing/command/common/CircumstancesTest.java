package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand;

/** Who acted and when is told beside the command. */
class CircumstancesTest {

    private static final PetitionCommand.Accept COMMAND = new PetitionCommand.Accept();
    private static final TestContext NOW = TestContext.monday();

    @Test
    void whatTravelsBesideTheCommandIsTheAct() {
        CommandMessage<LedgerCommand> message = message(Map.of(
                CommandHeaders.ACTOR, "local",
                CommandHeaders.BY, TestDirectory.STREET_CLERK,
                CommandHeaders.OCCURRED_AT, "2018-03-05",
                CommandHeaders.NOTE, "By telephone"));

        DecisionContext context = NOW.circumstances().of(message);

        assertThat(context.act())
                .isEqualTo(new Act(
                        Moment.on(LocalDate.parse("2018-03-05")),
                        TestDirectory.STREET_CLERK,
                        Optional.of("By telephone"),
                        false,
                        false));
        assertThat(context.caseId()).isEqualTo(TestContext.CASE);
        assertThat(context.now()).isEqualTo(NOW.now());
        assertThat(context.freshId()).isEqualTo(message.getIdentifier());
        assertThat(message.getCommandName()).isEqualTo("petition");
    }

    @Test
    void whoeverSaysNothingActsNow() {
        assertThat(act(Map.of(CommandHeaders.ACTOR, "local")))
                .isEqualTo(new Act(Moment.at(NOW.now()), "local", Optional.empty(), false, false));
    }

    @Test
    void whereNobodyIsNamedTheLedgerItselfActs() {
        assertThat(act(Map.of(CommandHeaders.BY, " ")).by()).isEqualTo(Act.SYSTEM);
    }

    @Test
    void whatIsEnteredTwoWorkingDaysLaterIsLateUnlessARegisterTellsIt() {
        assertThat(act(Map.of(CommandHeaders.OCCURRED_AT, "2018-03-02")).enteredLate())
                .isFalse();
        assertThat(act(Map.of(CommandHeaders.OCCURRED_AT, "2018-03-01")).enteredLate())
                .isTrue();
        Act told = act(Map.of(CommandHeaders.OCCURRED_AT, "2018-03-01", CommandHeaders.IMPORTED, "true"));
        assertThat(told.enteredLate()).isFalse();
        assertThat(told.imported()).isTrue();
    }

    @Test
    void whatTheLedgerDoesItselfHappensNow() {
        DecisionContext context = NOW.circumstances().of(message(Map.of(CommandHeaders.IMPORTED, "true")));

        assertThat(context.systemAct())
                .isEqualTo(new Act(Moment.at(NOW.now()), Act.SYSTEM, Optional.empty(), true, false));
    }

    @Test
    void onlyWhereTimeIsInventedACommandSaysWhenItIsRecorded() {
        Instant told = Instant.parse("2018-01-02T03:04:05Z");
        CommandMessage<LedgerCommand> message = message(Map.of(CommandHeaders.RECORDED_AT, told.toString()));
        Circumstances real = NOW.circumstances();
        Circumstances invented =
                new Circumstances(real.clock(), real.rules(), real.deadlines(), real.directory(), real.others(), true);

        assertThat(real.of(message).now()).isEqualTo(NOW.now());
        assertThat(invented.of(message).now()).isEqualTo(told);
        assertThat(invented.of(message).act().occurredAt()).isEqualTo(Moment.at(told));
        assertThat(invented.of(message(Map.of())).now()).isEqualTo(NOW.now());
    }

    @Test
    void aCommandNamesItsCase() {
        assertThatThrownBy(() -> NOW.circumstances().of(GenericCommandMessage.asCommandMessage(COMMAND)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names its case");
    }

    @Test
    void theVersionIsOnlyComparedWhereItIsTold() {
        Shell.checkVersion(message(Map.of()), 3);
        Shell.checkVersion(message(Map.of(CommandHeaders.EXPECTED_VERSION, "3")), 3);

        assertThatThrownBy(() -> Shell.checkVersion(message(Map.of(CommandHeaders.EXPECTED_VERSION, "2")), 3))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("case.changed-meanwhile");
                    assertThat(refused.refusal().facts()).isEqualTo(Map.of("expected", "2", "version", "3"));
                });
    }

    private static Act act(Map<String, String> headers) {
        return NOW.circumstances().of(message(headers)).act();
    }

    private static CommandMessage<LedgerCommand> message(Map<String, String> headers) {
        return CaseCommands.message(CaseKind.PETITION, TestContext.CASE, COMMAND, headers);
    }
}
