package org.minqing.projections;

import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.minqing.projections.StoredPositions.StoredPosition;

/**
 * A projection's commit does not wait for the disk, so a database that crashes may lose the last of them, tables and position
 * together. The follower, which lives on, would go on behind what is gone: so each batch looks first whether the last one is still there.
 * Nor may it go on where another node has filled the projection anew meanwhile, up to a place of its own.
 */
final class NothingLost implements MessageHandlerInterceptor<EventMessage<?>> {

    private final String projection;
    private final StoredPositions stored;

    /** How far it went by what this node was told. */
    private volatile long told;

    NothingLost(String projection, StoredPositions stored) {
        this.projection = projection;
        this.stored = stored;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        boolean whole = !(work instanceof BatchingUnitOfWork<?>);
        if (whole || ((BatchingUnitOfWork<?>) work).isFirstMessage()) {
            demandWhatWasTold();
        }
        if (whole || ((BatchingUnitOfWork<?>) work).isLastMessage()) {
            long position = work.getMessage() instanceof TrackedEventMessage<?> tracked
                    ? tracked.trackingToken().position().orElse(0)
                    : 0;
            work.afterCommit(done -> told = position);
        }
        return chain.proceed();
    }

    /** Where it fails, the follower begins again from what is stored. */
    private void demandWhatWasTold() {
        Optional<StoredPosition> held = stored.hold(projection);
        if (held.filter(StoredPosition::ours).isEmpty()) {
            told = 0;
            throw new IllegalStateException(projection
                    + " is not this node's any more, or was filled anew: it is followed from where it stands");
        }
        long there = held.map(StoredPosition::position).orElse(0L);
        if (there < told) {
            long lost = told;
            told = 0;
            throw new IllegalStateException("The database lost what " + projection + " took in between " + there
                    + " and " + lost + ": it is taken in again");
        }
    }
}
