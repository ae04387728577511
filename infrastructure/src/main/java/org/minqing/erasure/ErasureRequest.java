package org.minqing.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.PersonId;

/**
 * That persons be forgotten for good: one who asked for it, or some whose term is over.
 *
 * @param reason names in it are references
 */
record ErasureRequest(
        UUID id,
        List<PersonId> persons,
        String reason,
        String requestedBy,
        Instant requestedAt,
        Optional<Decision> decision) {

    enum State {
        REQUESTED,
        APPROVED,
        REFUSED
    }

    /** @param reason of a refusal */
    record Decision(boolean approved, Optional<String> reason, String decidedBy, Instant decidedAt) {}

    State state() {
        return decision.map(made -> made.approved() ? State.APPROVED : State.REFUSED)
                .orElse(State.REQUESTED);
    }
}
