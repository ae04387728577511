package org.minqing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;

/**
 * How commands get to their cases. Those that come while others are being stored go together, see {@link WaitingCommands}.
 * One that meets a conflict, since someone else wrote to the same case in between, is decided again: on the state that is
 * true now, which may well refuse it. After five attempts the conflict is the answer.
 */
public final class LedgerCommandBus implements CommandBus {

    private static final int ATTEMPTS = 5;

    private final SimpleCommandBus bus;
    private final TransactionManager transactions;
    private final Executor work;
    private final WatchedCommands watched;
    private final WaitingCommands waiting;

    /**
     * @param bus carries out a command in whatever transaction is open
     * @param work where commands are carried out that their sender's thread does not carry out itself
     */
    LedgerCommandBus(SimpleCommandBus bus, TransactionManager transactions, Executor work, WatchedCommands watched) {
        this.bus = bus;
        this.transactions = transactions;
        this.work = work;
        this.watched = watched;
        this.waiting = new WaitingCommands(work, this::carryOut);
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
                watched.follow(command, () -> bus.dispatch(command, (sent, answer) -> answers.add(answer)));
                if (!isAnswer(answers.getLast())) {
                    throw new FailedAlone(answers.getLast().exceptionResult());
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

    /** How many wait to be carried out. */
    int waiting() {
        return waiting.size();
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (sent, result) -> {});
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        WaitingCommands.Waiting<C, R> added = watched.sent(command, callback);
        if (command.getMetaData().containsKey(CommandHeaders.SENDER_WAITS)) {
            waiting.addAndHelp(added);
        } else {
            waiting.add(added);
        }
    }

    /** Where they cannot be stored together each is tried for itself, unless nobody knows whether they were stored. */
    private void carryOut(List<WaitingCommands.Waiting<?, ?>> commands) {
        List<CommandResultMessage<?>> answers;
        try {
            answers = carryOutTogether(
                    commands.stream().map(WaitingCommands.Waiting::command).toList());
        } catch (RuntimeException failure) {
            boolean othersMayBeWell = commands.size() > 1 && failure.getCause() instanceof FailedAlone;
            if (isConflict(failure) || othersMayBeWell) {
                commands.forEach(each -> again(each, 2));
            } else {
                commands.forEach(each -> each.answer(failed(failure)));
            }
            return;
        } catch (Error failure) {
            commands.forEach(each -> each.answer(failed(failure)));
            throw failure;
        }
        for (int i = 0; i < commands.size(); i++) {
            commands.get(i).answer(answers.get(i));
        }
    }

    private void again(WaitingCommands.Waiting<?, ?> command, int attempt) {
        work.execute(() -> alone(command, attempt));
    }

    private void alone(WaitingCommands.Waiting<?, ?> command, int attempt) {
        CommandResultMessage<?> answer;
        try {
            answer = carryOutTogether(List.of(asKnownNow(command.command()))).getFirst();
        } catch (RuntimeException failure) {
            if (attempt < ATTEMPTS && isConflict(failure)) {
                again(command, attempt + 1);
                return;
            }
            answer = failed(failure);
        }
        command.answer(answer);
    }

    /** Says what went wrong, without saying that it was on the way of several. */
    private static CommandResultMessage<?> failed(Throwable failure) {
        boolean isWrapping = failure instanceof CommandExecutionException || failure instanceof FailedAlone;
        return isWrapping && failure.getCause() != null
                ? failed(failure.getCause())
                : new GenericCommandResultMessage<>(failure);
    }

    /** Whoever thought that the case was new has been told better, and the other who wrote may have been sent by the same request. */
    private static <C> CommandMessage<C> asKnownNow(CommandMessage<C> command) {
        MetaData beside = command.getMetaData().withoutKeys(Set.of(CommandHeaders.NEW_CASE));
        return command.withMetaData(
                beside.containsKey(CommandHeaders.ALONE_UNTIL)
                        ? beside.and(CommandHeaders.ASKED_AGAIN, "true")
                        : beside);
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

    /** One of several commands went wrong before anything was stored, so that the others may be tried again. */
    private static final class FailedAlone extends RuntimeException {
        FailedAlone(Throwable cause) {
            super(cause);
        }
    }
}
