package org.minqing.command.choice;

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
import org.minqing.api.ResidentsChoiceCommand;
import org.minqing.api.ResidentsChoiceEvent;
import org.minqing.command.choice.ResidentsChoiceState.Choice;
import org.minqing.command.choice.ResidentsChoiceState.None;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Shell;
import org.minqing.command.common.Whereabouts;

/** The event stream of a residents' choice behind the command bus. */
@Revision(Shell.SNAPSHOT_REVISION)
public class ResidentsChoiceAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private ResidentsChoiceState state = new None();
    private long version;

    /** For Axon, which fills it from the stream. */
    public ResidentsChoiceAggregate() {}

    @CommandHandler(commandName = "residents-choice")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(ResidentsChoiceCommand command, CommandMessage<?> message, Circumstances circumstances) {
        Shell.checkReach(message, command, whereabouts());
        Shell.checkVersion(message, version);
        DecisionContext context = circumstances.of(message);
        boolean created = state instanceof None;
        id = context.caseId().toString();
        Shell.carryOut(
                ResidentsChoiceDecider.checks(command, state, context),
                ResidentsChoiceDecider.events(command, state, context));
        return new CommandResult(context.caseId(), "", version, created);
    }

    @EventSourcingHandler
    void on(ResidentsChoiceEvent event, @SourceId String streamId) {
        id = streamId;
        state = state.after(event);
        version++;
    }

    private Optional<Whereabouts> whereabouts() {
        return state instanceof Choice choice ? Optional.of(Whereabouts.at(choice.area())) : Optional.empty();
    }
}
