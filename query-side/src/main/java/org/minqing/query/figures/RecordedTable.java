package org.minqing.query.figures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseId;
import org.minqing.query.figures.ReportEntry.Where;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of what reports count, with the days on which it was so recorded. So a report can be asked for as it was on any
 * day.
 */
final class RecordedTable<E> {

    private static final List<String> WHERE =
            List.of("area text", "category text", "channel text", "unit text", "co_units text[]");
    private static final List<String> RECORDED = List.of("since date", "until date");

    private final JdbcTemplate jdbc;
    private final String table;
    private final boolean following;
    private final Form<E> form;

    /** How an entry stands in its row. */
    interface Form<E> {

        /** What stands there beside where the case is filed, each as in the table's definition. */
        List<String> columns();

        Where where(E entry);

        List<@Nullable Object> values(E entry);

        E read(Where where, ResultSet row) throws SQLException;
    }

    /** @param following cases may have rows already */
    RecordedTable(JdbcTemplate jdbc, String table, boolean following, Form<E> form) {
        this.jdbc = jdbc;
        this.table = table;
        this.following = following;
        this.form = form;
    }

    /** What follows for one case from the last that was recorded of it on a day. */
    record Step<E>(CaseId caseId, LocalDate day, BiFunction<List<E>, LocalDate, List<E>> next) {}

    void apply(List<Step<E>> steps) {
        Map<CaseId, List<Step<E>>> cases = new LinkedHashMap<>();
        steps.forEach(step -> add(cases.computeIfAbsent(step.caseId(), none -> new ArrayList<>()), step));
        write(cases, following ? load(cases.keySet()) : Map.of());
    }

    /** Of several on a day the last one counts. */
    private static <E> void add(List<Step<E>> all, Step<E> step) {
        if (!all.isEmpty() && all.getLast().day().equals(step.day())) {
            all.removeLast();
        }
        all.add(step);
    }

    private void write(Map<CaseId, List<Step<E>>> cases, Map<CaseId, List<RecordedEntry<E>>> said) {
        List<UUID> replaced = new ArrayList<>();
        Staging rows = new Staging(
                table,
                Stream.of(List.of("case_id uuid"), WHERE, form.columns(), RECORDED)
                        .flatMap(List::stream)
                        .toList());
        cases.forEach((id, steps) -> {
            List<RecordedEntry<E>> before = said.getOrDefault(id, List.of());
            List<RecordedEntry<E>> after = before;
            for (Step<E> step : steps) {
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

    private @Nullable Object[] values(CaseId id, RecordedEntry<E> recorded) {
        Where where = form.where(recorded.entry());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(id);
        values.add(where.area());
        values.add(where.category());
        values.add(where.channel());
        values.add(where.unit());
        values.add(where.coUnits().isEmpty() ? null : where.coUnits());
        values.addAll(form.values(recorded.entry()));
        values.add(recorded.since());
        values.add(day(recorded.until()));
        return values.toArray();
    }

    static String day(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
    }

    private Map<CaseId, List<RecordedEntry<E>>> load(Set<CaseId> ids) {
        Map<CaseId, List<RecordedEntry<E>>> found = new HashMap<>();
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

    private RecordedEntry<E> read(ResultSet row) throws SQLException {
        Where where = new Where(
                row.getString("area"),
                row.getString("category"),
                row.getString("channel"),
                row.getString("unit"),
                texts(row.getArray("co_units")));
        return new RecordedEntry<>(
                form.read(where, row),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
