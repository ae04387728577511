package org.minqing.demo.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.CaseEvent.DeadlineNear;
import org.minqing.api.CaseEvent.DeadlinePassed;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.DeadlineSupervised;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent.ExtensionApproved;
import org.minqing.api.HandlingEvent.ExtensionRequested;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Watch;

/**
 * A deadline is what its last setting says, whoever mentions it; is spoken of, and passes, once and not before its time; a petition's statutory
 * one is never paused, and moved by an extension once a round and by thirty days at most.
 */
final class DeadlinesMoveByEvents implements Invariant {

    private static final int LONGEST_EXTENSION = 30;

    @Override
    public List<String> brokenIn(List<Recorded> stream) {
        return new Walk().over(stream);
    }

    private record Which(DeadlineKind kind, String key) {}

    private static final class Walk {

        private final List<String> broken = new ArrayList<>();
        private final Map<Which, Instant> running = new HashMap<>();
        private final Map<Which, Watch> watches = new HashMap<>();
        private final Map<String, Integer> told = new HashMap<>();
        private final Set<String> passed = new HashSet<>();
        private int extensionsThisRound;
        private int extendedBy;

        List<String> over(List<Recorded> stream) {
            for (Recorded recorded : stream) {
                look(recorded.event(), recorded.recordedAt());
            }
            return broken;
        }

        private void look(LedgerEvent event, Instant recordedAt) {
            switch (event) {
                case DeadlineSet e -> set(e);
                case DeadlineMet e -> {
                    expect(new Which(e.which(), e.key()), e.dueAt(), e);
                    boolean late = e.act().occurredAt() instanceof Moment.At at
                            && at.instant().isAfter(e.dueAt());
                    if (e.inTime() && (late || e.act().enteredLate())) {
                        broken.add("in time, though late: " + e);
                    }
                    running.remove(new Which(e.which(), e.key()));
                }
                case DeadlineLifted e -> {
                    if (running.remove(new Which(e.which(), e.key())) == null) {
                        broken.add("lifted, though it did not run: " + e);
                    }
                }
                case DeadlinePassed e -> {
                    expect(new Which(e.which(), e.key()), e.dueAt(), e);
                    if (!passed.add(e.which() + e.key() + e.dueAt())) {
                        broken.add("passed twice: " + e);
                    }
                    if (!recordedAt.isAfter(e.dueAt())) {
                        broken.add("passed before its time: " + e);
                    }
                }
                case DeadlineNear e -> {
                    expect(new Which(e.which(), e.key()), e.dueAt(), e);
                    told(
                            "reminded of",
                            new Which(e.which(), e.key()),
                            watches(e.which(), e.key()).remindAt(),
                            e.step(),
                            e,
                            recordedAt);
                }
                case DeadlineSupervised e -> {
                    expect(new Which(e.which(), e.key()), e.dueAt(), e);
                    if (!passed.contains(e.which() + e.key() + e.dueAt())) {
                        broken.add("supervised before it passed: " + e);
                    }
                    told(
                            "supervised",
                            new Which(e.which(), e.key()),
                            watches(e.which(), e.key()).superviseAt(),
                            e.step(),
                            e,
                            recordedAt);
                }
                case ExtensionRequested e -> {
                    if (e.kind() == CaseKind.PETITION && e.days() > LONGEST_EXTENSION) {
                        broken.add("longer than thirty days: " + e);
                    }
                }
                case ExtensionApproved e -> {
                    extensionsThisRound++;
                    extendedBy = e.days();
                    if (extensionsThisRound > 1) {
                        broken.add("extended twice in a round: " + e);
                    }
                }
                case PetitionEvent.Redone e -> extensionsThisRound = 0;
                case org.minqing.api.HotlineRequestEvent.Redone e -> extensionsThisRound = 0;
                default -> {
                    // Touches no clock.
                }
            }
        }

        private void set(DeadlineSet e) {
            Which which = new Which(e.deadline().which(), e.deadline().key());
            Instant before = running.put(which, e.deadline().dueAt());
            watches.put(which, e.watched());
            told.keySet().removeIf(one -> one.endsWith(which.toString()));
            boolean statutory = e.kind() == CaseKind.PETITION && which.kind() == DeadlineKind.HANDLING;
            if (statutory && e.cause() == Cause.PAUSED) {
                broken.add("a petition's statutory deadline was paused: " + e);
            }
            if (statutory && e.cause() == Cause.EXTENDED) {
                Duration moved = before == null
                        ? Duration.ZERO
                        : Duration.between(before, e.deadline().dueAt());
                if (moved.compareTo(Duration.ofDays(extendedBy)) != 0) {
                    broken.add("extended by " + moved + " where " + extendedBy + " days were granted: " + e);
                }
            }
            if (e.cause() != Cause.STARTED && e.cause() != Cause.REDO && before == null) {
                broken.add("moved, though it did not run: " + e);
            }
            if (e.deadline().explanation().isEmpty()) {
                broken.add("does not explain itself: " + e);
            }
        }

        private Watch watches(DeadlineKind kind, String key) {
            return watches.getOrDefault(new Which(kind, key), Watch.NONE);
        }

        /** Once each, in their order, none before its moment. */
        private void told(
                String how, Which which, List<Instant> moments, int step, LedgerEvent event, Instant recordedAt) {
            if (told.merge(how + " " + which, 1, Integer::sum) != step) {
                broken.add(how + " twice or out of turn: " + event);
            }
            if (step > moments.size() || recordedAt.isBefore(moments.get(step - 1))) {
                broken.add(how + " before its time: " + event);
            }
        }

        private void expect(Which which, Instant dueAt, LedgerEvent event) {
            if (!dueAt.equals(running.get(which))) {
                broken.add("is due at " + running.get(which) + " and not as told: " + event);
            }
        }
    }
}
