package org.minqing.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseId;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Origin;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Clocks;
import org.minqing.query.facts.FactsTable.Change;
import org.minqing.query.facts.Ladder;
import org.minqing.query.facts.Sorting;
import org.minqing.query.facts.Standing;
import org.minqing.query.facts.Units;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the list. */
final class ItemTable {

    private static final Instant UNKNOWN =
            LocalDate.of(1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private static final List<String> COLUMNS = List.of(
            "id uuid",
            "number text",
            "kind text",
            "status text",
            "closed_as text",
            "area text",
            "category text",
            "channel text",
            "received_at text",
            "received_sort timestamptz",
            "due_at timestamptz",
            "due_for text",
            "due_since timestamptz",
            "supervised text",
            "reminded_at timestamptz",
            "callback_at timestamptz",
            "callback_since timestamptz",
            "promise_at timestamptz",
            "promise_since timestamptz",
            "level text",
            "highest_level text",
            "owner text",
            "unit text",
            "co_units text[]",
            "unconfirmed text[]",
            "mediators text[]",
            "objected boolean",
            "nature text",
            "magnitude text",
            "resolution text",
            "source text",
            "external_id text",
            "comes boolean");

    private static final String REPLACE = COLUMNS.stream()
            .map(column -> column.substring(0, column.indexOf(' ')))
            .filter(column -> !column.equals("id"))
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", ", "(id) do update set ", ""));

    private final JdbcTemplate jdbc;
    private final String table;
    private final ZoneId zone;

    ItemTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.table = schema + ".item";
        this.zone = zone;
    }

    void save(Map<CaseId, Change> changes) {
        rows(changes).mergeInto(jdbc, REPLACE);
    }

    /** Of cases that have no row yet. */
    void begin(Map<CaseId, Change> cases) {
        rows(cases).insertInto(jdbc);
    }

    private Staging rows(Map<CaseId, Change> changes) {
        Staging rows = new Staging(table, COLUMNS);
        changes.forEach((id, change) -> add(rows, id, change.after()));
        return rows;
    }

    private static @Nullable List<String> unlessEmpty(List<String> some) {
        return some.isEmpty() ? null : some;
    }

    private void add(Staging rows, CaseId id, CaseFacts facts) {
        Sorting sorting = facts.sorting();
        Standing standing = facts.standing();
        Ladder ladder = facts.ladder();
        Optional<Origin> origin = sorting.origin();
        Units units = facts.handling().units();
        Optional<Clocks.Clock> due = facts.clocks().nearest(standing.status());
        Optional<Clocks.Clock> callBack = facts.clocks().nearest(DeadlineKind.CALLBACK, standing.status());
        Optional<Clocks.Clock> promise = facts.clocks().nearest(DeadlineKind.PROMISE, standing.status());
        rows.add(
                id,
                facts.number(),
                facts.kind(),
                standing.status(),
                standing.closedAs().orElse(null),
                sorting.area().orElse(null),
                sorting.category().orElse(null),
                sorting.channel().orElse(null),
                facts.receivedAt(),
                facts.receivedAt().earliest(zone).orElse(UNKNOWN),
                due.map(Clocks.Clock::dueAt).orElse(null),
                due.map(Clocks.Clock::which).orElse(null),
                due.flatMap(Clocks.Clock::since).orElse(null),
                due.flatMap(Clocks.Clock::supervised).orElse(null),
                due.flatMap(Clocks.Clock::reminded).orElse(null),
                callBack.map(Clocks.Clock::dueAt).orElse(null),
                callBack.flatMap(Clocks.Clock::since).orElse(null),
                promise.map(Clocks.Clock::dueAt).orElse(null),
                promise.flatMap(Clocks.Clock::since).orElse(null),
                ladder.level().orElse(null),
                ladder.highest().orElse(null),
                sorting.owner().orElse(null),
                sorting.unit().orElse(null),
                unlessEmpty(units.coUnits()),
                unlessEmpty(units.awaited()),
                unlessEmpty(sorting.mediators()),
                units.objecting(),
                sorting.nature().orElse(null),
                sorting.magnitude().orElse(null),
                standing.resolution().orElse(null),
                origin.map(Origin::source).orElse("manual"),
                origin.map(Origin::externalId).orElse(null),
                BroughtByTable.comes(facts));
    }
}
