package org.minqing.query.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minqing.api.CaseKind;
import org.minqing.api.query.Scope;
import org.minqing.query.figures.Coverage.Dimension;
import org.minqing.query.figures.Coverage.Grain;
import org.minqing.query.figures.Grouping.By;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds up figures: from cells where they are kept, else from the rows of the cases concerned. A question about at most
 * one of category, channel, unit, nature and magnitude reads cells.
 */
final class FigureReader {

    private static final String FACTS = "figures.fact_day";

    private final JdbcClient jdbc;

    FigureReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is read of each group. */
    record Wanted(List<Measure> measures, boolean hours) {}

    SortedMap<String, Sums> read(Scope asked, Grouping grouping, Wanted wanted) {
        Scope scope = asked.within(Conditions.outermost(asked.areas(), ""));
        SortedMap<String, Sums> rows = groups(scope, grouping, wanted);
        if (grouping.by() == By.AREA) {
            addRest(scope, wanted, rows);
        }
        return rows;
    }

    /** Cases whose area is not known as closely as the grouping asks. */
    private void addRest(Scope scope, Wanted wanted, SortedMap<String, Sums> rows) {
        rows.remove("");
        Sums rest = new Sums();
        groups(scope, Grouping.by(By.NOTHING), wanted).values().forEach(all -> rest.add(all, 1));
        rows.values().forEach(row -> rest.add(row, -1));
        if (!rest.isZero()) {
            rows.put("", rest);
        }
    }

    private SortedMap<String, Sums> groups(Scope scope, Grouping grouping, Wanted wanted) {
        SortedMap<String, Sums> rows = new TreeMap<>();
        Optional<CellSource> cells = CellSource.of(scope, grouping, this::knownAreas);
        for (Stretch stretch : countStretches(scope, grouping)) {
            boolean kept =
                    cells.filter(source -> source.keepsCounts(stretch.grain())).isPresent();
            Source from = kept ? cells.orElseThrow().counts(stretch) : facts(scope, grouping, stretch);
            count(from, stretch.sign(), wanted.measures(), rows);
            if (kept && namesCoUnits(scope)) {
                count(withOthers(scope, grouping, stretch), stretch.sign(), wanted.measures(), rows);
            }
        }
        if (wanted.hours()) {
            for (Stretch stretch : hourStretches(scope, grouping, cells)) {
                boolean kept = cells.filter(source -> source.keepsHours(stretch.grain()))
                        .isPresent();
                if (kept) {
                    bucketsOfCells(cells.orElseThrow().hours(stretch), stretch.sign(), rows);
                    if (namesCoUnits(scope)) {
                        bucketsOfFacts(withOthers(scope, grouping, stretch), stretch.sign(), rows);
                    }
                } else {
                    bucketsOfFacts(facts(scope, grouping, stretch), stretch.sign(), rows);
                }
            }
        }
        // A group of which everything was taken out again.
        rows.values().removeIf(Sums::isZero);
        return rows;
    }

    private static List<Stretch> countStretches(Scope scope, Grouping grouping) {
        return switch (grouping.by()) {
            case DAY -> Stretch.days(scope.from(), scope.to());
            case MONTH -> Stretch.months(scope.from(), scope.to(), Grain.MONTH);
            default -> Stretch.months(scope.from(), scope.to(), Grain.EVER);
        };
    }

    private static List<Stretch> hourStretches(Scope scope, Grouping grouping, Optional<CellSource> cells) {
        boolean years = cells.filter(source -> source.keepsHours(Grain.YEAR)).isPresent();
        return switch (grouping.by()) {
            case DAY -> Stretch.days(scope.from(), scope.to());
            case MONTH -> Stretch.months(scope.from(), scope.to(), Grain.MONTH);
            default ->
                years
                        ? Stretch.years(scope.from(), scope.to(), Grain.EVER)
                        : Stretch.months(scope.from(), scope.to(), Grain.EVER);
        };
    }

    /** What to read: a group's name, and where. */
    record Source(String key, String table, Conditions conditions) {}

