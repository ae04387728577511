package org.minqing.demo;

import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.minqing.api.CaseId;
import org.minqing.api.CommandResult;
import org.minqing.command.common.CaseCommands;
import org.minqing.demo.rehearsal.Deed;
import org.minqing.demo.story.Matter;

/** Does the deeds of a script, in their order, each once it is the ledger's turn to hear of it. */
class DemoSender {

    private final CaseCommands commands;
    private final EventStore ledger;

    DemoSender(CaseCommands commands, EventStore ledger) {
        this.commands = commands;
        this.ledger = ledger;
    }

    /** Does whatever of it has not been done yet. */
    void sendAll(Matter matter, boolean mayHaveBegun) {
        for (Deed deed : matter.deeds()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            if (!mayHaveBegun || !isDone(deed)) {
                send(deed);
            }
        }
    }

    /** @return whether it was done before; what changed nothing need not be done again */
    boolean isDone(Deed deed) {
        return deed.events().isEmpty() || version(deed.caseId()) >= deed.version();
    }

    private long version(CaseId caseId) {
        return ledger.lastSequenceNumberFor(caseId.toString())
                .map(last -> last + 1)
                .orElse(0L);
    }

    /** @throws org.minqing.api.CommandRefused where the case refuses, because somebody came in between */
    CommandResult send(Deed deed) {
        try {
            return commands.send(deed.message()).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
