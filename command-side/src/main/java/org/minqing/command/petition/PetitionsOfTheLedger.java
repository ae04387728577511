package org.minqing.command.petition;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.minqing.api.CaseId;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.OtherCases;
import org.minqing.command.petition.PetitionState.Standing;

/** Other petitions as their own streams tell them. */
public final class PetitionsOfTheLedger implements OtherCases {

    private final Function<CaseId, Stream<LedgerEvent>> streams;

    public PetitionsOfTheLedger(EventStore ledger) {
        this(caseId ->
                ledger.readEvents(caseId.toString(), 0).asStream().map(event -> (LedgerEvent) event.getPayload()));
    }

    /** @param streams the events of a case, oldest first; none where there is no such case */
    PetitionsOfTheLedger(Function<CaseId, Stream<LedgerEvent>> streams) {
        this.streams = streams;
    }

    @Override
    public Optional<Boolean> isFinal(CaseId petition) {
        PetitionState state = new PetitionState.None();
        for (LedgerEvent event : streams.apply(petition).toList()) {
            state = PetitionEvolution.evolve(state, event);
        }
        return state instanceof Standing standing
                ? Optional.of(standing.file().review().isFinal())
                : Optional.empty();
    }
}
