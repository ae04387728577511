package org.minqing.query.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minqing.api.query.Report.Counts;
import org.minqing.api.query.ReportPeriod;
import org.minqing.api.query.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up what was recorded about a period, and about the one before it. */
final class ReportReader {

    private static final List<String> SHOWN = List.of("received", "closed", "late", "visits", "met", "persons");
    private static final List<String> IN_TIME = List.of("on_time_of", "on_time");
    private static final String SUMS = Stream.concat(
                    SHOWN.stream().flatMap(column -> Stream.of(sum(column, "is_now"), sum(column, "not is_now"))),
                    IN_TIME.stream().map(column -> sum(column, "is_now")))
            .collect(Collectors.joining(", "));
    private static final String SHOWN_OTHERWISE = SHOWN.stream()
            .flatMap(column -> Stream.of(isNot0(column, "is_now"), isNot0(column, "not is_now")))
            .collect(Collectors.joining(" or "));
    private static final String IN_TIME_OTHERWISE =
            IN_TIME.stream().map(column -> isNot0(column, "is_now")).collect(Collectors.joining(" or "));

    private final JdbcClient jdbc;
    private final Scope scope;
    private final ReportPeriod period;

    ReportReader(JdbcClient jdbc, Scope scope, ReportPeriod period) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.period = period;
    }

    private static String sum(String column, String when) {
        return added(column, when) + " as " + (when.startsWith("not") ? "before_" : "now_") + column;
    }

    private static String isNot0(String column, String when) {
        return added(column, when) + " <> 0";
    }

    private static String added(String column, String when) {
        return "coalesce(sum(sign * " + column + ") filter (where " + when + "), 0)";
    }

    /** That a number which the report says is another than before. */
    private String otherwise() {
        return switch (period.kind()) {
            case WEEKLY -> SHOWN_OTHERWISE;
            case MONTHLY, ANNUAL -> SHOWN_OTHERWISE + " or " + IN_TIME_OTHERWISE;
        };
    }

    /** Sums of the period and of the one before it; those of being in time of the period alone. */
    record Sums(Counts now, Counts before, long onTimeOf, long onTime) {

        static Sums of(ResultSet row) throws SQLException {
            return new Sums(
                    counts("now_", row),
                    counts("before_", row),
                    row.getLong("now_on_time_of"),
                    row.getLong("now_on_time"));
        }

        private static Counts counts(String prefix, ResultSet row) throws SQLException {
            return new Counts(
                    row.getLong(prefix + "received"),
                    row.getLong(prefix + "closed"),
                    row.getLong(prefix + "late"),
                    row.getLong(prefix + "visits"),
                    row.getLong(prefix + "met"),
                    row.getLong(prefix + "persons"));
        }
    }

    /**
     * As it was recorded at the end of that day, from one reading of the rows.
     *
     * @param keys what it is added up by, in the words of SQL, none of them ever null
     * @return the sums by each of them, in their order
     */
    List<SortedMap<String, Sums>> by(List<String> keys, LocalDate recorded) {
        Conditions values = new Conditions();
        String told = rows(values);
        String day = values.name(recorded);
        List<SortedMap<String, Sums>> sums = new ArrayList<>();
        keys.forEach(key -> sums.add(new TreeMap<>()));
        jdbc.sql("select " + of(keys, place -> Integer.toString(place)) + " as place, "
                        + of(keys, place -> "(" + keys.get(place) + ")::text") + " as key, " + SUMS
                        + " from (select 1 as sign, told.* from (" + told + ") as told where since <= " + day
                        + " and until > " + day + ") as told group by grouping sets (("
                        + String.join("), (", keys) + "))")
                .params(values.values())
                .query((row, number) -> sums.get(row.getInt("place")).put(row.getString("key"), Sums.of(row)))
                .list();
        return sums;
    }

    /** Of the key that a row is added up by. */
    private static String of(List<String> keys, IntFunction<String> what) {
        return IntStream.range(0, keys.size())
                .mapToObj(place -> " when grouping(" + keys.get(place) + ") = 0 then " + what.apply(place))
                .collect(Collectors.joining("", "case", " end"));
    }

    /** What was recorded on one later day, of what is added up under one key. */
    record Later(LocalDate day, String key, Sums sums) {}

    /**
     * What later days changed.
     *
     * @param keys what it is added up by, in the words of SQL; the first of them is told
     */
    List<Later> after(LocalDate recorded, List<String> keys) {
        Conditions values = new Conditions();
        String told = rows(values);
        String day = values.name(recorded);
        List<String> by = new ArrayList<>(List.of("recorded"));
        by.addAll(keys);
        return jdbc.sql("with told as (" + told + ") select recorded, " + keys.getFirst() + " as key, " + SUMS
                        + " from (select since as recorded, 1 as sign, told.* from told where since > " + day
                        + " union all select until, -1, told.* from told where until > " + day
                        + " and until < 'infinity') as told group by " + String.join(", ", by) + " having "
                        + otherwise())
                .params(values.values())
                .query((row, number) ->
                        new Later(row.getObject("recorded", LocalDate.class), row.getString("key"), Sums.of(row)))
                .list();
    }

    private String rows(Conditions values) {
        LocalDate last = period.lastDay();
        LocalDate lastBefore = period.before().lastDay();
        return counted(values) + " union all " + late(values, last, true) + " union all "
                + late(values, lastBefore, false);
    }

    private String counted(Conditions values) {
        Conditions where = about(values).and("late_until is null");
        where.and("day >= ?", period.before().from()).and("day < ?", period.to());
        return "select area, category, channel, unit, since, until, day >= " + values.name(period.from())
                + " as is_now, received, closed, 0 as late, visits, met, persons, on_time_of, on_time"
                + " from figures.reported" + where.sql();
    }

    /** What was late at the end of that day. */
    private String late(Conditions values, LocalDate day, boolean isNow) {
        Conditions where = about(values).and("late_until is not null");
        where.and("day <= ?", day).and("late_until > ?", day);
        return "select area, category, channel, unit, since, until, " + isNow
                + ", 0, 0, 1, 0, 0, 0, 0, 0 from figures.reported" + where.sql();
    }

    private Conditions about(Conditions values) {
        return values.nested().within("area", scope.areas()).filed(scope, column -> column);
    }
}
