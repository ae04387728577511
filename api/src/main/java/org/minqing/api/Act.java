package org.minqing.api;

import java.util.Optional;

/**
 * Who did what an event tells, and when it happened (which is not when it was recorded: the store keeps that).
 *
 * @param by the account or staff member who acted; {@code system} where the ledger itself did,
 *     {@code resident} where it was whoever the case belongs to
 * @param note what the person added in passing
 * @param imported taken over from a register, so some preconditions could not be proven
 * @param enteredLate recorded more than the allowed time (one working day by default) after it happened: it meets a
 *     deadline only once a supervisor confirms it
 */
public record Act(
        Moment occurredAt, String by, @FreeText Optional<String> note, boolean imported, boolean enteredLate) {

    /** The ledger itself, for what no person did. */
    public static final String SYSTEM = "system";

    /** Whoever holds the number and query code of a case, without an account. */
    public static final String RESIDENT = "resident";

    /** Said by the resident of their own accord: nobody of the office asked. */
    public boolean ofResident() {
        return by.equals(RESIDENT);
    }
}
