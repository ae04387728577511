package org.minqing.query.projection;

import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.minqing.api.StreamEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Hands a projection its events a batch at a time, with the last one of the batch, in the transaction that also keeps
 * how far the projection has come: each event counts exactly once.
 */
public final class ProjectionInvoker implements EventHandlerInvoker {

    /**
     * What a crash of the server takes back it takes back together with how far the projection had come: it is taken in
     * again. So nobody need wait for the disk.
     */
    private static final String NOT_WAITING_FOR_THE_DISK = "set local synchronous_commit = off";

    private final JdbcTemplate jdbc;
    private final Writing writing;
    private final Parking parking;
    private final Listener written;

    /** Told after the commit of a batch; starts work, does none. */
    @FunctionalInterface
    public interface Listener {

        /**
         * @param position how far in the stream the batch went
         * @param touched see {@link Writing#touched}
         */
        void written(long position, Set<String> touched);
    }

    public ProjectionInvoker(JdbcTemplate jdbc, Projection projection, Listener written) {
        this.jdbc = jdbc;
        this.writing = projection.following(jdbc, projection.name());
        this.parking = new Parking(jdbc, projection.name(), projection.name());
        this.written = written;
    }

    @Override
    public boolean canHandle(EventMessage<?> eventMessage, Segment segment) {
        // What is in it is found out when it is taken in: here a bad one would hold up all others.
        return eventMessage instanceof DomainEventMessage;
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return StreamEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        if (work instanceof BatchingUnitOfWork<?> batch) {
            if (batch.isLastMessage()) {
                apply(batch.getMessages(), work);
            }
        } else {
            apply(List.of(message), work);
        }
    }

    private void apply(List<? extends Message<?>> messages, UnitOfWork<?> work) {
        List<ReadEvent> events = messages.stream()
                .flatMap(message -> ReadEvent.of(message).stream())
                .toList();
        jdbc.execute(NOT_WAITING_FOR_THE_DISK);
        Set<String> touched = parking.take(writing, events);
        long position = messages.getLast() instanceof TrackedEventMessage<?> last
                ? last.trackingToken().position().orElse(0)
                : 0;
        work.afterCommit(done -> written.written(position, touched));
    }

    /** A projection is not replayed in place: it is filled anew beside the one that serves. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
