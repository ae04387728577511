package org.minqing.command.petition;

import java.time.LocalDate;
import java.util.List;

/**
 * An outcome promised to the petitioner for a day, and what became of it.
 *
 * @param missed its day passed and nobody had said that it was kept: it has come back to whoever holds the petition
 */
public record Promise(String promiseId, String what, LocalDate by, List<String> shares, State state, boolean missed) {

    public enum State {
        OPEN,
        KEPT,
        BROKEN
    }

    boolean says(String other, LocalDate day, List<String> otherShares) {
        return what.equals(other) && by.equals(day) && shares.equals(otherShares);
    }

    Promise in(State next) {
        return new Promise(promiseId, what, by, shares, next, missed);
    }

    Promise nowMissed() {
        return new Promise(promiseId, what, by, shares, state, true);
    }
}
