package org.minqing.api.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;

/**
 * Who looked at what, newest first. A person stands for the entries that name them and for those about a case they are
 * part of.
 *
 * @param account the one that looked
 * @param from the first day, in the ledger's zone
 * @param to the first day that is not asked for any more
 * @param after where the page before ended: the answer to it says so
 * @param size at most 200
 */
public record AccessLedgerQuery(
        Optional<PersonId> person,
        Optional<String> account,
        Optional<CaseId> caseId,
        List<AccessAct> acts,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> after,
        int size)
        implements LedgerQuery<AccessLedgerPage> {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;

    /** Up to here the total is counted exactly. */
    public static final int EXACT_TOTAL = 10_000;

    @Override
    public Class<AccessLedgerPage> answeredWith() {
        return AccessLedgerPage.class;
    }

    /** Everything, from the newest entry on. */
    public static AccessLedgerQuery newest() {
        return new AccessLedgerQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DEFAULT_SIZE);
    }
}
