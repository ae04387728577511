package org.minqing.command.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.CaseEvent.DeadlineNear;
import org.minqing.api.CaseEvent.DeadlinePassed;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.DeadlineSupervised;
import org.minqing.api.CaseEvent.LateEntryConfirmed;
import org.minqing.api.DeadlineKind;

/** The deadlines of one case, at most one per kind and key, in the order they were first set. */
public record Clocks(@JsonValue List<Clock> all) {

    @JsonCreator
    public Clocks {
        all = List.copyOf(all);
    }

    public static Clocks none() {
        return new Clocks(List.of());
    }

    public Optional<Clock> find(DeadlineKind which, String key) {
        return all.stream().filter(clock -> clock.is(which, key)).findFirst();
    }

    public Optional<Clock> find(DeadlineKind which) {
        return find(which, "");
    }

    public Optional<Clock> running(DeadlineKind which, String key) {
        return find(which, key).filter(Clock::isRunning);
    }

    public Optional<Clock> running(DeadlineKind which) {
        return running(which, "");
    }

    public List<Clock> running() {
        return all.stream().filter(Clock::isRunning).toList();
    }

    /** Sets the clock anew, whether it ran, had been met or never was. */
    Clocks set(DeadlineSet event) {
        List<Clock> clocks = new ArrayList<>(all);
        clocks.removeIf(
                clock -> clock.is(event.deadline().which(), event.deadline().key()));
        clocks.add(Clock.running(event.deadline(), event.watched()));
        return new Clocks(clocks);
    }

    Clocks met(DeadlineMet event) {
        return change(event.which(), event.key(), clock -> clock.met(event.inTime()));
    }

    Clocks lifted(DeadlineLifted event) {
        return change(event.which(), event.key(), Clock::lifted);
    }

    Clocks passed(DeadlinePassed event) {
        return change(event.which(), event.key(), Clock::markedPassed);
    }

    Clocks near(DeadlineNear event) {
        return change(event.which(), event.key(), clock -> clock.reminded(event.step()));
    }

    Clocks supervised(DeadlineSupervised event) {
        return change(event.which(), event.key(), clock -> clock.supervised(event.step(), event.level()));
    }

    Clocks confirmed(LateEntryConfirmed event) {
        return change(event.which(), event.key(), Clock::confirmed);
    }

    private Clocks change(DeadlineKind which, String key, UnaryOperator<Clock> change) {
        return new Clocks(all.stream()
                .map(clock -> clock.is(which, key) ? change.apply(clock) : clock)
                .toList());
    }
}
