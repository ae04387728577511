package org.minqing.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that goes on in the district. One that cannot be told at the moment holds up no other, and is told the next time. */
final class DemoTellings {

    private static final Logger log = LoggerFactory.getLogger(DemoTellings.class);

    private final Clock clock;
    private final List<Consumer<Instant>> tellings;

    /** @param tellings each tells of everything up to a moment that was not told yet */
    DemoTellings(Clock clock, List<Consumer<Instant>> tellings) {
        this.clock = clock;
        this.tellings = tellings;
    }

    /** @return whether all of it could be told */
    boolean tell() {
        boolean all = true;
        for (Consumer<Instant> telling : tellings) {
            all &= isTold(telling);
        }
        return all;
    }

    private boolean isTold(Consumer<Instant> telling) {
        try {
            telling.accept(clock.instant());
            return true;
        } catch (RuntimeException failure) {
            log.warn("The demo district could not tell of something, and tries again: {}", failure.getMessage());
            return false;
        }
    }
}
