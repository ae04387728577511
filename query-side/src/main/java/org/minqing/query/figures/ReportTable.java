package org.minqing.query.figures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseId;
import org.minqing.api.HomeVisitEvent;
import org.minqing.query.facts.FactsTable.Stage;
import org.minqing.query.figures.ReportEntry.Visit;
import org.minqing.query.figures.ReportEntry.Where;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code reported}: what reports count, with the days on which it was so recorded. So a report can be asked for as
 * it was on any day.
 */
final class ReportTable {

    private static final List<String> COLUMNS = List.of(
            "case_id uuid",
            "day date",
            "area text",
            "category text",
            "channel text",
            "unit text",
            "co_units text[]",
            "received int",
            "closed int",
            "on_time_of int",
            "on_time int",
            "visits int",
            "met int",
            "persons int",
            "late_until date",
            "since date",
            "until date");

    private final JdbcTemplate jdbc;
    private final String table;
    private final ZoneId zone;
    private final boolean following;

    /** @param following cases may have rows already */
    ReportTable(JdbcTemplate jdbc, String schema, ZoneId zone, boolean following) {
        this.jdbc = jdbc;
        this.table = schema + ".reported";
        this.zone = zone;
        this.following = following;
    }

    /** What follows for one case from the last that was recorded of it on a day. */
    private record Step(LocalDate day, BiFunction<List<ReportEntry>, LocalDate, List<ReportEntry>> next) {}

    void apply(List<Stage> stages, List<ProjectedEvent> batch) {
        Map<CaseId, List<Step>> steps = new LinkedHashMap<>();
        stages.forEach(stage -> add(
                steps,
                stage.caseId(),
                LocalDate.ofInstant(stage.recordedAt(), zone),
                (before, day) -> ReportEntry.of(stage.facts(), before, day, zone)));
        batch.forEach(projected -> {
            if (projected.event() instanceof HomeVisitEvent visit) {
                add(
                        steps,
                        projected.caseId(),
                        LocalDate.ofInstant(projected.recordedAt(), zone),
                        (_, _) -> ReportEntry.of(visit, zone));
            }
        });
        write(steps, following ? load(steps.keySet()) : Map.of());
    }

    /** Of several on a day the last one counts. */
    private static void add(
            Map<CaseId, List<Step>> steps,
            CaseId id,
            LocalDate day,
            BiFunction<List<ReportEntry>, LocalDate, List<ReportEntry>> next) {
        List<Step> all = steps.computeIfAbsent(id, none -> new ArrayList<>());
        if (!all.isEmpty() && all.getLast().day().equals(day)) {
            all.removeLast();
        }
        all.add(new Step(day, next));
    }

    private void write(Map<CaseId, List<Step>> steps, Map<CaseId, List<RecordedEntry>> said) {
        List<UUID> replaced = new ArrayList<>();
        Staging rows = new Staging(table, COLUMNS);
        steps.forEach((id, all) -> {
            List<RecordedEntry> before = said.getOrDefault(id, List.of());
            List<RecordedEntry> after = before;
            for (Step step : all) {
                after = RecordedEntry.after(after, step.day(), step.next());
            }
            if (!Set.copyOf(after).equals(new HashSet<>(before))) {
                if (!before.isEmpty()) {
                    replaced.add(id.value());
                }
                after.forEach(one -> rows.add(values(id, one)));
            }
        });
        if (!replaced.isEmpty()) {
            jdbc.update("delete from " + table + " where case_id = any(?)", (Object) replaced.toArray(UUID[]::new));
        }
        rows.insertInto(jdbc);
    }

    private static @Nullable Object[] values(CaseId id, RecordedEntry recorded) {
        ReportEntry entry = recorded.entry();
        Where where = entry.where();
        return new @Nullable Object[] {
            id,
            entry.day(),
            where.area(),
            where.category(),
            where.channel(),
            where.unit(),
            where.coUnits().isEmpty() ? null : where.coUnits(),
            entry.count(Measure.RECEIVED),
            entry.count(Measure.CLOSED),
            entry.count(Measure.ON_TIME_OF),
            entry.count(Measure.ON_TIME),
            entry.visit().visits(),
            entry.visit().met(),
            entry.visit().persons(),
            entry.lateUntil().map(ReportTable::day).orElse(null),
            recorded.since(),
            day(recorded.until())
        };
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
    }

    private Map<CaseId, List<RecordedEntry>> load(Set<CaseId> ids) {
        Map<CaseId, List<RecordedEntry>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            UUID[] keys = ids.stream().map(CaseId::value).toArray(UUID[]::new);
            jdbc.query(
                    "select * from " + table + " where case_id = any(?)",
                    row -> {
                        found.computeIfAbsent(
                                        new CaseId(row.getObject("case_id", UUID.class)), none -> new ArrayList<>())
                                .add(read(row));
                    },
                    (Object) keys);
        }
        return found;
    }

    private static RecordedEntry read(ResultSet row) throws SQLException {
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        for (Measure measure : List.of(Measure.RECEIVED, Measure.CLOSED, Measure.ON_TIME_OF, Measure.ON_TIME)) {
            long count = row.getLong(measure.column());
            if (count != 0) {
                counts.put(measure, count);
            }
        }
        ReportEntry entry = new ReportEntry(
                row.getObject("day", LocalDate.class),
                new Where(
                        row.getString("area"),
                        row.getString("category"),
                        row.getString("channel"),
                        row.getString("unit"),
                        texts(row.getArray("co_units"))),
                counts,
                new Visit(row.getInt("visits"), row.getInt("met"), row.getInt("persons")),
                Optional.ofNullable(row.getObject("late_until", LocalDate.class)));
        return new RecordedEntry(
                entry, row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
