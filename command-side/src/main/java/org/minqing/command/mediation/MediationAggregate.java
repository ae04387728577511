package org.minqing.command.mediation;

import java.util.List;
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
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Shell;
import org.minqing.command.common.Whereabouts;
import org.minqing.command.mediation.MediationState.Known;
import org.minqing.command.mediation.MediationState.None;

/** A mediation's event stream behind the command bus; what it decides stands in {@link MediationDecider}. */
@Revision(Shell.SNAPSHOT_REVISION)
public class MediationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private MediationState state = new None();
    private long version;

    /** For Axon, which fills it from the stream. */
    public MediationAggregate() {}

    @CommandHandler(commandName = "mediation")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(LedgerCommand command, CommandMessage<?> message, Circumstances circumstances) {
        Shell.checkReach(message, command, whereabouts());
        Shell.checkVersion(message, version);
        DecisionContext context = circumstances.of(message);
        boolean created = state instanceof None;
        id = context.caseId().toString();
        Shell.carryOut(MediationDecider.decide(command, state, context));
        return new CommandResult(context.caseId(), number(), version, created);
    }

    @EventSourcingHandler
    void on(LedgerEvent event, @SourceId String caseId) {
        id = caseId;
        state = MediationEvolution.evolve(state, event);
        version++;
    }

    private Optional<Whereabouts> whereabouts() {
        return state instanceof Known known
                ? Optional.of(Whereabouts.of(known.file().base(), List.of()))
                : Optional.empty();
    }

    private String number() {
        return state instanceof Known known ? known.file().base().number() : "";
    }
}
