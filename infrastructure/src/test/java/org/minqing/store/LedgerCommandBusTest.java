package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.tracing.NoOpSpanFactory;
import org.junit.jupiter.api.Test;

class LedgerCommandBusTest {

    private final SimpleCommandBus inner = SimpleCommandBus.builder().build();
    private final Transactions transactions = new Transactions();
    private final LedgerCommandBus bus = bus(Runnable::run);
    private final AtomicInteger attempts = new AtomicInteger();

    private LedgerCommandBus bus(Executor work) {
        return new LedgerCommandBus(
                inner, transactions, work, new WatchedCommands(new SimpleMeterRegistry(), NoOpSpanFactory.INSTANCE));
    }

    @Test
    void a_command_that_met_a_conflict_is_decided_again() {
        meetConflicts(2);

        assertThat(answer().getPayload()).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void a_conflict_that_does_not_end_is_the_answer() {
        meetConflicts(100);

        assertThat(answer().exceptionResult()).isInstanceOf(ConcurrencyException.class);
        assertThat(attempts).hasValue(5);
    }

    @Test
    void a_refusal_is_not_asked_for_twice() {
        inner.subscribe("sample", command -> {
            attempts.incrementAndGet();
            throw new IllegalStateException("refused");
        });

        assertThat(answer().isExceptional()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void one_that_goes_wrong_takes_nobody_with_it() {
        inner.subscribe("sample", command -> {
            if (command.getPayload().equals("wrong")) {
                throw new IllegalStateException("broken");
            }
            return "done";
        });

        List<CommandResultMessage<?>> answers = answers("well", "wrong", "well too");

        assertThat(answers.get(0).getPayload()).isEqualTo("done");
        assertThat(answers.get(1).exceptionResult()).isInstanceOf(IllegalStateException.class);
        assertThat(answers.get(2).getPayload()).isEqualTo("done");
    }

    @Test
    void where_nobody_knows_whether_it_was_stored_nothing_is_done_twice() {
        transactions.failAtCommit = true;
        inner.subscribe("sample", command -> attempts.incrementAndGet());

        List<CommandResultMessage<?>> answers = answers("one", "other");

        assertThat(answers)
                .extracting(CommandResultMessage::exceptionResult)
                .allSatisfy(failure -> assertThat(failure).hasMessage("the line went dead"));
        assertThat(attempts).hasValue(2);
    }

    /** What becomes of commands that wait together, since the ledger is still at work when they come. */
    private List<CommandResultMessage<?>> answers(String... texts) {
        List<Runnable> work = new ArrayList<>();
        LedgerCommandBus busy = bus(work::add);
        List<CommandResultMessage<?>> answers = new ArrayList<>();
        for (String text : texts) {
            answers.add(GenericCommandResultMessage.asCommandResultMessage("not yet"));
            int place = answers.size() - 1;
            busy.dispatch(
                    new GenericCommandMessage<>(new GenericMessage<>(text), "sample"),
                    (command, result) -> answers.set(place, result));
        }
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
        return answers;
    }

    private static final class Transactions implements TransactionManager {
        private boolean failAtCommit;

        @Override
        public Transaction startTransaction() {
            return new Transaction() {
                @Override
                public void commit() {
                    if (failAtCommit) {
                        throw new IllegalStateException("the line went dead");
                    }
                }

                @Override
                public void rollback() {
                    // Nothing was kept.
                }
            };
        }
    }

    private void meetConflicts(int conflicts) {
        inner.subscribe("sample", command -> {
            if (attempts.incrementAndGet() <= conflicts) {
                throw new ConcurrencyException("someone else wrote");
            }
            return "done";
        });
    }

    private CommandResultMessage<?> answer() {
        AtomicReference<CommandResultMessage<?>> answer = new AtomicReference<>();
        bus.dispatch(
                new GenericCommandMessage<>(new GenericMessage<>("say"), "sample"),
                (command, result) -> answer.set(result));
        return answer.get();
    }
}
