package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.minqing.api.CommandHeaders;
import org.minqing.store.WaitingCommands.Waiting;

class WaitingCommandsTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<List<String>> carriedOut = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final WaitingCommands waiting = new WaitingCommands(work::add, this::carryOut);

    @Test
    void whoever_comes_to_an_idle_ledger_goes_alone() {
        come("case 1", "a");
        workIsDone();
        come("case 2", "b");
        workIsDone();

        assertThat(carriedOut).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void those_who_come_while_others_are_being_stored_go_together() {
        meanwhile = () -> {
            come("case 2", "b");
            come("case 3", "c");
        };
        come("case 1", "a");
        workIsDone();

        assertThat(carriedOut).containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void of_one_case_only_one_is_under_way_and_the_first_goes_first() {
        come("case 1", "a");
        come("case 1", "b");
        come("case 2", "c");
        come("case 1", "d");
        workIsDone();

        assertThat(carriedOut).containsExactly(List.of("a", "c"), List.of("b"), List.of("d"));
    }

    @Test
    void what_waits_for_a_case_under_way_elsewhere_is_not_forgotten() {
        meanwhile = () -> {
            come("case 1", "b");
            work.removeFirst().run(); // the other carrier finds nothing that it may take
        };
        come("case 1", "a");
        workIsDone();

        assertThat(carriedOut).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void nobody_waits_for_more_than_a_transaction_may_hold() {
        meanwhile = () -> IntStream.range(0, 100).forEach(number -> come("case " + number, "more"));
        come("first", "a");
        workIsDone();

        assertThat(carriedOut).extracting(List::size).containsExactly(1, 64, 36);
    }

    @Test
    void commands_about_no_case_do_not_wait_for_each_other() {
        waiting.add(new Waiting<>(command(Map.of(), "a"), (sent, answer) -> {}));
        waiting.add(new Waiting<>(command(Map.of(), "b"), (sent, answer) -> {}));
        workIsDone();

        assertThat(carriedOut).containsExactly(List.of("a", "b"));
    }

    @Test
    void a_sender_that_would_only_wait_carries_its_command_out_itself() {
        comeAndHelp("case 1", "a");

        assertThat(carriedOut).containsExactly(List.of("a"));
        assertThat(work).isEmpty();
    }

    @Test
    void what_comes_while_a_sender_helps_is_left_to_others() {
        meanwhile = () -> {
            come("case 2", "b");
            come("case 3", "c");
        };
        comeAndHelp("case 1", "a");

        assertThat(carriedOut).containsExactly(List.of("a"));
        workIsDone();
        assertThat(carriedOut).containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void a_sender_does_not_wait_for_its_turn_to_help_where_both_carriers_are_busy() {
        meanwhile = () -> {
            meanwhile = () -> comeAndHelp("case 3", "c");
            comeAndHelp("case 2", "b");
        };
        comeAndHelp("case 1", "a");

        assertThat(carriedOut).containsExactly(List.of("a"), List.of("b"));
        workIsDone();
        assertThat(carriedOut).containsExactly(List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void what_fails_while_a_sender_helps_leaves_the_ledger_open_to_others() {
        meanwhile = () -> {
            throw new IllegalStateException("of this test");
        };
        assertThatIllegalStateException().isThrownBy(() -> comeAndHelp("case 1", "a"));
        comeAndHelp("case 1", "b");

        assertThat(carriedOut).containsExactly(List.of("a"), List.of("b"));
    }

    private void comeAndHelp(String caseId, String text) {
        waiting.addAndHelp(new Waiting<>(command(Map.of(CommandHeaders.CASE_ID, caseId), text), (sent, answer) -> {}));
    }

    private void come(String caseId, String text) {
        waiting.add(new Waiting<>(command(Map.of(CommandHeaders.CASE_ID, caseId), text), (sent, answer) -> {}));
    }

    private static GenericCommandMessage<String> command(Map<String, String> headers, String text) {
        return new GenericCommandMessage<>(new GenericMessage<>(text, MetaData.from(headers)), "sample");
    }

    private void carryOut(List<Waiting<?, ?>> commands) {
        carriedOut.add(commands.stream()
                .map(each -> each.command().getPayload().toString())
                .toList());
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
    }

    private void workIsDone() {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
    }
}
