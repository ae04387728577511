package org.minqing.projections;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanFactory;
import org.minqing.store.WatchedCommands;

/**
 * Times how old an event is once a projection has taken it in, by the oldest of each batch, and follows those whose request is traced
 * until what they change can be seen.
 */
final class WatchedEvents implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    /** What is older is caught up with, which is another figure. */
    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private final String projection;
    private final Timer age;
    private final SpanFactory spans;

    WatchedEvents(String projection, MeterRegistry meters, SpanFactory spans) {
        this.projection = projection;
        this.age = Timer.builder("minqing.projection.age")
                .description("How old an event is once it was taken in")
                .serviceLevelObjectives(BOUNDS)
                .tag("projection", projection)
                .register(meters);
        this.spans = spans;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        EventMessage<?> event = work.getMessage();
        if (!(work instanceof BatchingUnitOfWork<?> batch) || batch.isFirstMessage()) {
            work.afterCommit(done -> takenIn(event.getTimestamp()));
        }
        if (WatchedCommands.isTraced(event)) {
            Span span = spans.createChildHandlerSpan(() -> "projection " + projection, event)
                    .start();
            work.onRollback(
                    failed -> span.recordException(failed.getExecutionResult().getExceptionResult()));
            work.onCleanup(done -> span.end());
        }
        return chain.proceed();
    }

    private void takenIn(Instant recorded) {
        Duration old = Duration.between(recorded, Instant.now());
        if (!old.isNegative() && old.compareTo(LONG_AGO) < 0) {
            age.record(old);
        }
    }
}
