package org.minqing.query.cases;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.AreaCode;
import org.minqing.api.AreaLevel;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;
import org.minqing.api.query.Scope;
import org.minqing.api.query.VisitsToMake;
import org.minqing.api.query.VisitsToMake.Cell;
import org.minqing.api.query.VisitsToMake.KeyPerson;
import org.minqing.api.query.VisitsToMake.TalkPoint;
import org.minqing.api.query.VisitsToMakeQuery;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers where nobody was, and of which talk point nothing was heard, for how long. It is found out when somebody asks: a day that goes by writes nothing. */
public final class VisitsToMakeAnswers {

    private static final Comparator<Cell> LONGEST_AGO_FIRST =
            comparing((Cell cell) -> cell.lastVisit().orElse(LocalDate.MIN)).thenComparing(Cell::area);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<List<AreaCode>> cells;
    private final VisitCadence cadence;

    /**
     * @param clock in the zone where days begin and end
     * @param cells all grid cells that there are now
     */
    public VisitsToMakeAnswers(JdbcClient jdbc, Clock clock, Supplier<List<AreaCode>> cells, VisitCadence cadence) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cells = cells;
        this.cadence = cadence;
    }

    @QueryHandler
    public VisitsToMake answer(VisitsToMakeQuery query) {
        return query.scope().units().isEmpty()
                ? new VisitsToMake(cells(query.scope()), keyPersons(query.scope()), talkPoints(query.scope()))
                : VisitsToMake.NOTHING;
    }

    private List<Cell> cells(Scope scope) {
        Map<String, LocalDate> visited = lastVisits(scope);
        LocalDate today = LocalDate.now(clock);
        return cells.get().stream()
                .filter(cell ->
                        scope.areas().isEmpty() || scope.areas().stream().anyMatch(cell.digits()::startsWith))
                .map(cell -> cell(cell, Optional.ofNullable(visited.get(cell.digits())), today))
                .sorted(LONGEST_AGO_FIRST)
                .toList();
    }

    private Cell cell(AreaCode area, Optional<LocalDate> last, LocalDate today) {
        Optional<Long> days = last.map(day -> DAYS.between(day, today));
        return new Cell(
                area,
                last,
                days,
                days.filter(since -> since <= cadence.cellDays()).isEmpty());
    }

    /** By cell: a visit to a part of one is a visit to it. */
    private Map<String, LocalDate> lastVisits(Scope scope) {
        Conditions conditions = new Conditions().within("area", scope.areas());
        Map<String, LocalDate> last = new HashMap<>();
        jdbc.sql("select left(area, " + AreaLevel.GRID_CELL.length() + ") as cell, max(at) as last"
                        + " from cases.home_visit" + conditions.sql() + " group by 1")
                .params(conditions.values())
                .query(row -> {
                    last.put(row.getString("cell"), day(row, "last").orElseThrow());
                });
        return last;
    }

    private List<KeyPerson> keyPersons(Scope scope) {
        Conditions conditions = new Conditions().within("area", scope.areas());
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("select k.*, (select max(v.at) from cases.visited_person v where v.person = k.person) as last"
                        + " from cases.key_person k" + conditions.sql() + " order by area, id")
                .params(conditions.values())
                .query((row, number) -> keyPerson(row, today))
                .list()
                .stream()
                .sorted(comparingLong(KeyPerson::days).reversed())
                .toList();
    }

    /** Whoever was named after the last visit has to be visited within the same time from then. */
    private KeyPerson keyPerson(ResultSet row, LocalDate today) throws SQLException {
        LocalDate since = day(row, "since").orElseThrow();
        Optional<LocalDate> last = day(row, "last");
        long days = DAYS.between(last.filter(since::isBefore).orElse(since), today);
        return new KeyPerson(
                OccasionId.of(row.getString("id")),
                PersonId.of(row.getString("person")),
                AreaCode.of(row.getString("area")),
                since,
                last,
                days,
                days > cadence.keyPersonDays());
    }

    /** A closed one is silent for good, and nobody waits for it. */
    private List<TalkPoint> talkPoints(Scope scope) {
        Conditions conditions = new Conditions().within("area", scope.areas()).and("closed_at is null");
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("select t.*, greatest(t.reported_at, (select max(e.at) from cases.notebook_entry e"
                        + " where e.point = t.id)) as last from cases.talk_point t" + conditions.sql()
                        + " order by area, id")
                .params(conditions.values())
                .query((row, number) -> talkPoint(row, today))
                .list()
                .stream()
                .sorted(comparingLong(TalkPoint::days).reversed())
                .toList();
    }

    private TalkPoint talkPoint(ResultSet row, LocalDate today) throws SQLException {
        Optional<LocalDate> last = day(row, "last");
        long days = DAYS.between(last.orElse(day(row, "opened_at").orElseThrow()), today);
        return new TalkPoint(
                OccasionId.of(row.getString("id")),
                row.getString("name"),
                AreaCode.of(row.getString("area")),
                last,
                days,
                cadence.isSilent(days));
    }

    private Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .map(this::day);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
