package org.minqing.demo;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.PersonalData;
import org.minqing.api.StreamCommand;
import org.minqing.api.StreamKind;
import org.minqing.command.common.CaseCommands;
import org.minqing.demo.rehearsal.Deed;
import org.minqing.demo.story.Matter;
import org.minqing.person.PersonKeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the deeds of a script, in their order, each once it is the ledger's turn to hear of it. */
class DemoSender {

    private static final Logger log = LoggerFactory.getLogger(DemoSender.class);

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

    /** Does whatever of it was to be done after the one time and until the other, in its order. */
    void sendDue(Collection<Doing> doings, Instant after, Instant until) {
        doings.stream()
                .filter(doing -> doing.at().isAfter(after) && !doing.at().isAfter(until))
                .sorted(Comparator.comparing(Doing::at))
                .forEach(doing -> send(
                        doing.kind(), doing.id(), doing.command().get(), doing.who(), doing.at(), doing.persons()));
    }

    /**
     * Does what stands in no script, at its moment. Given again after a restart it changes nothing; where somebody came in between and it is
     * refused, they know better.
     */
    void send(StreamKind kind, CaseId id, StreamCommand command, String who, Instant at, List<PersonalData> persons) {
        Map<String, String> beside = new HashMap<>(
                Map.of(CommandHeaders.ACTOR, who, CommandHeaders.BY, who, CommandHeaders.RECORDED_AT, at.toString()));
        if (!persons.isEmpty()) {
            beside.put(CommandHeaders.PERSONS, PersonKeeping.written(persons));
        }
        try {
            commands.send(kind, id, command, beside).join();
        } catch (CompletionException failure) {
            if (!(failure.getCause() instanceof CommandRefused refused)) {
                throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
            }
            log.debug("The demo district is not heeded: {}", refused.getMessage());
        }
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
