package org.minqing.store;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.minqing.MachineTime;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;

/**
 * Carries out no command twice that is asked for again because nobody knows what became of it: when its node or its
 * database died, or stood still, its events may just have been stored. Each event names the message that it came of, and the
 * same command travels in the same message again.
 *
 * <p>Two nodes may be at work on it side by side. Whoever is second to store meets a conflict at the place in the stream,
 * and finds the events of the first before it decides again; so does whoever stood still for so long that the other may
 * have been done before it read the stream.
 */
final class OnceOnly implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final LedgerEventStore store;
    private final Clock clock;

    OnceOnly(LedgerEventStore store, @MachineTime Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> command = work.getMessage();
        MetaData beside = command.getMetaData();
        if (beside.containsKey(CommandHeaders.ASKED_AGAIN)) {
            return again(command, chain);
        }
        try {
            Object answer = chain.proceed();
            checkAlone(beside);
            return answer;
        } catch (CommandRefused refused) {
            checkAlone(beside);
            throw refused;
        }
    }

    /**
     * The second look is for what came between the first and the reading of the case; what comes later meets a conflict.
     */
    private @Nullable Object again(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        CaseId caseId = CaseId.of(String.valueOf(command.getMetaData().get(CommandHeaders.CASE_ID)));
        OptionalLong before = lastOf(caseId, command.getIdentifier());
        if (before.isPresent()) {
            return new CommandResult(caseId, "", before.getAsLong() + 1, false);
        }
        try {
            Object answer = chain.proceed();
            checkNoTwin(caseId, command);
            return answer;
        } catch (CommandRefused refused) {
            checkNoTwin(caseId, command);
            throw refused;
        }
    }

    private void checkNoTwin(CaseId caseId, CommandMessage<?> command) {
        if (lastOf(caseId, command.getIdentifier()).isPresent()) {
            throw new ConcurrencyException("Another node has carried out the same command meanwhile");
        }
    }

    /** The place of the last stored event that came of the message. */
    private OptionalLong lastOf(CaseId caseId, String message) {
        return store.stored(caseId.toString())
                .asStream()
                .filter(event ->
                        message.equals(event.getMetaData().get(MessageOriginProvider.getDefaultCorrelationKey())))
                .mapToLong(DomainEventMessage::getSequenceNumber)
                .max();
    }

    private void checkAlone(MetaData beside) {
        Object until = beside.get(CommandHeaders.ALONE_UNTIL);
        if (until != null && clock.instant().isAfter(Instant.parse(until.toString()))) {
            throw new ConcurrencyException("Another node may have carried out the same command meanwhile");
        }
    }
}
