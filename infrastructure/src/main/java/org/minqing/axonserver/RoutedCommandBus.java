package org.minqing.axonserver;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.Registration;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.minqing.api.CaseCommand.AddPaper;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Sends each command to the node that keeps its case in memory. Whoever sends one is told what came of it as if it had been
 * carried out here.
 */
final class RoutedCommandBus implements CommandBus {

    /** The identifier of a message, while it is under way in an envelope. */
    private static final String MESSAGE = "message";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final AxonServerCommandBus routed;
    private final CommandBus here;
    private final boolean takesOthers;

    /** @param takesOthers whether this node takes what others send */
    RoutedCommandBus(AxonServerCommandBus routed, CommandBus here, boolean takesOthers) {
        this.routed = routed;
        this.here = here;
        this.takesOthers = takesOthers;
    }

    void start() {
        routed.start();
    }

    /** What is under way is answered first. */
    void stop() {
        routed.disconnect().join();
        routed.shutdownDispatching().join();
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (sent, answer) -> {});
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        if (command.getPayload() instanceof AddPaper) {
            // Its bytes are on the node that was handed them.
            here.dispatch(command, callback);
            return;
        }
        CompletableFuture<CommandResultMessage<? extends R>> answered = new CompletableFuture<>();
        CommandCallback<C, R> understood = (sent, answer) -> answered.complete(understood(answer));
        routed.dispatch(enveloped(command), understood);
        CompletableFuture<Void> _ = answered.completeOnTimeout(late(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(answer -> callback.onResult(command, answer));
    }

    /** Nobody knows then whether it was carried out, as where a database does not answer. */
    private static <R> CommandResultMessage<R> late() {
        return new GenericCommandResultMessage<>(
                new DataAccessResourceFailureException("No node has answered in time"));
    }

    /** Twins of one command may be under way at once, and the server tells what it carries by their identifiers. */
    private static <C> CommandMessage<C> enveloped(CommandMessage<C> command) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(
                        IdentifierFactory.getInstance().generateIdentifier(),
                        command.getPayload(),
                        command.getMetaData().and(MESSAGE, command.getIdentifier())),
                command.getCommandName());
    }

    private static <C> CommandMessage<C> unwrapped(CommandMessage<C> command) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(
                        String.valueOf(command.getMetaData().get(MESSAGE)),
                        command.getPayload(),
                        command.getMetaData().withoutKeys(Set.of(MESSAGE))),
                command.getCommandName());
    }

    private static <R> CommandResultMessage<? extends R> understood(CommandResultMessage<? extends R> answer) {
        return answer.isExceptional()
                ? new GenericCommandResultMessage<>(CarriedFailure.understood(answer.exceptionResult()))
                : answer;
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return takesOthers ? routed.subscribe(commandName, handler) : here.subscribe(commandName, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        return routed.registerDispatchInterceptor(dispatchInterceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
        return routed.registerHandlerInterceptor(handlerInterceptor);
    }

    /** What the server calls: carries out commands here, and lets their failures travel. */
    record Here(CommandBus bus) implements CommandBus {

        @Override
        public <C> void dispatch(CommandMessage<C> command) {
            bus.dispatch(unwrapped(command));
        }

        @Override
        public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            CommandCallback<C, R> carried = (sent, answer) -> callback.onResult(
                    sent,
                    answer.isExceptional()
                            ? new GenericCommandResultMessage<>(CarriedFailure.ofCommand(answer.exceptionResult()))
                            : answer);
            bus.dispatch(unwrapped(command), carried);
        }

        @Override
        public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
            return bus.subscribe(commandName, handler);
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
            return bus.registerDispatchInterceptor(dispatchInterceptor);
        }

        @Override
        public Registration registerHandlerInterceptor(
                MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
            return bus.registerHandlerInterceptor(handlerInterceptor);
        }
    }
}
