package org.minqing.command.process;

import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventHandler;
import org.minqing.api.LedgerEvent;

/** Fails after whoever stands before it has reacted to an event of that class. */
record BreakDown(Class<? extends LedgerEvent> reactedTo, AtomicBoolean broken) {

    @EventHandler
    void on(LedgerEvent event) {
        if (reactedTo.isInstance(event)) {
            broken.set(true);
            throw new IllegalStateException("The power is off");
        }
    }
}
