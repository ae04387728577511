package org.minqing.axonserver;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the Axon Server can be reached: without it no case is read, and none decided. */
final class AxonServerHealthIndicator extends AbstractHealthIndicator {

    private final LedgerCopy copy;

    AxonServerHealthIndicator(LedgerCopy copy) {
        super("Axon Server could not be asked");
        this.copy = copy;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("notCopied", copy.notCopied());
    }
}
