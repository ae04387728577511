package org.minqing.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** For moments in which nothing is awaited but the time itself: how long somebody is away, or works before the next blow. */
final class Time {

    private Time() {}

    static void passes(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(time.plusSeconds(10))
                .until(() -> System.nanoTime() > end);
    }
}
