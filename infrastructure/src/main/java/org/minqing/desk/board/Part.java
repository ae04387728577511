package org.minqing.desk.board;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CommandRefused;
import org.minqing.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one panel shows, or that it could not be found out now: one that fails takes no other with it.
 *
 * @param value absent where it failed
 */
public record Part<T>(Optional<T> value) {

    private static final Logger log = LoggerFactory.getLogger(Part.class);

    /** @throws CommandRefused where the question is not for whoever asks it: then nothing of the page is */
    static <T> Part<T> of(Callable<T> question) {
        try {
            return new Part<>(Optional.of(question.call()));
        } catch (Exception failure) {
            if (failure instanceof RuntimeException refused && isRefusal(failure)) {
                throw refused;
            }
            log.warn("A panel of the board cannot be counted at the moment: {}", failure.toString());
            return new Part<>(Optional.empty());
        }
    }

    public boolean failed() {
        return value.isEmpty();
    }

    public T get() {
        return value.orElseThrow();
    }

    private static boolean isRefusal(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CommandRefused || each instanceof ProblemException) {
                return true;
            }
        }
        return false;
    }
}
