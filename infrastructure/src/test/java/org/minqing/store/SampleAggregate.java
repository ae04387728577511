package org.minqing.store;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.Moment;
import org.minqing.api.Refusal;

/** A case that counts what it was told. What it is told as a third has to be the third at least. */
class SampleAggregate {

    static final String COMMAND = "sample";

    static final String AS_A_THIRD = "as a third";
    static final String NOTHING_NEW = "nothing new";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id = "";

    private int told;

    SampleAggregate() {}

    @CommandHandler(commandName = COMMAND)
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(CaseCommand.Progress command, @MetaDataValue(CommandHeaders.CASE_ID) String caseId) {
        id = caseId;
        if (command.text().startsWith(AS_A_THIRD) && told < 2) {
            throw new CommandRefused(Refusal.of(CaseRejection.NOT_ALLOWED_NOW, Map.of()));
        }
        if (command.text().equals(NOTHING_NEW)) {
            return new Answer(told, Thread.currentThread().getName());
        }
        Act act = new Act(Moment.unknown(), "staff-1", Optional.empty(), false, false);
        AggregateLifecycle.apply(
                new CaseEvent.Progressed(CaseKind.PETITION, act, command.text(), command.visibility()));
        return new Answer(told, Thread.currentThread().getName());
    }

    @EventSourcingHandler
    void on(CaseEvent.Progressed event, @SourceId String caseId) {
        id = caseId;
        told++;
    }

    /**
     * @param told how often by now
     * @param thread on which it was decided
     */
    record Answer(int told, String thread) {}
}
