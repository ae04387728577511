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
import org.minqing.api.HomeVisitCommand;
import org.minqing.api.HomeVisitEvent;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Shell;
import org.minqing.command.common.Whereabouts;
import org.minqing.command.visit.HomeVisitState.None;
import org.minqing.command.visit.HomeVisitState.Noted;

/** A home visit's event stream behind the command bus. */
@Revision(Shell.SNAPSHOT_REVISION)
public class HomeVisitAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private HomeVisitState state = new None();
    private long version;

    /** For Axon, which fills it from the stream. */
    public HomeVisitAggregate() {}

    @CommandHandler(commandName = "home-visit")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(HomeVisitCommand command, CommandMessage<?> message, Circumstances circumstances) {
        Shell.checkReach(message, command, whereabouts());
        Shell.checkVersion(message, version);
        DecisionContext context = circumstances.of(message);
        boolean created = state instanceof None;
        id = context.caseId().toString();
        Shell.carryOut(
                HomeVisitDecider.checks(command, state, context), HomeVisitDecider.events(command, state, context));
        return new CommandResult(context.caseId(), "", version, created);
    }

    @EventSourcingHandler
    void on(HomeVisitEvent event, @SourceId String streamId) {
        id = streamId;
        state = state.after(event);
        version++;
    }

    private Optional<Whereabouts> whereabouts() {
        return state instanceof Noted noted ? Optional.of(Whereabouts.at(noted.area())) : Optional.empty();
    }
}
