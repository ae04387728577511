package org.minqing.command.petition;

import java.time.LocalDate;
import java.util.List;

/** An outcome promised to the petitioner for a day, and what became of it. */
public record Promise(String promiseId, String what, LocalDate by, List<String> shares, State state) {

    public enum State {
        OPEN,
        KEPT,
        BROKEN
    }

    boolean says(String other, LocalDate day, List<String> otherShares) {
        return what.equals(other) && by.equals(day) && shares.equals(otherShares);
    }

    Promise in(State next) {
        return new Promise(promiseId, what, by, shares, next);
    }
}
