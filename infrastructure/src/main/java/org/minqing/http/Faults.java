package org.minqing.http;

import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.minqing.api.CommandRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.util.DisconnectedClientHelper;

/** What each failure means to whoever asked. Nothing is answered with 500: what we cannot do now is a 503. */
public final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final Map<String, String> SOON = Map.of(HttpHeaders.RETRY_AFTER, "5");

    private Faults() {}

    public static Problem problemOf(Throwable failure) {
        return find(failure, ProblemException.class)
                .map(ProblemException::problem)
                .or(() -> find(failure, CommandRefused.class).map(refused -> Problem.of(refused.refusal())))
                .or(() -> find(failure, DataBufferLimitException.class).map(tooMuch -> Problem.of(413, "http.413")))
                .or(() -> find(failure, ErrorResponse.class).map(Faults::ofSpring))
                .or(() -> find(failure, CodecException.class).map(garbled -> Problem.of(400, "http.400")))
                .or(() -> chain(failure)
                        .filter(isAny(ConcurrencyException.class, AggregateStreamCreationException.class))
                        .findFirst()
                        .map(conflict -> Problem.of(409, "case.changed-meanwhile")))
                .or(() -> chain(failure)
                        .filter(isAny(SQLException.class, DataAccessException.class, TransactionException.class))
                        .findFirst()
                        .map(away -> databaseAway("The database did not do what was asked: " + failure)))
                .orElseGet(() -> unforeseen(failure));
    }

    private static Problem ofSpring(ErrorResponse answer) {
        int status = answer.getStatusCode().value();
        Map<String, String> headers = new java.util.HashMap<>();
        answer.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return status < 500
                ? Problem.of(status, "http." + status).withHeaders(headers)
                : Problem.of(503, "http.503").withHeaders(SOON);
    }

    /** @param how it came about, for whoever runs the machine */
    public static Problem databaseAway(String how) {
        log.warn(how);
        return Problem.of(503, "http.database-away").withHeaders(SOON);
    }

    private static Problem unforeseen(Throwable failure) {
        if (hasHungUp(failure)) {
            log.debug("Whoever asked has hung up: {}", failure.toString());
        } else {
            log.error("A request failed in a way nobody foresaw", failure);
        }
        return Problem.of(503, "http.503").withHeaders(SOON);
    }

    /** Spring knows how other servers say so; Netty on Java's own sockets says it by the socket's exception. */
    private static boolean hasHungUp(Throwable failure) {
        return find(failure, SocketException.class).isPresent()
                || DisconnectedClientHelper.isClientDisconnectedException(failure);
    }

    private static <T> Optional<T> find(Throwable failure, Class<T> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(
                        Optional.of(failure),
                        Optional::isPresent,
                        link -> link.flatMap(one -> Optional.ofNullable(one.getCause())))
                .limit(20)
                .map(Optional::get);
    }

    private static Predicate<Throwable> isAny(Class<?>... types) {
        return failure -> List.of(types).stream().anyMatch(type -> type.isInstance(failure));
    }
}
