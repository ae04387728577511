package org.minqing.command.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;
import org.minqing.api.Watch;

/**
 * Computes deadlines and judges acts by them. All days are days in the rule set's zone.
 *
 * <p>The day of the event is not counted. A limit in days ends at 24:00 of its last day and is stored as that instant,
 * which still counts as in time. A deadline carries its own steps in its explanation, so it is extended, paused and
 * recomputed by the rule it was set under, whatever the rule set says now; and a confirmed one is never counted anew.
 */
public final class DeadlineArithmetic {

    /** Why a day or an instant was named: both sides agreed on it. */
    public static final String AGREED = "agreed";

    /** Why a day or an instant was named: somebody promised it. */
    public static final String PROMISED = "promised";

    private final RuleSet rules;
    private final WorkingCalendar calendar;
    private final ZoneId zone;

    public DeadlineArithmetic(RuleSet rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
        this.zone = rules.zone();
    }

    public RuleSet rules() {
        return rules;
    }

    /**
     * A limit of the rule set, counted from an event. Of an event known only by its day, hours run from the end of that
     * day: being late has to be provable.
     *
     * @throws IllegalArgumentException where the rule set has no such rule, or nobody knows when the event was
     */
    public Deadline start(DeadlineKind which, String key, String ruleId, Moment from) {
        return set(which, key, ruleId, new Step.Counted(rules.rule(ruleId), from, Optional.empty()));
    }

    /**
     * The same limit, counted from when the case was taken over from a register, because it would be over already if it
     * were counted from where the rule counts. The deadline says so.
     */
    public Deadline startTakenOver(DeadlineKind which, String key, String ruleId, Moment takenOver, Moment insteadOf) {
        return set(which, key, ruleId, new Step.Counted(rules.rule(ruleId), takenOver, Optional.of(insteadOf)));
    }

    /** A day that was named, {@link #AGREED} or {@link #PROMISED}: it ends at 24:00 of that day, worked or not. */
    public Deadline onDay(DeadlineKind which, String key, LocalDate lastDay, String explanationCode) {
        return set(which, key, explanationCode, new Step.Named(explanationCode, Moment.on(lastDay)));
    }

    /** An instant that was named, such as a call-back promised for three o'clock. */
    public Deadline atInstant(DeadlineKind which, String key, Instant dueAt, String explanationCode) {
        return set(which, key, explanationCode, new Step.Named(explanationCode, Moment.at(dueAt)));
    }

    /**
     * @param amount at least one
     * @throws IllegalArgumentException where a limit in days would be extended by hours
     */
    public Deadline extend(Deadline deadline, int amount, Rule.Unit unit, String reason) {
        if (amount < 1) {
            throw new IllegalArgumentException("an extension is at least 1, not " + amount);
        }
        return carry(deadline, course(deadline).extended(new Step.Extended(amount, unit, reason)));
    }

    /**
     * Moves a deadline by {@link #daysOwnWithin} the pause. One that began after the last day moves nothing; one that takes
     * no day is told all the same, for it may take some once the year's calendar is published.
     */
    public Deadline pause(Deadline deadline, LocalDate from, LocalDate until) {
        return stop(deadline, new Step.Stopped(Step.PAUSED, from, until));
    }

    /** Leaves out the days of a hearing, counted as for a pause (re-review, art. 36). */
    public Deadline excludeDays(Deadline deadline, LocalDate from, LocalDate until) {
        return stop(deadline, new Step.Stopped(Step.HEARING, from, until));
    }

    /**
     * How many days of its own kind (working days for a limit in working days, else calendar days) begin between a stop
     * on one day and its end on another: not the day it began on, but the day it ended on. Days that an earlier stop of
     * the same deadline took are not taken twice. A limit in hours moves by whole days, 24 hours each: a stop is known
     * by its days only.
     *
     * @throws IllegalArgumentException where the stop ends before it begins
     */
    public int daysOwnWithin(Deadline deadline, LocalDate from, LocalDate until) {
        return course(deadline).ownDays(new Step.Stopped(Step.PAUSED, from, until));
    }

