package org.minqing.benchmark.row;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Waits for something that the application does by itself. */
final class Waiting {

    private Waiting() {}

    /** @throws org.awaitility.core.ConditionTimeoutException where it does not come about in time */
    static void until(String what, Duration patience, Duration pause, BooleanSupplier come) {
        Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(pause)
                .atMost(patience)
                .until(come::getAsBoolean);
    }

    /** Nothing goes on for so long: the time itself is what is wanted. */
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", interrupted);
        }
    }
}
