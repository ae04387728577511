package org.minqing.demo.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;

/**
 * What is mediated and by whom (4.2), as it is known now; what is not known is empty. A mediation with several mediators
 * stands under each of them.
 */
record Room(String disputeType, String committee, List<String> mediators) {

    static Room of(History history) {
        Optional<String> disputeType = Optional.empty();
        Optional<String> committee = Optional.empty();
        List<String> mediators = new ArrayList<>();
        for (LedgerEvent event : history.events()) {
            switch (event) {
                case MediationEvent.Opened e -> {
                    disputeType = Optional.of(e.details().disputeType());
                    committee = e.details().committee();
                }
                case MediationEvent.Adopted e -> disputeType = e.disputeType();
                case MediationEvent.Accepted e -> committee = e.committee().isPresent() ? e.committee() : committee;
                case MediationEvent.MediatorAppointed e -> mediators.add(e.mediator());
                case MediationEvent.MediatorReplaced e -> {
                    mediators.remove(e.from());
                    mediators.add(e.to());
                }
                default -> {
                    // Changes neither.
                }
            }
        }
        return new Room(
                disputeType.orElse(""),
                committee.orElse(""),
                mediators.isEmpty()
                        ? List.of("")
                        : mediators.stream().distinct().toList());
    }
}
