package org.minqing.command.talk;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CommandResult;
import org.minqing.api.NotebookEntryCommand;
import org.minqing.api.NotebookEntryEvent;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Shell;
import org.minqing.command.common.Whereabouts;
import org.minqing.command.talk.NotebookEntryState.Entry;
import org.minqing.command.talk.NotebookEntryState.None;

/** The event stream of a notebook entry behind the command bus. */
@Revision(Shell.SNAPSHOT_REVISION)
public class NotebookEntryAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private NotebookEntryState state = new None();
    private long version;

    /** For Axon, which fills it from the stream. */
    public NotebookEntryAggregate() {}

    @CommandHandler(commandName = "notebook-entry")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(NotebookEntryCommand command, CommandMessage<?> message, Circumstances circumstances) {
        Shell.checkReach(message, command, whereabouts());
        Shell.checkVersion(message, version);
        DecisionContext context = circumstances.of(message);
        boolean created = state instanceof None;
        id = context.caseId().toString();
        Shell.carryOut(
                NotebookEntryDecider.checks(command, state, context),
                NotebookEntryDecider.events(command, state, context));
        return new CommandResult(context.caseId(), "", version, created);
    }

    @EventSourcingHandler
    void on(NotebookEntryEvent event, @SourceId String streamId) {
        id = streamId;
        state = state.after(event);
        version++;
    }

    private Optional<Whereabouts> whereabouts() {
        return state instanceof Entry entry ? Optional.of(Whereabouts.at(entry.area())) : Optional.empty();
    }
}
