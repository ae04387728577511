package org.minqing.command.common;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Level;
import org.minqing.api.Watch;

/**
 * A deadline of a case and how it stands.
 *
 * @param watch when it is spoken of
 * @param passed the ledger has noticed that it passed; a clock can still be met after that, too late
 * @param metInTime says something only once the clock is met
 * @param reminded how many of its reminders have been told
 * @param supervised how many levels have been told that it passed
 * @param supervisedTo the last of them
 */
public record Clock(
        Deadline deadline,
        Watch watch,
        State state,
        boolean passed,
        boolean metInTime,
        int reminded,
        int supervised,
        Optional<Level> supervisedTo) {

    public enum State {
        RUNNING,
        MET,
        LIFTED
    }

    static Clock running(Deadline deadline, Watch watch) {
        return new Clock(deadline, watch, State.RUNNING, false, false, 0, 0, Optional.empty());
    }

    boolean is(DeadlineKind which, String key) {
        return deadline.which() == which && deadline.key().equals(key);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** When its holder is reminded next, while it runs. */
    public Optional<Instant> nextReminder() {
        return next(watch.remindAt(), reminded);
    }

    /** When the next level is told of it, once it has passed. */
    public Optional<Instant> nextSupervision() {
        return next(watch.superviseAt(), supervised);
    }

    private static Optional<Instant> next(List<Instant> moments, int told) {
        return told < moments.size() ? Optional.of(moments.get(told)) : Optional.empty();
    }

    Clock met(boolean inTime) {
        return new Clock(deadline, watch, State.MET, passed, inTime, reminded, supervised, supervisedTo);
    }

    Clock lifted() {
        return new Clock(deadline, watch, State.LIFTED, passed, metInTime, reminded, supervised, supervisedTo);
    }

    Clock markedPassed() {
        return new Clock(deadline, watch, state, true, metInTime, reminded, supervised, supervisedTo);
    }

    Clock confirmed() {
        return new Clock(deadline, watch, state, passed, true, reminded, supervised, supervisedTo);
    }

    Clock reminded(int step) {
        return new Clock(deadline, watch, state, passed, metInTime, step, supervised, supervisedTo);
    }

    Clock supervised(int step, Level level) {
        return new Clock(deadline, watch, state, passed, metInTime, reminded, step, Optional.of(level));
    }
}
