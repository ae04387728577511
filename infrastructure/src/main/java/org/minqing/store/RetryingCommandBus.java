package org.minqing.store;

import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.minqing.api.CommandHeaders;

/**
 * Decides a command again where someone else wrote to the same case in between: on the state that is true now, which may
 * well refuse it. After five attempts the conflict is the answer.
 */
public final class RetryingCommandBus implements CommandBus {

    private static final int ATTEMPTS = 5;

    private final CommandBus bus;

    public RetryingCommandBus(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (sent, result) -> {});
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        attempt(command, callback, 1);
    }

    private <C, R> void attempt(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback, int number) {
        bus.<C, R>dispatch(command, (sent, result) -> {
            if (number < ATTEMPTS && result.isExceptional() && isConflict(result.exceptionResult())) {
                attempt(asKnownNow(command), callback, number + 1);
            } else {
                callback.onResult(sent, result);
            }
        });
    }

    /** Whoever thought that the case was new has been told better. */
    private static <C> CommandMessage<C> asKnownNow(CommandMessage<C> command) {
        return command.withMetaData(command.getMetaData().withoutKeys(Set.of(CommandHeaders.NEW_CASE)));
    }

    static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || Optional.ofNullable(failure.getCause())
                        .filter(RetryingCommandBus::isConflict)
                        .isPresent();
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
