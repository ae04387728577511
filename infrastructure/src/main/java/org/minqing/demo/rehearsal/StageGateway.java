package org.minqing.demo.rehearsal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Refusal;
import org.minqing.command.common.Decision;

/** Takes what the processes send to the stage they were called from, at the moment they were called for. */
final class StageGateway implements CommandGateway {

    private static final String CALLED_BACK = "The processes are called back";

    private @Nullable Stage stage;
    private Instant at = Instant.EPOCH;

    void enter(Stage on, Instant moment) {
        stage = on;
        at = moment;
    }

    @Override
    @SuppressWarnings("unchecked") // Whoever sends a command knows what it is answered with.
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        if (stage == null || !(command instanceof CommandMessage<?> message)) {
            throw new IllegalStateException("Nothing is being played");
        }
        callback.onResult(
                (CommandMessage<? extends C>) message, (CommandResultMessage<? extends R>) played(stage, message));
    }

    private CommandResultMessage<?> played(Stage on, CommandMessage<?> message) {
        Map<String, String> headers = new HashMap<>();
        message.getMetaData().forEach((key, value) -> headers.put(key, value.toString()));
        CaseId caseId = CaseId.of(String.valueOf(headers.remove(CommandHeaders.CASE_ID)));
        Decision decision =
                on.decide(kindOf(message), caseId, (LedgerCommand) message.getPayload(), headers, at, List.of());
        return switch (decision) {
            case Decision.Accepted accepted ->
                GenericCommandResultMessage.asCommandResultMessage(new CommandResult(caseId, "", 0, false));
            case Decision.Rejected rejected ->
                GenericCommandResultMessage.asCommandResultMessage(
                        new CommandRefused(Refusal.of(rejected.reason(), rejected.facts())));
        };
    }

    private static CaseKind kindOf(CommandMessage<?> message) {
        for (CaseKind kind : CaseKind.values()) {
            if (kind.word().equals(message.getCommandName())) {
                return kind;
            }
        }
        throw new IllegalArgumentException("A command is named after its kind of case");
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Axon's own signature
    public <R> CompletableFuture<R> send(Object command) {
        throw new UnsupportedOperationException(CALLED_BACK);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Axon's own signature
    public <R> R sendAndWait(Object command) {
        throw new UnsupportedOperationException(CALLED_BACK);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Axon's own signature
    public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
        throw new UnsupportedOperationException(CALLED_BACK);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        throw new UnsupportedOperationException("Nothing is intercepted in a rehearsal");
    }
}
