package org.minqing.query.due;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.OccasionEvent;
import org.minqing.api.Watch;
import org.minqing.query.facts.Clocks;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Staging;
import org.minqing.query.projection.Writing;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what is still to be said of each deadline. */
final class DueWriting implements Writing {

    private final JdbcTemplate jdbc;
    private final String table;

    DueWriting(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".due";
    }

    private record Clock(CaseId caseId, DeadlineKind which, String key) {}

    /** What a batch does to one deadline; of several, the last counts. */
    private sealed interface Change {

        /** @param told how many of its moments have been told already, the reminders first */
        record Runs(CaseKind kind, Instant dueAt, Watch watch, int told) implements Change {

            List<Instant> moments() {
                List<Instant> all = new ArrayList<>(watch.remindAt());
                all.add(dueAt);
                all.addAll(watch.superviseAt());
                return all;
            }

            boolean isToldOf() {
                return told > watch.remindAt().size() + watch.superviseAt().size();
            }
        }

        record Stopped() implements Change {}

        /**
         * Of a deadline set before.
         *
         * @param reminder whether this was a reminder, and no later moment
         * @param step which one: of the later ones the passing is 0, the supervisions count from 1
         */
        record Told(boolean reminder, int step) implements Change {}
    }

    @Override
    public void apply(List<ProjectedEvent> batch) {
        Map<Clock, Change> clocks = new LinkedHashMap<>();
        Set<CaseId> closed = new LinkedHashSet<>();
        batch.forEach(event -> note(event, clocks, closed));
        deleteClosed(closed);
        deleteStopped(clocks);
        moveOn(clocks);
        insert(clocks);
    }

    /** Takes in cases of which nothing is known yet, all there is of each. */
    void begin(List<ProjectedEvent> batch) {
        Map<Clock, Change> clocks = new LinkedHashMap<>();
        batch.forEach(event -> note(event, clocks, new LinkedHashSet<>()));
        insert(clocks);
    }

    private void insert(Map<Clock, Change> clocks) {
        Staging rows = new Staging(
                table,
                List.of(
                        "case_id uuid",
                        "kind text",
                        "which text",
                        "key text",
                        "due_at timestamptz",
                        "moments timestamptz[]",
                        "reminders int",
                        "told int"));
        clocks.forEach((clock, change) -> {
            if (change instanceof Change.Runs runs && !runs.isToldOf()) {
                rows.add(
                        clock.caseId(),
                        runs.kind(),
                        clock.which(),
                        clock.key(),
                        runs.dueAt(),
                        runs.moments(),
                        runs.watch().remindAt().size(),
                        runs.told());
            }
        });
        rows.insertInto(jdbc);
    }

    private static void note(ProjectedEvent event, Map<Clock, Change> clocks, Set<CaseId> closed) {
        CaseId id = event.caseId();
        switch (event.event()) {
            case CaseEvent.DeadlineSet set ->
                clocks.put(
                        new Clock(id, set.deadline().which(), set.deadline().key()),
                        new Change.Runs(set.kind(), set.deadline().dueAt(), set.watched(), 0));
            case CaseEvent.DeadlineMet met -> clocks.put(new Clock(id, met.which(), met.key()), new Change.Stopped());
            case CaseEvent.DeadlineLifted off ->
                clocks.put(new Clock(id, off.which(), off.key()), new Change.Stopped());
            case CaseEvent.DeadlineNear near ->
                told(new Clock(id, near.which(), near.key()), new Change.Told(true, near.step()), clocks);
            case CaseEvent.DeadlinePassed gone ->
                told(new Clock(id, gone.which(), gone.key()), new Change.Told(false, 0), clocks);
            case CaseEvent.DeadlineSupervised late ->
                told(new Clock(id, late.which(), late.key()), new Change.Told(false, late.step()), clocks);
            case OccasionEvent _ -> {
                // An occasion has no deadlines.
            }
            case LedgerEvent other -> {
                if (Closings.closes(other)) {
                    closed.add(id);
                    clocks.replaceAll(
                            (clock, change) -> clock.caseId().equals(id) && !Clocks.outlivesClosing(clock.which())
                                    ? new Change.Stopped()
                                    : change);
                }
            }
        }
    }

    private static void told(Clock clock, Change.Told told, Map<Clock, Change> clocks) {
        clocks.merge(clock, told, (before, news) -> switch (before) {
            case Change.Runs runs -> {
                int reminders = runs.watch().remindAt().size();
                int count = told.reminder() ? told.step() : reminders + 1 + told.step();
                yield new Change.Runs(runs.kind(), runs.dueAt(), runs.watch(), count);
            }
            case Change.Stopped stopped -> stopped;
            case Change.Told earlier -> news;
        });
    }

    private void deleteClosed(Set<CaseId> closed) {
        if (!closed.isEmpty()) {
            String[] lasting = Arrays.stream(DeadlineKind.values())
                    .filter(Clocks::outlivesClosing)
                    .map(DeadlineKind::name)
                    .toArray(String[]::new);
            jdbc.update(
                    "delete from " + table + " where case_id = any(?) and which <> all(?)",
                    closed.stream().map(CaseId::value).toArray(UUID[]::new),
                    lasting);
        }
    }

    private void deleteStopped(Map<Clock, Change> clocks) {
        List<Clock> set = clocks.entrySet().stream()
                .filter(change -> !(change.getValue() instanceof Change.Told))
                .map(Map.Entry::getKey)
                .toList();
        if (!set.isEmpty()) {
            jdbc.update(
                    "delete from " + table
                            + " as due using unnest(?::uuid[], ?::text[], ?::text[]) as changed (case_id, which, key)"
                            + " where due.case_id = changed.case_id and due.which = changed.which"
                            + " and due.key = changed.key",
                    set.stream().map(clock -> clock.caseId().value()).toArray(UUID[]::new),
                    set.stream().map(clock -> clock.which().name()).toArray(String[]::new),
                    set.stream().map(Clock::key).toArray(String[]::new));
        }
    }

    /** What has been told is told no more: on to the next moment, and away where there is none. */
    private void moveOn(Map<Clock, Change> clocks) {
        Map<Clock, Change.Told> told = new LinkedHashMap<>();
        clocks.forEach((clock, change) -> {
            if (change instanceof Change.Told news) {
                told.put(clock, news);
            }
        });
        if (told.isEmpty()) {
            return;
        }
        UUID[] cases =
                told.keySet().stream().map(clock -> clock.caseId().value()).toArray(UUID[]::new);
        String[] which =
                told.keySet().stream().map(clock -> clock.which().name()).toArray(String[]::new);
        String[] keys = told.keySet().stream().map(Clock::key).toArray(String[]::new);
        jdbc.update(
                "update " + table + " as due set told = case when news.reminder then news.step"
                        + " else due.reminders + 1 + news.step end"
                        + " from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::int[])"
                        + " as news (case_id, which, key, reminder, step)"
                        + " where due.case_id = news.case_id and due.which = news.which and due.key = news.key",
                cases,
                which,
                keys,
                told.values().stream().map(Change.Told::reminder).toArray(Boolean[]::new),
                told.values().stream().map(Change.Told::step).toArray(Integer[]::new));
        jdbc.update(
                "delete from " + table
                        + " as due using unnest(?::uuid[], ?::text[], ?::text[]) as news (case_id, which, key)"
                        + " where due.case_id = news.case_id and due.which = news.which and due.key = news.key"
                        + " and due.next_at is null",
                cases,
                which,
                keys);
    }
}
