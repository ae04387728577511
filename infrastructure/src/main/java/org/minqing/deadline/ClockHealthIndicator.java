package org.minqing.deadline;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Out of service while this machine's clock goes wrong: what it records would have a wrong time. */
@Component
final class ClockHealthIndicator extends AbstractHealthIndicator {

    private final ClockWatch watch;

    ClockHealthIndicator(ClockWatch watch) {
        super("The clock could not be looked at");
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (watch.isWrong()) {
            health.outOfService();
        } else {
            health.up();
        }
    }
}
