package org.minqing.command.reception;

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
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.api.ReceptionSeriesEvent;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Shell;
import org.minqing.command.common.Whereabouts;
import org.minqing.command.reception.ReceptionSeriesState.None;
import org.minqing.command.reception.ReceptionSeriesState.Series;

/** The event stream of reception sessions behind the command bus. */
@Revision(Shell.SNAPSHOT_REVISION)
public class ReceptionSeriesAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private ReceptionSeriesState state = new None();
    private long version;

    /** For Axon, which fills it from the stream. */
    public ReceptionSeriesAggregate() {}

    @CommandHandler(commandName = "reception-series")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(ReceptionSeriesCommand command, CommandMessage<?> message, Circumstances circumstances) {
        Shell.checkReach(message, command, whereabouts(command));
        Shell.checkVersion(message, version);
        DecisionContext context = circumstances.of(message);
        boolean created = state instanceof None;
        id = context.caseId().toString();
        Shell.carryOut(
                ReceptionSeriesDecider.checks(command, state, context),
                ReceptionSeriesDecider.events(command, state, context));
        return new CommandResult(context.caseId(), "", version, created);
    }

    @EventSourcingHandler
    void on(ReceptionSeriesEvent event, @SourceId String streamId) {
        id = streamId;
        state = state.after(event);
        version++;
    }

    /** Whoever sees one cell brings what its people ask for, to the sessions of its whole street too. */
    private Optional<Whereabouts> whereabouts(ReceptionSeriesCommand command) {
        if (!(state instanceof Series series)) {
            return Optional.empty();
        }
        return Optional.of(Whereabouts.at(
                command instanceof ReceptionSeriesCommand.RaiseDemand raise
                                && series.area().contains(raise.area())
                        ? raise.area()
                        : series.area()));
    }
}
