package org.minqing.command.visit;

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
import org.minqing.api.KeyPersonCommand;
import org.minqing.api.KeyPersonEvent;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Shell;
import org.minqing.command.common.Whereabouts;
import org.minqing.command.visit.KeyPersonState.Named;
import org.minqing.command.visit.KeyPersonState.None;

/** A key person's event stream behind the command bus. */
@Revision(Shell.SNAPSHOT_REVISION)
public class KeyPersonAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private KeyPersonState state = new None();
    private long version;

    /** For Axon, which fills it from the stream. */
    public KeyPersonAggregate() {}

    @CommandHandler(commandName = "key-person")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(KeyPersonCommand command, CommandMessage<?> message, Circumstances circumstances) {
        Shell.checkReach(message, command, whereabouts());
        Shell.checkVersion(message, version);
        DecisionContext context = circumstances.of(message);
        boolean created = state instanceof None;
        id = context.caseId().toString();
        Shell.carryOut(
                KeyPersonDecider.checks(command, state, context), KeyPersonDecider.events(command, state, context));
        return new CommandResult(context.caseId(), "", version, created);
    }

    @EventSourcingHandler
    void on(KeyPersonEvent event, @SourceId String streamId) {
        id = streamId;
        state = state.after(event);
        version++;
    }

    private Optional<Whereabouts> whereabouts() {
        return state instanceof Named named ? Optional.of(Whereabouts.at(named.area())) : Optional.empty();
    }
}
