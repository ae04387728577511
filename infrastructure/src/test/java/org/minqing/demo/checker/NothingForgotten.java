package org.minqing.demo.checker;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.CaseEvent.DeadlineNear;
import org.minqing.api.CaseEvent.DeadlinePassed;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.DeadlineSupervised;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.query.CaseStatus;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Clocks;
import org.minqing.query.facts.Evolution;

/**
 * Of a deadline that still runs at the end everything was said whose moment is over by then. Where the case is closed, only
 * what somebody still waits for runs on.
 *
 * @param end when somebody last looked
 * @param zone where days begin and end
 */
record NothingForgotten(Instant end, ZoneId zone) implements Invariant {

    private static final class Running {
        private final DeadlineSet set;
        private int reminders;
        private boolean passed;
        private int supervisions;

        private Running(DeadlineSet set) {
            this.set = set;
        }
    }

    @Override
    public List<String> brokenIn(List<Recorded> stream) {
        Map<String, Running> running = new HashMap<>();
        stream.forEach(recorded -> look(recorded.event(), running));
        boolean closed = isClosed(stream);
        List<String> forgotten = new ArrayList<>();
        running.values().stream()
                .filter(one ->
                        !closed || Clocks.outlivesClosing(one.set.deadline().which()))
                .forEach(one -> look(one, forgotten));
        return forgotten;
    }

    private boolean isClosed(List<Recorded> stream) {
        Evolution evolution = new Evolution(zone);
        Optional<CaseFacts> facts = Optional.empty();
        for (Recorded recorded : stream) {
            facts = Optional.of(evolution.evolve(facts, recorded.event()));
        }
        return facts.map(one -> one.standing().status() == CaseStatus.CLOSED).orElse(false);
    }

    private static void look(LedgerEvent event, Map<String, Running> running) {
        switch (event) {
            case DeadlineSet e ->
                running.put(e.deadline().which() + e.deadline().key(), new Running(e));
            case DeadlineMet e -> running.remove(e.which() + e.key());
            case DeadlineLifted e -> running.remove(e.which() + e.key());
            case DeadlineNear e -> found(running, e.which(), e.key()).reminders++;
            case DeadlinePassed e -> found(running, e.which(), e.key()).passed = true;
            case DeadlineSupervised e -> found(running, e.which(), e.key()).supervisions++;
            default -> {
                // Touches no clock.
            }
        }
    }

    private static Running found(Map<String, Running> running, DeadlineKind which, String key) {
        return Optional.ofNullable(running.get(which + key)).orElseThrow();
    }

    private void look(Running one, List<String> forgotten) {
        expect(one.reminders, over(one.set.watched().remindAt()), "reminders", one, forgotten);
        expect(one.passed ? 1 : 0, over(List.of(one.set.deadline().dueAt())), "passing", one, forgotten);
        expect(one.supervisions, over(one.set.watched().superviseAt()), "supervisions", one, forgotten);
    }

    private long over(List<Instant> moments) {
        return moments.stream().filter(moment -> moment.isBefore(end)).count();
    }

    private static void expect(long told, long asked, String what, Running one, List<String> forgotten) {
        if (told != asked) {
            forgotten.add(what + ": " + told + " where " + asked + " were due: " + one.set);
        }
    }
}
