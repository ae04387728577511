package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class LedgerCommandBusTest {

    private final SimpleCommandBus inner = SimpleCommandBus.builder().build();
    private final LedgerCommandBus bus =
            new LedgerCommandBus(inner, SimpleCommandBus.builder().build(), NoTransactionManager.INSTANCE);
    private final AtomicInteger attempts = new AtomicInteger();

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
