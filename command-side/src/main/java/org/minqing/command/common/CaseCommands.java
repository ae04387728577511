package org.minqing.command.common;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandResult;
import org.minqing.api.StreamCommand;
import org.minqing.api.StreamKind;

/** The one way to give a case, or an occasion, a command. */
public final class CaseCommands {

    private final CommandGateway gateway;

    public CaseCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Completes once the command's events are durable.
     *
     * @param headers beside the command, under the keys of {@link CommandHeaders}
     * @return completes exceptionally with {@link org.minqing.api.CommandRefused} where the case refuses
     */
    public CompletableFuture<CommandResult> send(
            StreamKind kind, CaseId caseId, StreamCommand command, Map<String, String> headers) {
        return send(message(kind, caseId, command, headers));
    }

    /** The same for a message made by {@link #message}. */
    public CompletableFuture<CommandResult> send(CommandMessage<? extends StreamCommand> message) {
        CompletableFuture<CommandResult> answer = new CompletableFuture<>();
        // Axon's own future has every refusal logged as a warning. A refusal is an answer, and whoever asked deals with
        // it.
        gateway.<Object, CommandResult>send(message, (sent, result) -> {
            if (result.isExceptional()) {
                answer.completeExceptionally(result.exceptionResult());
            } else {
                answer.complete(result.getPayload());
            }
        });
        return answer;
    }

    /** The message a command travels as: named after the kind, so that one command can serve several kinds. */
    public static <C extends StreamCommand> CommandMessage<C> message(
            StreamKind kind, CaseId caseId, C command, Map<String, String> headers) {
        return named(kind, new GenericMessage<>(command, beside(caseId, headers)));
    }

    /** @param messageId whatever the command brings into being without a name is named after it */
    public static <C extends StreamCommand> CommandMessage<C> message(
            String messageId, StreamKind kind, CaseId caseId, C command, Map<String, String> headers) {
        return named(kind, new GenericMessage<>(messageId, command, beside(caseId, headers)));
    }

    private static <C extends StreamCommand> CommandMessage<C> named(StreamKind kind, GenericMessage<C> message) {
        return new GenericCommandMessage<>(message, kind.word());
    }

    private static MetaData beside(CaseId caseId, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(CommandHeaders.CASE_ID, caseId.toString());
        return MetaData.from(all);
    }
}
