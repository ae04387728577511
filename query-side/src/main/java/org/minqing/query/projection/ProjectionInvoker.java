package org.minqing.query.projection;

import java.util.List;
import java.util.Optional;
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
import org.minqing.api.CaseId;
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
        this.written = written;
    }

    @Override
    public boolean canHandle(EventMessage<?> eventMessage, Segment segment) {
        return projected(eventMessage).isPresent();
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
        List<ProjectedEvent> events = messages.stream()
                .flatMap(message -> projected(message).stream())
                .toList();
        jdbc.execute(NOT_WAITING_FOR_THE_DISK);
        writing.apply(events);
        long position = messages.getLast() instanceof TrackedEventMessage<?> last
                ? last.trackingToken().position().orElse(0)
                : 0;
        Set<String> touched = writing.touched();
        work.afterCommit(done -> written.written(position, touched));
    }

    /** The event in the message, unless it is none of ours. */
    public static Optional<ProjectedEvent> projected(Message<?> message) {
        return message instanceof DomainEventMessage<?> event && event.getPayload() instanceof StreamEvent payload
                ? Optional.of(new ProjectedEvent(
                        CaseId.of(event.getAggregateIdentifier()),
                        event.getSequenceNumber(),
                        payload,
                        event.getTimestamp()))
                : Optional.empty();
    }

    /** A projection is not replayed in place: it is filled anew beside the one that serves. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