    /**
     * An unconfirmed deadline counted anew from its own steps, once the calendar knows more.
     *
     * @return empty where it is confirmed already, or comes out the same and as unconfirmed as before
     */
    public Optional<Deadline> recompute(Deadline deadline) {
        return deadline.unconfirmed()
                ? Optional.of(carry(deadline, course(deadline))).filter(anew -> !anew.equals(deadline))
                : Optional.empty();
    }

    /** When a deadline that is set now will be spoken of: what would have been said before now is left out. */
    public Watch watch(Deadline deadline, Instant now) {
        WatchRule rule = rules.watch(deadline.which());
        return rule.equals(WatchRule.NONE)
                ? Watch.NONE
                : new Outlook(Course.resume(deadline, zone, calendar), deadline.dueAt(), now).by(rule);
    }

    /**
     * Judged at the coarser of the two precisions: an act known by its day is in time on the day the limit ends on, be
     * it a limit in hours. An act nobody knows the time of cannot be shown to be in time, so it is not.
     */
    public boolean isInTime(Deadline deadline, Moment occurredAt) {
        return switch (occurredAt) {
            case Moment.At at -> !at.instant().isAfter(deadline.dueAt());
            case Moment.On on ->
                !on.day().isAfter(LocalDate.ofInstant(deadline.dueAt().minusNanos(1), zone));
            case Moment.Unknown unknown -> false;
        };
    }

    /**
     * Recorded after the end of the last working day allowed for it (the day it happened is not counted). An act nobody
     * knows the time of cannot be shown to be entered promptly, so it is late.
     */
    public boolean isEnteredLate(Moment occurredAt, Instant recordedAt) {
        return occurredAt
                .day(zone)
                .map(day -> new Walk(calendar)
                        .workingDaysAfter(day, rules.settings().enteredLateAfterWorkingDays()))
                .map(last -> recordedAt.isAfter(Course.midnightAfter(last, zone)))
                .orElse(true);
    }

    /**
     * Whether the office is open at a moment: on a day that is worked, within its hours. Of a moment known by its day alone
     * it is known only where the whole day is off.
     */
    public Optional<Boolean> isInOfficeHours(Moment moment) {
        return moment.day(zone).flatMap(day -> {
            if (!calendar.isWorkingDay(day)) {
                return Optional.of(false);
            }
            return moment.exact()
                    .map(instant -> rules.settings()
                            .officeHours()
                            .covers(instant.atZone(zone).toLocalTime()));
        });
    }

    /** Later than the clock by more than the tolerance; of a day, whether it has not begun by then. */
    public boolean isInTheFuture(Moment occurredAt, Instant now) {
        Instant latest = now.plus(Duration.ofMinutes(rules.settings().futureToleranceMinutes()));
        return occurredAt
                .earliest(zone)
                .map(earliest -> earliest.isAfter(latest))
                .orElse(false);
    }

    private Deadline set(DeadlineKind which, String key, String rule, Step first) {
        Course.Due due = Course.begin(first, zone, calendar).due();
        return new Deadline(which, key, due.at(), rules.version(), rule, due.unconfirmed(), due.lines());
    }

    private Deadline stop(Deadline deadline, Step.Stopped step) {
        return carry(deadline, course(deadline).stopped(step));
    }

    /** What was computed without a published calendar is counted anew on the way; what is confirmed never. */
    private Course course(Deadline deadline) {
        return deadline.unconfirmed()
                ? Course.again(deadline, zone, calendar)
                : Course.resume(deadline, zone, calendar);
    }

    private static Deadline carry(Deadline deadline, Course course) {
        Course.Due due = course.due();
        return new Deadline(
                deadline.which(),
                deadline.key(),
                due.at(),
                deadline.ruleSet(),
                deadline.rule(),
                due.unconfirmed(),
                due.lines());
    }
}
