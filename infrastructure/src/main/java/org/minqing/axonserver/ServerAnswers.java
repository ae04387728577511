package org.minqing.axonserver;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessResourceFailureException;

/** What Axon Server answers, and what its failures mean to whoever knows only of a store. */
final class ServerAnswers {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ServerAnswers() {}

    /**
     * Waits for an answer.
     *
     * @throws ConcurrencyException where another writer was there first
     * @throws DataAccessResourceFailureException where the server is away, or does not answer in time: nobody knows then
     */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw meant(Objects.requireNonNullElse(failure.getCause(), failure));
        } catch (TimeoutException late) {
            throw new DataAccessResourceFailureException("Axon Server does not answer", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("The answer of Axon Server was not waited for", interrupted);
        }
    }

    /** The same for what answers at once. */
    static <T> T of(Supplier<T> question) {
        try {
            return question.get();
        } catch (StatusRuntimeException | StreamClosedException | AxonServerException failure) {
            throw meant(failure);
        }
    }

    private static RuntimeException meant(Throwable failure) {
        return failure instanceof StatusRuntimeException status
                        && GrpcExceptionParser.parse(status) instanceof ConcurrencyException conflict
                ? conflict
                : new DataAccessResourceFailureException("Axon Server does not do what was asked", failure);
    }
}
