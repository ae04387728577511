package org.minqing.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;

/**
 * @param total exact up to {@link AccessLedgerQuery#EXACT_TOTAL}
 * @param more present and true where there are more than that
 * @param next pass it as {@code after} for the page behind; absent on the last
 */
public record AccessLedgerPage(List<Item> items, long total, Optional<Boolean> more, Optional<String> next) {

    /**
     * @param success whether it was granted
     * @param found where a person was asked for, what they have to do with it
     * @param address where it was asked from
     * @param details what else belongs to the act; no particulars of persons, no secrets
     */
    public record Item(
            Instant at,
            String account,
            AccessAct act,
            boolean success,
            Optional<FoundBy> found,
            Optional<CaseId> caseId,
            List<PersonId> persons,
            Optional<String> purpose,
            Optional<String> address,
            Optional<String> userAgent,
            Optional<String> request,
            Map<String, String> details) {}

    /** Why an entry is about the person that was asked for. */
    public enum FoundBy {
        /** The entry names them. */
        PERSON,
        /** It is about a case they are part of, and names others or nobody. */
        CASE
    }
}
