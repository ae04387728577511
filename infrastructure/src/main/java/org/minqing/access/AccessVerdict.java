package org.minqing.access;

import java.util.List;
import java.util.UUID;

/**
 * Whether the access ledger is as it was written.
 *
 * @param entries how many were looked at
 * @param flaws the first of each writer's entries that does not fit; none where the ledger is intact
 */
public record AccessVerdict(long entries, List<Flaw> flaws) {

    public boolean isIntact() {
        return flaws.isEmpty();
    }

    public enum Kind {
        /** This entry, or one before it, is not what was written. */
        CHANGED,
        MISSING,
        /** Entries from this one to the last are missing. */
        CUT_OFF,
        /** Nobody wrote this one. */
        ADDED
    }

    /** @param number of the entry among the writer's */
    public record Flaw(Kind kind, UUID writer, long number) {}
}
