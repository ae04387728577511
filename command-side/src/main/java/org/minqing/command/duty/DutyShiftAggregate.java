package org.minqing.command.duty;

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
import org.minqing.api.DutyShiftCommand;
import org.minqing.api.DutyShiftEvent;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Shell;
import org.minqing.command.common.Whereabouts;
import org.minqing.command.duty.DutyShiftState.None;
import org.minqing.command.duty.DutyShiftState.Shift;

/** A duty shift's event stream behind the command bus. */
@Revision(Shell.SNAPSHOT_REVISION)
public class DutyShiftAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private DutyShiftState state = new None();
    private long version;

    /** For Axon, which fills it from the stream. */
    public DutyShiftAggregate() {}

    @CommandHandler(commandName = "duty-shift")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(DutyShiftCommand command, CommandMessage<?> message, Circumstances circumstances) {
        Shell.checkReach(message, command, whereabouts());
        Shell.checkVersion(message, version);
        DecisionContext context = circumstances.of(message);
        boolean created = state instanceof None;
        id = context.caseId().toString();
        Shell.carryOut(
                DutyShiftDecider.checks(command, state, context), DutyShiftDecider.events(command, state, context));
        return new CommandResult(context.caseId(), "", version, created);
    }

    @EventSourcingHandler
    void on(DutyShiftEvent event, @SourceId String streamId) {
        id = streamId;
        state = state.after(event);
        version++;
    }

    private Optional<Whereabouts> whereabouts() {
        return state instanceof Shift shift ? Optional.of(Whereabouts.at(shift.area())) : Optional.empty();
    }
}
