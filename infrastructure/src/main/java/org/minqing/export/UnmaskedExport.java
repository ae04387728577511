package org.minqing.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.table.SheetFormat;

/**
 * That someone may have the persons of many cases in clear, as a file.
 *
 * @param cases in the order of the file
 * @param purpose without names
 * @param fetchedAt when the file was handed out
 */
record UnmaskedExport(
        UUID id,
        SheetFormat format,
        List<CaseId> cases,
        String purpose,
        String requestedBy,
        Instant requestedAt,
        Optional<Decision> decision,
        Optional<Instant> fetchedAt) {

    enum State {
        REQUESTED,
        APPROVED,
        REFUSED
    }

    /** @param reason of a refusal, without names */
    record Decision(boolean approved, Optional<String> reason, String decidedBy, Instant decidedAt) {}

    State state() {
        return decision.map(made -> made.approved() ? State.APPROVED : State.REFUSED)
                .orElse(State.REQUESTED);
    }
}
