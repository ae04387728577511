package org.minqing.http;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Streams that go on for as long as someone listens. They end when the application is stopped: a server that stops waits
 * for open answers, and for these it would wait in vain.
 */
@Component
public final class OpenEnd {

    private final Sinks.Empty<Void> stopped = Sinks.empty();

    /** The same until the application is stopped. */
    public <T> Flux<T> of(Flux<T> stream) {
        return stream.takeUntilOther(stopped.asMono());
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped.tryEmitEmpty();
    }
}
