package org.minqing.command.screening;

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
import org.minqing.api.AreaCode;
import org.minqing.api.CommandResult;
import org.minqing.api.ScreeningRoundCommand;
import org.minqing.api.ScreeningRoundEvent;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Shell;
import org.minqing.command.common.Whereabouts;
import org.minqing.command.screening.ScreeningRoundState.None;
import org.minqing.command.screening.ScreeningRoundState.Round;

/** A screening round's event stream behind the command bus. */
@Revision(Shell.SNAPSHOT_REVISION)
public class ScreeningRoundAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private ScreeningRoundState state = new None();
    private long version;

    /** For Axon, which fills it from the stream. */
    public ScreeningRoundAggregate() {}

    @CommandHandler(commandName = "screening-round")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(ScreeningRoundCommand command, CommandMessage<?> message, Circumstances circumstances) {
        Shell.checkReach(message, command, whereabouts(command));
        Shell.checkVersion(message, version);
        DecisionContext context = circumstances.of(message);
        boolean created = state instanceof None;
        id = context.caseId().toString();
        Shell.carryOut(
                ScreeningRoundDecider.checks(command, state, context),
                ScreeningRoundDecider.events(command, state, context));
        return new CommandResult(context.caseId(), "", version, created);
    }

    @EventSourcingHandler
    void on(ScreeningRoundEvent event, @SourceId String streamId) {
        id = streamId;
        state = state.after(event);
        version++;
    }

    /** Whoever sees one cell reports that cell, to a round of its whole street too. */
    private Optional<Whereabouts> whereabouts(ScreeningRoundCommand command) {
        if (!(state instanceof Round round)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (command) {
                    case ScreeningRoundCommand.ReportCell report -> at(report.cell(), round);
                    case ScreeningRoundCommand.NoteSign sign -> at(sign.cell(), round);
                    case ScreeningRoundCommand.Open _, ScreeningRoundCommand.Close _ -> Whereabouts.at(round.area());
                });
    }

    private static Whereabouts at(AreaCode cell, Round round) {
        return Whereabouts.at(round.area().contains(cell) ? cell : round.area());
    }
}
