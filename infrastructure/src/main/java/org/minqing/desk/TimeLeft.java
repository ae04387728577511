package org.minqing.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long it is to a deadline, as a person says it: in days, and within the last one in hours.
 *
 * @param amount of days or hours, left or over
 */
public record TimeLeft(Instant dueAt, State state, long amount, boolean inHours) {

    /** What it looks like; never by colour alone. */
    public enum State {
        PLENTY("○"),
        SOON("◑"),
        OVER("●");

        private final String sign;

        State(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    private static final Duration DAY = Duration.ofDays(1);

    /** A deadline is near once only a quarter of its time is left. */
    private static final int QUARTER = 4;

    /** Where nobody says since when it runs, the last day is near. */
    public static TimeLeft until(Instant dueAt, Instant now) {
        return until(dueAt, Optional.empty(), now);
    }

    public static TimeLeft until(Instant dueAt, Optional<Instant> since, Instant now) {
        Duration left = Duration.between(now, dueAt);
        Duration near = since.map(begun -> Duration.between(begun, dueAt).dividedBy(QUARTER))
                .orElse(DAY);
        State state = left.isNegative() ? State.OVER : left.compareTo(near) < 0 ? State.SOON : State.PLENTY;
        boolean inHours = left.abs().compareTo(DAY) < 0;
        return new TimeLeft(
                dueAt, state, inHours ? left.abs().toHours() : left.abs().toDays(), inHours);
    }

    /** Of the words for it. */
    public String word() {
        return (state == State.OVER ? "case.over" : "case.left") + (inHours ? ".hours" : "");
    }
}
