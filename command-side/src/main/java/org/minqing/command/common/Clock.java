package org.minqing.command.common;

import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;

/**
 * A deadline of a case and how it stands.
 *
 * @param passed the ledger has noticed that it passed; a clock can still be met after that, too late
 * @param metInTime says something only once the clock is met
 */
public record Clock(Deadline deadline, State state, boolean passed, boolean metInTime) {

    public enum State {
        RUNNING,
        MET,
        LIFTED
    }

    static Clock running(Deadline deadline) {
        return new Clock(deadline, State.RUNNING, false, false);
    }

    boolean is(DeadlineKind which, String key) {
        return deadline.which() == which && deadline.key().equals(key);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    Clock met(boolean inTime) {
        return new Clock(deadline, State.MET, passed, inTime);
    }

    Clock lifted() {
        return new Clock(deadline, State.LIFTED, passed, metInTime);
    }

    Clock markedPassed() {
        return new Clock(deadline, state, true, metInTime);
    }

    Clock confirmed() {
        return new Clock(deadline, state, passed, true);
    }
}
