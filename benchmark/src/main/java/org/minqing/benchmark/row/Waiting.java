package org.minqing.benchmark.row;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that the application does by itself. */
final class Waiting {

    private Waiting() {}

    /** @throws IllegalStateException where it does not come about in time */
    static void until(String what, Duration patience, Duration pause, BooleanSupplier come) {
        long end = System.nanoTime() + patience.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain until " + what);
            }
            pause(pause);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", interrupted);
        }
    }
}
