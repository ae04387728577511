package org.minqing.store;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.Message;
import org.axonframework.tracing.SpanFactory;
import org.minqing.api.CommandRefused;
import org.minqing.store.WaitingCommands.Waiting;

/**
 * Times commands from their sender to their answer, and follows those whose request is traced to where they are carried out, which
 * may be the thread of another's request.
 */
public final class WatchedCommands {

    /** How the trace a message belongs to stands beside it (W3C Trace Context). */
    static final String TRACE_PARENT = "traceparent";

    /** One that is kept: the lowest of its flags is set. Of the others nothing is carried along. */
    private static final Pattern KEPT = Pattern.compile("[0-9a-f-]+[13579bdf]");

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private final Meter.MeterProvider<Timer> timers;
    private final SpanFactory spans;

    WatchedCommands(MeterRegistry meters, SpanFactory spans) {
        this.timers = Timer.builder("minqing.commands")
                .description("From sending a command until it was answered, its events on disk")
                .serviceLevelObjectives(BOUNDS)
                .withRegistry(meters);
        this.spans = spans;
    }

    /** Called on the sender's thread. */
    <C, R> Waiting<C, R> sent(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        long begun = System.nanoTime();
        return new Waiting<>(withTrace(command), (answered, answer) -> {
            timers.withTags("kind", command.getCommandName(), "outcome", outcome(answer))
                    .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            callback.onResult(answered, answer);
        });
    }

    private <C> CommandMessage<C> withTrace(CommandMessage<C> command) {
        CommandMessage<C> named = spans.propagateContext(command);
        return isTraced(named) || !named.getMetaData().containsKey(TRACE_PARENT)
                ? named
                : named.withMetaData(named.getMetaData().withoutKeys(Set.of(TRACE_PARENT)));
    }

    /** Whether its request's trace is kept. */
    public static boolean isTraced(Message<?> message) {
        return message.getMetaData().get(TRACE_PARENT) instanceof String trace
                && KEPT.matcher(trace).matches();
    }

    /** Carries out a command, as part of its own trace and not of whoever helps with it. */
    void follow(CommandMessage<?> command, Runnable carryOut) {
        if (isTraced(command)) {
            spans.createChildHandlerSpan(() -> "command", command).run(carryOut);
        } else {
            carryOut.run();
        }
    }

    private static String outcome(CommandResultMessage<?> answer) {
        if (!answer.isExceptional()) {
            return "accepted";
        }
        return answer.exceptionResult() instanceof CommandRefused ? "refused" : "failed";
    }
}
