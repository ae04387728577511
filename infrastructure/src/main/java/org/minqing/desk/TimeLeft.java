package org.minqing.desk;

import java.time.Duration;
import java.time.Instant;

/**
 * How long it is to a deadline, as a person says it: in days, and within the last one in hours.
 *
 * @param amount of days or hours, left or over
 */
public record TimeLeft(Instant dueAt, State state, long amount, boolean inHours) {

    /** What it looks like; never by colour alone. */
    public enum State {
        PLENTY,
        SOON,
        OVER
    }

    private static final Duration SOON = Duration.ofDays(1);

    public static TimeLeft until(Instant dueAt, Instant now) {
        Duration left = Duration.between(now, dueAt);
        State state = left.isNegative() ? State.OVER : left.compareTo(SOON) < 0 ? State.SOON : State.PLENTY;
        boolean inHours = left.abs().compareTo(SOON) < 0;
        return new TimeLeft(
                dueAt, state, inHours ? left.abs().toHours() : left.abs().toDays(), inHours);
    }

    /** Of the words for it. */
    public String word() {
        return (state == State.OVER ? "case.over" : "case.left") + (inHours ? ".hours" : "");
    }
}
