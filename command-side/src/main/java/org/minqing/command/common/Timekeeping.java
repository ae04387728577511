package org.minqing.command.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;

/** The events by which the clocks of one case start, are met, or stop, as parts of a decision. */
public final class Timekeeping {

    private final CaseFile file;
    private final DecisionContext context;
    private final List<LedgerEvent> events = new ArrayList<>();

    private Timekeeping(CaseFile file, DecisionContext context) {
        this.file = file;
        this.context = context;
    }

    public static Timekeeping of(CaseFile file, DecisionContext context) {
        return new Timekeeping(file, context);
    }

    public Timekeeping start(DeadlineKind which, String ruleId, Moment from) {
        return start(which, ruleId, from, Cause.STARTED);
    }

    /**
     * Starts a limit of the rule set: from when it was recorded, where whoever acted here does not say when; not at all
     * where a register does not.
     */
    public Timekeeping start(DeadlineKind which, String ruleId, Moment from, Cause cause) {
        Moment known = from instanceof Moment.Unknown && !context.act().imported() ? Moment.at(context.now()) : from;
        return known instanceof Moment.Unknown ? this : set(context.deadlines().start(which, "", ruleId, known), cause);
    }

    /** Starts a limit that a rule set need not have. */
    public Timekeeping startIfLimited(DeadlineKind which, String ruleId, Moment from) {
        return context.deadlines().rules().has(ruleId) ? start(which, ruleId, from) : this;
    }

    /**
     * Starts a limit of a case that is just being taken over, from a moment its register tells. Where nobody knows that
     * moment, or the limit from it would be over already, whoever takes the case over has the whole limit from now.
     */
    public Timekeeping startTakenOver(DeadlineKind which, String ruleId, Moment from) {
        Moment now = context.act().occurredAt();
        if (from instanceof Moment.Unknown) {
            return start(which, ruleId, now);
        }
        Deadline told = context.deadlines().start(which, "", ruleId, from);
        return set(
                context.deadlines().isInTime(told, now)
                        ? told
                        : context.deadlines().startTakenOver(which, "", ruleId, now, from),
                Cause.STARTED);
    }

    /** Starts or moves a clock; an adopted case that nobody here has touched has none. */
    public Timekeeping set(Deadline deadline, Cause cause) {
        if (!file.isOnlyAdopted()) {
            events.add(context.set(file.kind(), context.act(), deadline, cause));
        }
        return this;
    }

    /** The act of this decision is what the clock waited for. Nothing happens where it does not run. */
    public Timekeeping met(DeadlineKind which) {
        return met(which, "", context.act());
    }

    public Timekeeping met(DeadlineKind which, String key) {
        return met(which, key, context.act());
    }

    /** The clock waited for that act; where it does not run, nothing happens. */
    public Timekeeping met(DeadlineKind which, String key, Act act) {
        file.clocks().running(which, key).map(Clock::deadline).ifPresent(deadline -> {
            boolean inTime = !act.enteredLate() && context.deadlines().isInTime(deadline, act.occurredAt());
            events.add(new DeadlineMet(file.kind(), act, which, key, deadline.dueAt(), inTime));
        });
        return this;
    }

    public Timekeeping lift(DeadlineKind which, String reason) {
        return lift(which, "", reason);
    }

    public Timekeeping lift(DeadlineKind which, String key, String reason) {
        file.clocks()
                .running(which, key)
                .ifPresent(clock -> events.add(new DeadlineLifted(file.kind(), context.act(), which, key, reason)));
        return this;
    }

    /** The case took another way: whatever still runs stops, but for those named. */
    public Timekeeping liftAllBut(List<DeadlineKind> keep, String reason) {
        file.clocks().running().stream()
                .map(Clock::deadline)
                .filter(deadline -> !keep.contains(deadline.which()))
                .filter(deadline -> !isMetHere(deadline))
                .forEach(deadline -> lift(deadline.which(), deadline.key(), reason));
        return this;
    }

    private boolean isMetHere(Deadline deadline) {
        return events.stream()
                .anyMatch(event -> event instanceof DeadlineMet met
                        && met.which() == deadline.which()
                        && met.key().equals(deadline.key()));
    }

    public Optional<Clock> running(DeadlineKind which) {
        return file.clocks().running(which);
    }

    public List<LedgerEvent> events() {
        return List.copyOf(events);
    }

    /** That event first, then what it does to the clocks. */
    public List<LedgerEvent> after(LedgerEvent first) {
        List<LedgerEvent> all = new ArrayList<>();
        all.add(first);
        all.addAll(events);
        return List.copyOf(all);
    }
}
