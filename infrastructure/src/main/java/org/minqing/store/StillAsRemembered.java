package org.minqing.store;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;

/**
 * Lets no command be refused, or found to change nothing, because of a case as it was before another node wrote to it.
 * A command that does change something needs no such question: the store takes no event twice at the same place.
 */
final class StillAsRemembered implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final AggregateCache cache;
    private final LedgerEventStore store;

    StillAsRemembered(AggregateCache cache, LedgerEventStore store) {
        this.cache = cache;
        this.store = store;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        String caseId = String.valueOf(work.getMessage().getMetaData().get(CommandHeaders.CASE_ID));
        try {
            Object answer = chain.proceed();
            if (!store.hasStaged(caseId)) {
                check(caseId);
            }
            return answer;
        } catch (CommandRefused refused) {
            check(caseId);
            throw refused;
        }
    }

    private void check(String caseId) {
        if (cache.forgetIfStale(caseId)) {
            throw new ConcurrencyException("Another node has written to the case " + caseId);
        }
    }
}
