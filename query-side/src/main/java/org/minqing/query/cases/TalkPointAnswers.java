package org.minqing.query.cases;

import static java.time.temporal.ChronoUnit.DAYS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Moment;
import org.minqing.api.NotebookOutcome;
import org.minqing.api.OccasionId;
import org.minqing.api.Recurrence;
import org.minqing.api.query.NotebookPage;
import org.minqing.api.query.NotebookPage.Entry;
import org.minqing.api.query.NotebookQuery;
import org.minqing.api.query.Scope;
import org.minqing.api.query.TalkPoints;
import org.minqing.api.query.TalkPoints.LegalAdvice;
import org.minqing.api.query.TalkPoints.Point;
import org.minqing.api.query.TalkPointsQuery;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which talk points there are, which cells none of them covers, and what stands in a notebook. */
public final class TalkPointAnswers {

    private static final int YEAR = 366;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<List<AreaCode>> cells;
    private final VisitCadence cadence;

    /**
     * @param clock in the zone where days begin and end
     * @param cells all grid cells that there are now
     */
    public TalkPointAnswers(JdbcClient jdbc, Clock clock, Supplier<List<AreaCode>> cells, VisitCadence cadence) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cells = cells;
        this.cadence = cadence;
    }

    @QueryHandler
    public TalkPoints answer(TalkPointsQuery query) {
        Scope scope = query.scope();
        if (!scope.units().isEmpty()) {
            return new TalkPoints(List.of(), List.of());
        }
        List<Point> points = points(scope);
        return new TalkPoints(
                points,
                cells.get().stream()
                        .filter(cell -> scope.areas().isEmpty()
                                || scope.areas().stream().anyMatch(cell.digits()::startsWith))
                        .filter(cell -> points.stream().noneMatch(point -> covers(point, cell)))
                        .sorted()
                        .toList());
    }

    private static boolean covers(Point point, AreaCode cell) {
        return point.closedOn().isEmpty()
                && (point.cells().isEmpty()
                        ? point.area().contains(cell)
                        : point.cells().contains(cell));
    }

    /** Of the last days. */
    private record Said(long entries, long raised) {

        static final Said NOTHING = new Said(0, 0);
    }

    /** Those that lie in the scope, and those in whose area some of it lies. */
    private List<Point> points(Scope scope) {
        Map<UUID, Said> said = said(scope);
        Conditions conditions = new Conditions();
        conditions.alternatives(
                scope.areas(),
                area -> "starts_with(area, " + conditions.name(area) + ") or starts_with(" + conditions.name(area)
                        + ", area)");
        return jdbc.sql("select t.*, (select max(e.at) from cases.notebook_entry e where e.point = t.id) as last_entry"
                        + " from cases.talk_point t" + conditions.sql()
                        + " order by closed_at is not null, area, name, id")
                .params(conditions.values())
                .query((row, number) -> point(row, said))
                .list();
    }

    private Point point(ResultSet row, Map<UUID, Said> all) throws SQLException {
        Said said = all.getOrDefault(row.getObject("id", UUID.class), Said.NOTHING);
        LocalDate openedOn = day(row, "opened_at").orElseThrow();
        Optional<LocalDate> closedOn = day(row, "closed_at");
        Optional<LocalDate> lastEntry = day(row, "last_entry");
        Optional<LocalDate> lastReport = day(row, "reported_at");
        LocalDate lastHeard = Stream.concat(lastEntry.stream(), lastReport.stream())
                .max(Comparator.naturalOrder())
                .orElse(openedOn);
        return new Point(
                OccasionId.of(row.getString("id")),
                row.getString("name"),
                AreaCode.of(row.getString("area")),
                Arrays.stream((String[]) row.getArray("cells").getArray())
                        .map(AreaCode::of)
                        .toList(),
                row.getString("place"),
                row.getString("worker"),
                legalAdvice(row),
                openedOn,
                closedOn,
                lastEntry,
                lastReport,
                closedOn.isEmpty() && cadence.isSilent(DAYS.between(lastHeard, LocalDate.now(clock))),
                said.entries(),
                said.raised());
    }

    private Optional<LegalAdvice> legalAdvice(ResultSet row) throws SQLException {
        String adviser = row.getString("adviser");
        if (adviser == null) {
            return Optional.empty();
        }
        Recurrence rule = Recurrence.of(row.getString("rule"));
        LocalDate first = row.getObject("first_day", LocalDate.class);
        LocalDate today = LocalDate.now(clock);
        return Optional.of(new LegalAdvice(
                adviser,
                rule,
                first,
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                rule.between(first, today, today.plusDays(YEAR)).stream().findFirst()));
    }

    private Map<UUID, Said> said(Scope scope) {
        OffsetDateTime since = LocalDate.now(clock)
                .minusDays(Point.DAYS - 1L)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
        Conditions conditions = new Conditions().within("area", scope.areas()).and("at >= ?", since);
        Map<UUID, Said> said = new HashMap<>();
        jdbc.sql("select point, count(*) as entries, count(raised) as raised from cases.notebook_entry"
                        + conditions.sql() + " group by point")
                .params(conditions.values())
                .query(row -> {
                    said.put(
                            row.getObject("point", UUID.class),
                            new Said(row.getLong("entries"), row.getLong("raised")));
                });
        return said;
    }

    @QueryHandler
    public NotebookPage answer(NotebookQuery query) {
        Scope scope = query.scope();
        if (!scope.units().isEmpty()) {
            return new NotebookPage(List.of(), 0);
        }
        Conditions conditions = new Conditions()
                .within("area", scope.areas())
                .and("point = ?", query.point().value());
        int size = Math.clamp(query.size(), 1, NotebookQuery.MAX_SIZE);
        List<Entry> entries = jdbc.sql("select * from cases.notebook_entry" + conditions.sql()
                        + " order by at desc, id desc limit " + size + " offset "
                        + (long) Math.max(0, query.page()) * size)
                .params(conditions.values())
                .query((row, number) -> entry(row))
                .list();
        long total = jdbc.sql("select count(*) from cases.notebook_entry" + conditions.sql())
                .params(conditions.values())
                .query(Long.class)
                .single();
        return new NotebookPage(entries, total);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String raised = row.getString("raised");
        return new Entry(
                OccasionId.of(row.getString("id")),
                AreaCode.of(row.getString("area")),
                Moment.parse(row.getString("told")),
                row.getString("noted_by"),
                Optional.ofNullable(row.getString("category")),
                row.getInt("persons"),
                NotebookOutcome.valueOf(row.getString("outcome")),
                row.getBoolean("advised"),
                raised == null
                        ? Optional.empty()
                        : Optional.of(new NotebookPage.Raised(
                                CaseKind.valueOf(row.getString("raised_kind")), CaseId.of(raised))));
    }

    private Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> LocalDate.ofInstant(at.toInstant(), clock.getZone()));
    }
}
