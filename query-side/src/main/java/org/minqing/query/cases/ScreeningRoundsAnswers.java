package org.minqing.query.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionId;
import org.minqing.api.query.Scope;
import org.minqing.api.query.ScreeningRounds;
import org.minqing.api.query.ScreeningRounds.Cell;
import org.minqing.api.query.ScreeningRounds.Report;
import org.minqing.api.query.ScreeningRounds.Round;
import org.minqing.api.query.ScreeningRounds.Sign;
import org.minqing.api.query.ScreeningRoundsQuery;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which screening rounds there are, which of their cells reported, and which did not. */
public final class ScreeningRoundsAnswers {

    private final JdbcClient jdbc;
    private final Supplier<List<AreaCode>> cells;

    /** @param cells all grid cells that there are now */
    public ScreeningRoundsAnswers(JdbcClient jdbc, Supplier<List<AreaCode>> cells) {
        this.jdbc = jdbc;
        this.cells = cells;
    }

    private record Row(UUID id, AreaCode area, YearMonth month, Optional<Instant> closedAt) {}

    private record CellOf(UUID round, AreaCode cell) {}

    @QueryHandler
    public ScreeningRounds answer(ScreeningRoundsQuery query) {
        Scope scope = query.scope();
        if (!scope.units().isEmpty()) {
            return new ScreeningRounds(List.of());
        }
        List<Row> rounds = rounds(scope, Math.clamp(query.size(), 1, ScreeningRoundsQuery.MAX_SIZE));
        if (rounds.isEmpty()) {
            return new ScreeningRounds(List.of());
        }
        List<UUID> ids = rounds.stream().map(Row::id).toList();
        Map<CellOf, Report> reports = reports(ids, scope);
        Map<UUID, List<Sign>> signs = signs(ids, scope);
        return new ScreeningRounds(rounds.stream()
                .map(round -> new Round(
                        new OccasionId(round.id()),
                        round.area(),
                        round.month(),
                        round.closedAt(),
                        cells(round, reports, scope),
                        signs.getOrDefault(round.id(), List.of())))
                .toList());
    }

    /** Those that lie in the scope, and those in which some of it lies. */
    private List<Row> rounds(Scope scope, int size) {
        Conditions conditions = new Conditions();
        conditions.alternatives(
                scope.areas(),
                area -> "starts_with(area, " + conditions.name(area) + ") or starts_with(" + conditions.name(area)
                        + ", area)");
        return jdbc.sql("select * from cases.screening_round" + conditions.sql()
                        + " order by month desc, area, id limit " + size)
                .params(conditions.values())
                .query((row, number) -> round(row))
                .list();
    }

    private Map<CellOf, Report> reports(List<UUID> rounds, Scope scope) {
        Conditions conditions = new Conditions().within("cell", scope.areas()).and("round in (?)", rounds);
        Map<CellOf, Report> reports = new HashMap<>();
        jdbc.sql("select * from cases.screened_cell" + conditions.sql())
                .params(conditions.values())
                .query(row -> {
                    reports.put(
                            new CellOf(row.getObject("round", UUID.class), AreaCode.of(row.getString("cell"))),
                            new Report(
                                    row.getInt("households"),
                                    row.getString("reporter"),
                                    instant(row, "at").orElseThrow()));
                });
        return reports;
    }

    private record SignOf(UUID round, Sign sign) {}

    private Map<UUID, List<Sign>> signs(List<UUID> rounds, Scope scope) {
        Conditions conditions = new Conditions().within("cell", scope.areas()).and("round in (?)", rounds);
        return jdbc
                .sql("select * from cases.early_sign" + conditions.sql() + " order by at, mediation")
                .params(conditions.values())
                .query((row, number) -> new SignOf(
                        row.getObject("round", UUID.class),
                        new Sign(
                                AreaCode.of(row.getString("cell")),
                                CaseId.of(row.getString("mediation")),
                                instant(row, "at").orElseThrow())))
                .list()
                .stream()
                .collect(groupingBy(SignOf::round, mapping(SignOf::sign, toList())));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Row round(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                AreaCode.of(row.getString("area")),
                YearMonth.parse(row.getString("month")),
                instant(row, "closed_at"));
    }

    /** Of a cell that holds no longer stays what it reported. */
    private List<Cell> cells(Row round, Map<CellOf, Report> reports, Scope scope) {
        TreeSet<AreaCode> all = new TreeSet<>();
        cells.get().stream()
                .filter(round.area()::contains)
                .filter(cell -> isWithin(cell, scope))
                .forEach(all::add);
        reports.keySet().stream()
                .filter(cell -> cell.round().equals(round.id()))
                .map(CellOf::cell)
                .forEach(all::add);
        return all.stream()
                .map(cell -> new Cell(cell, Optional.ofNullable(reports.get(new CellOf(round.id(), cell)))))
                .toList();
    }

    private static boolean isWithin(AreaCode cell, Scope scope) {
        return scope.areas().isEmpty() || scope.areas().stream().anyMatch(cell.digits()::startsWith);
    }
}
