package org.minqing.notice;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How long is waited between attempts: ten seconds after the first, three times as long after each, at most six hours; some three days in
 * all.
 */
@Component
class Attempts {

    static final int MOST = 20;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final double FACTOR = 3;

    private final ExponentialBackOff pauses = new ExponentialBackOff(FIRST.toMillis(), FACTOR);

    Attempts() {
        pauses.setMaxInterval(LONGEST.toMillis());
        pauses.setMaxAttempts(MOST - 1L);
    }

    /** @param attempt that failed, from 1; empty after the last one */
    Optional<Duration> pauseAfter(int attempt) {
        BackOffExecution run = pauses.start();
        long pause = BackOffExecution.STOP;
        for (int each = 0; each < attempt; each++) {
            pause = run.nextBackOff();
        }
        return pause == BackOffExecution.STOP ? Optional.empty() : Optional.of(Duration.ofMillis(pause));
    }
}
