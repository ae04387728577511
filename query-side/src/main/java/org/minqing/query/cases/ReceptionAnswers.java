package org.minqing.query.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionId;
import org.minqing.api.Recurrence;
import org.minqing.api.query.ReceptionSessions;
import org.minqing.api.query.ReceptionSessions.Demand;
import org.minqing.api.query.ReceptionSessions.Held;
import org.minqing.api.query.ReceptionSessions.Series;
import org.minqing.api.query.ReceptionSessions.Session;
import org.minqing.api.query.ReceptionSessionsQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which reception sessions there are: what the rules say, and what became of it. */
public final class ReceptionAnswers {

    private final JdbcClient jdbc;

    public ReceptionAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session is named by its series and the day on which the rule has it. */
    private record Named(UUID series, LocalDate session) {}

    /** What happened to one. */
    private record Happened(
            Optional<LocalDate> day,
            Optional<LocalTime> from,
            Optional<LocalTime> to,
            boolean cancelled,
            Optional<Held> held) {

        static final Happened NOTHING =
                new Happened(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    @QueryHandler
    public ReceptionSessions answer(ReceptionSessionsQuery query) {
        Scope scope = query.scope();
        if (!scope.units().isEmpty()) {
            return new ReceptionSessions(List.of(), List.of());
        }
        List<Series> all = series(scope);
        if (all.isEmpty()) {
            return new ReceptionSessions(List.of(), List.of());
        }
        List<UUID> ids = all.stream().map(series -> series.id().value()).toList();
        Map<Named, Happened> happened = happened(ids);
        Map<Named, List<Demand>> demands = demands(ids, scope);
        LocalDate to = earlier(query.to(), query.from().plusDays(ReceptionSessionsQuery.MOST_DAYS));
        return new ReceptionSessions(
                all,
                all.stream()
                        .flatMap(series -> days(series, happened, query.from(), to).stream()
                                .map(day -> session(series, day, happened, demands)))
                        .filter(session -> !session.day().isBefore(query.from())
                                && session.day().isBefore(to))
                        .sorted(Comparator.comparing(Session::day)
                                .thenComparing(Session::from)
                                .thenComparing(Session::area)
                                .thenComparing(session -> session.series().value()))
                        .toList());
    }

    /** Those that lie in the scope, and those in whose area some of it lies. */
    private List<Series> series(Scope scope) {
        Conditions conditions = new Conditions();
        conditions.alternatives(
                scope.areas(),
                area -> "starts_with(area, " + conditions.name(area) + ") or starts_with(" + conditions.name(area)
                        + ", area)");
        return jdbc.sql("select * from cases.reception_series" + conditions.sql() + " order by area, name, id")
                .params(conditions.values())
                .query((row, number) -> new Series(
                        OccasionId.of(row.getString("id")),
                        row.getString("name"),
                        AreaCode.of(row.getString("area")),
                        row.getString("place"),
                        row.getString("host"),
                        Recurrence.of(row.getString("rule")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class))))
                .list();
    }

    private Map<Named, Happened> happened(List<UUID> ids) {
        Map<Named, Happened> happened = new HashMap<>();
        jdbc.sql("select * from cases.reception_session where series in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    happened.put(
                            named(row),
                            new Happened(
                                    Optional.ofNullable(row.getObject("day", LocalDate.class)),
                                    Optional.ofNullable(row.getObject("begins", LocalTime.class)),
                                    Optional.ofNullable(row.getObject("ends", LocalTime.class)),
                                    row.getBoolean("cancelled"),
                                    held(row)));
                });
        return happened;
    }

    private static Optional<Held> held(ResultSet row) throws SQLException {
        Array attendees = row.getArray("attendees");
        return attendees == null
                ? Optional.empty()
                : Optional.of(new Held(
                        row.getString("host"), List.of((String[]) attendees.getArray()), instant(row, "held_at")));
    }

    private record DemandOf(Named session, Demand demand) {}

    private Map<Named, List<Demand>> demands(List<UUID> ids, Scope scope) {
        Conditions conditions = new Conditions().within("area", scope.areas()).and("series in (?)", ids);
        return jdbc
                .sql("select * from cases.reception_demand" + conditions.sql() + " order by at, petition")
                .params(conditions.values())
                .query((row, number) -> new DemandOf(
                        named(row),
                        new Demand(
                                CaseId.of(row.getString("petition")),
                                AreaCode.of(row.getString("area")),
                                instant(row, "at"))))
                .list()
                .stream()
                .collect(groupingBy(DemandOf::session, mapping(DemandOf::demand, toList())));
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(row.getObject("series", UUID.class), row.getObject("session", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Those of the rule, and those to which something happened: that one may have been moved into these days. */
    private static Set<LocalDate> days(Series series, Map<Named, Happened> happened, LocalDate from, LocalDate to) {
        LocalDate end =
                series.lastDay().map(last -> earlier(to, last.plusDays(1))).orElse(to);
        Set<LocalDate> days = new TreeSet<>(series.rule().between(series.first(), from, end));
        happened.keySet().stream()
                .filter(one -> one.series().equals(series.id().value()))
                .map(Named::session)
                .forEach(days::add);
        return days;
    }

    private static Session session(
            Series series, LocalDate session, Map<Named, Happened> happened, Map<Named, List<Demand>> demands) {
        Named named = new Named(series.id().value(), session);
        Happened what = happened.getOrDefault(named, Happened.NOTHING);
        return new Session(
                series.id(),
                session,
                series.name(),
                series.area(),
                series.place(),
                what.held().map(Held::host).orElse(series.host()),
                what.day().orElse(session),
                what.from().orElse(series.from()),
                what.to().orElse(series.to()),
                what.day().isPresent(),
                what.cancelled(),
                what.held(),
                demands.getOrDefault(named, List.of()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