    static Source facts(Scope scope, Grouping grouping, Stretch stretch) {
        return facts(scope, grouping, stretch, new Conditions().sorted(scope, column -> column));
    }

    private static boolean namesCoUnits(Scope scope) {
        return !scope.units().isEmpty() && !scope.coUnits().isEmpty();
    }

    /** A case lies in the cells of the unit that holds it; the few in which others handle with it are read one by one. */
    private static Source withOthers(Scope scope, Grouping grouping, Stretch stretch) {
        return facts(scope, grouping, stretch, new Conditions().withOthers(scope));
    }

    private static Source facts(Scope scope, Grouping grouping, Stretch stretch, Conditions sorted) {
        Kinds kinds = Kinds.of(scope.kinds(), grouping.by() == By.KIND);
        Conditions conditions = sorted.within("area", scope.areas()).anyOf("kind", kinds.names());
        conditions.and(Kinds.OF_STRANDS, kinds.strands());
        if (grouping.dimension().filter(Dimension::ofMediationsOnly).isPresent()) {
            conditions.and("kind = ?", CaseKind.MEDIATION.name());
        }
        if (stretch.grain() != Grain.EVER) {
            conditions.and("day >= ?", stretch.from());
            stretch.to().ifPresent(end -> conditions.and("day < ?", end));
        }
        String table = grouping.by() == By.MEDIATOR
                ? FACTS + ", unnest(case when mediators = '{}' then '{\"\"}' else mediators end) mediator"
                : FACTS;
        return new Source(grouping.keyOfFact(), table, conditions);
    }

    private void count(Source from, int sign, List<Measure> measures, Map<String, Sums> rows) {
        String sums = measures.stream()
                .map(measure -> "sum(" + measure.column() + ")")
                .collect(Collectors.joining(", "));
        String sql = "select " + from.key() + ", " + sums + " from " + from.table()
                + from.conditions().sql() + " group by 1";
        query(sql, from.conditions(), row -> {
            Sums into = rows.computeIfAbsent(row.getString(1), none -> new Sums());
            for (int i = 0; i < measures.size(); i++) {
                into.add(measures.get(i), sign * row.getLong(i + 2));
            }
        });
    }

    private void bucketsOfCells(Source from, int sign, Map<String, Sums> rows) {
        String where = from.conditions().sql();
        String sql = "select " + from.key() + ", reply, buckets, counts from " + from.table() + where
                + " union all select " + from.key() + ", reply, array[bucket], array[n] from " + from.table()
                + "_lately" + where;
        query(sql, from.conditions(), row -> {
            Sums into = rows.computeIfAbsent(row.getString(1), none -> new Sums());
            boolean reply = row.getBoolean(2);
            Integer[] buckets = (Integer[]) row.getArray(3).getArray();
            Integer[] counts = (Integer[]) row.getArray(4).getArray();
            for (int i = 0; i < buckets.length; i++) {
                into.addHours(reply, buckets[i], (long) sign * counts[i]);
            }
        });
    }

    private void bucketsOfFacts(Source from, int sign, Map<String, Sums> rows) {
        for (boolean reply : new boolean[] {true, false}) {
            String bucket = reply ? "reply_bucket" : "close_bucket";
            String sql = "select " + from.key() + ", " + bucket + ", count(*) from " + from.table()
                    + from.conditions().sql() + " and " + bucket + " is not null group by 1, 2";
            query(
                    sql,
                    from.conditions(),
                    row -> rows.computeIfAbsent(row.getString(1), none -> new Sums())
                            .addHours(reply, row.getInt(2), sign * row.getLong(3)));
        }
    }

    private List<String> knownAreas(List<String> prefixes, int length) {
        Conditions conditions = new Conditions()
                .within("area", prefixes)
                .and(length == Coverage.WIDEST ? "length(area) <= ?" : "length(area) = ?", length);
        List<String> areas = new ArrayList<>();
        query("select area from figures.known_area" + conditions.sql(), conditions, row -> areas.add(row.getString(1)));
        return areas;
    }

    private void query(String sql, Conditions conditions, RowCallbackHandler handler) {
        jdbc.sql(sql).params(conditions.values()).query(handler);
    }
}
