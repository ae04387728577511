package org.minqing.axonserver;

import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.minqing.api.CommandRefused;
import org.minqing.api.Refusal;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Why a command or a question failed on another node, as much of it as whoever sent it needs: exceptions do not travel.
 *
 * @param refusal what the case said, where it is a refusal
 */
record CarriedFailure(Kind kind, Optional<Refusal> refusal) {

    enum Kind {
        REFUSED,
        CONFLICT,
        AWAY
    }

    private static CarriedFailure of(Throwable failure) {
        Throwable cause = failure;
        while (true) {
            if (cause instanceof CommandRefused refused) {
                return new CarriedFailure(Kind.REFUSED, Optional.of(refused.refusal()));
            }
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException) {
                return new CarriedFailure(Kind.CONFLICT, Optional.empty());
            }
            if (cause.getCause() == null) {
                return new CarriedFailure(Kind.AWAY, Optional.empty());
            }
            cause = cause.getCause();
        }
    }

    /** On its way from where a command was carried out. */
    static CommandExecutionException ofCommand(Throwable failure) {
        return new CommandExecutionException(failure.toString(), failure, of(failure));
    }

    /** On its way from where a question was answered. */
    static QueryExecutionException ofQuestion(Throwable failure) {
        return new QueryExecutionException(failure.toString(), failure, of(failure));
    }

    /** Where it arrives: as it would have been thrown here. */
    static Throwable understood(Throwable failure) {
        return HandlerExecutionException.resolveDetails(failure)
                .filter(CarriedFailure.class::isInstance)
                .map(CarriedFailure.class::cast)
                .map(carried -> carried.thrown(failure))
                .orElseGet(() -> new DataAccessResourceFailureException("No node did what was asked", failure));
    }

    private RuntimeException thrown(Throwable failure) {
        return switch (kind) {
            case REFUSED -> new CommandRefused(refusal.orElseThrow());
            case CONFLICT -> new ConcurrencyException(failure.getMessage(), failure);
            case AWAY -> new DataAccessResourceFailureException("Another node could not do what was asked", failure);
        };
    }
}
