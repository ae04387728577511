package org.minqing.axonserver;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the Axon Server can be reached: without it no case is read, and none decided. */
final class AxonServerHealthIndicator extends AbstractHealthIndicator {

    private final AxonServerConnectionManager servers;
    private final LedgerCopy copy;

    AxonServerHealthIndicator(AxonServerConnectionManager servers, LedgerCopy copy) {
        super("Axon Server could not be asked");
        this.servers = servers;
        this.copy = copy;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long last = ServerAnswers.await(servers.getConnection().eventChannel().getLastToken());
        health.up().withDetail("notCopied", Math.max(0, last - copy.position()));
    }
}
