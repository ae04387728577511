package org.minqing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;

/**
 * How commands get to their cases. One that meets a conflict, since someone else wrote to the same case in between, is
 * decided again: on the state that is true now, which may well refuse it. After five attempts the conflict is the answer.
 */
public final class LedgerCommandBus implements CommandBus {

    private static final int ATTEMPTS = 5;

    private final CommandBus bus;
    private final SimpleCommandBus onThisThread;
    private final TransactionManager transactions;

    /**
     * @param bus carries out one command in one transaction
     * @param onThisThread carries out a command in whatever transaction is open
     */
    public LedgerCommandBus(CommandBus bus, SimpleCommandBus onThisThread, TransactionManager transactions) {
        this.bus = bus;
        this.onThisThread = onThisThread;
        this.transactions = transactions;
    }

    /**
     * Carries out commands for different cases on the calling thread and in one transaction: what they bring about
     * becomes durable together when this returns. One that is refused leaves the others alone.
     *
     * @return the answer to each, in the order of the commands
     * @throws RuntimeException where nothing of it could be stored, a conflict among the reasons
     */
    public List<CommandResultMessage<?>> carryOutTogether(List<? extends CommandMessage<?>> commands) {
        UnitOfWork<Message<?>> together = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("together"));
        together.attachTransaction(transactions);
        ResultMessage<List<CommandResultMessage<?>>> done = together.executeWithResult(() -> {
            List<CommandResultMessage<?>> answers = new ArrayList<>();
            for (CommandMessage<?> command : commands) {
                onThisThread.dispatch(command, (sent, answer) -> answers.add(answer));
                if (!isAnswer(answers.getLast())) {
                    throw new CommandExecutionException(
                            "Nothing is stored", answers.getLast().exceptionResult());
                }
            }
            return answers;
        });
        if (done.isExceptional()) {
            throw new CommandExecutionException("Nothing is stored", done.exceptionResult());
        }
        return done.getPayload();
    }

    /** A refusal is one; whatever else went wrong leaves the transaction in doubt. */
    private static boolean isAnswer(CommandResultMessage<?> answer) {
        return !answer.isExceptional() || answer.exceptionResult() instanceof CommandRefused;
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
                        .filter(LedgerCommandBus::isConflict)
                        .isPresent();
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        Registration alone = bus.subscribe(commandName, handler);
        Registration together = onThisThread.subscribe(commandName, handler);
        return () -> alone.cancel() && together.cancel();
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        Registration alone = bus.registerDispatchInterceptor(dispatchInterceptor);
        Registration together = onThisThread.registerDispatchInterceptor(dispatchInterceptor);
        return () -> alone.cancel() && together.cancel();
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
        Registration alone = bus.registerHandlerInterceptor(handlerInterceptor);
        Registration together = onThisThread.registerHandlerInterceptor(handlerInterceptor);
        return () -> alone.cancel() && together.cancel();
    }
}
