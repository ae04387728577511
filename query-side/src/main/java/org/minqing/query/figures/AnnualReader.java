package org.minqing.query.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.minqing.api.CaseKind;
import org.minqing.api.query.AnnualReport.Subject;
import org.minqing.api.query.AnnualReportQuery;
import org.minqing.api.query.ReportPeriod;
import org.minqing.query.figures.YearSums.Beside;
import org.minqing.query.figures.YearSums.Sum;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up what was recorded about a year, and about the one before it. */
final class AnnualReader {

    private static final String NOW = "coalesce(sum(sign * n) filter (where is_now), 0)";
    private static final String BEFORE = "coalesce(sum(sign * n) filter (where not is_now), 0)";
    private static final String SUMS = "measure, about, apart, " + NOW + " as now, " + BEFORE + " as before";

    private final JdbcClient jdbc;
    private final AnnualReportQuery query;

    AnnualReader(JdbcClient jdbc, AnnualReportQuery query) {
        this.jdbc = jdbc;
        this.query = query;
    }

    /** As it was recorded at the end of that day. */
    YearSums at(LocalDate recorded) {
        Conditions values = new Conditions();
        String told = rows(values);
        String day = values.name(recorded);
        return new YearSums(jdbc.sql("select " + SUMS + " from (select 1 as sign, told.* from (" + told
                        + ") as told where since <= " + day + " and until > " + day + ") as told group by 1, 2, 3")
                .params(values.values())
                .query((row, number) -> sum(row))
                .list());
    }

    /** What was recorded on one later day. */
    record Later(LocalDate day, Sum sum) {}

    /** What later days changed. */
    List<Later> after(LocalDate recorded) {
        Conditions values = new Conditions();
        String told = rows(values);
        String day = values.name(recorded);
        return jdbc.sql("with told as (" + told + ") select recorded, " + SUMS
                        + " from (select since as recorded, 1 as sign, told.* from told where since > " + day
                        + " union all select until, -1, told.* from told where until > " + day
                        + " and until < 'infinity') as told group by 1, 2, 3, 4 having " + NOW + " <> 0 or " + BEFORE
                        + " <> 0")
                .params(values.values())
                .query((row, number) -> new Later(row.getObject("recorded", LocalDate.class), sum(row)))
                .list();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                AnnualMeasure.valueOf(row.getString("measure")),
                row.getString("about"),
                RecordedTable.texts(row.getArray("apart")),
                new Beside(row.getLong("now"), row.getLong("before")));
    }

    private String rows(Conditions values) {
        return switch (query.subject()) {
            case PETITIONS ->
                counted(values, "array[split_part(category, '/', 1)]") + " union all "
                        + late(values, query.year().lastDay(), true) + " union all "
                        + late(values, query.year().before().lastDay(), false);
            case MEDIATIONS -> counted(values, "case when mediators = '{}' then array[''] else mediators end");
        };
    }

    private String counted(Conditions values, String apart) {
        ReportPeriod year = query.year();
        Conditions where = about(values).anyOf("measure", AnnualMeasure.of(query.subject()));
        where.and("day >= ?", year.before().from()).and("day < ?", year.to());
        return "select measure, about, case when measure in (" + names(query.subject()) + ") then " + apart
                + " else array[]::text[] end as apart, n, since, until, day >= " + values.name(year.from())
                + " as is_now from figures.annual" + where.sql();
    }

    private static String names(Subject subject) {
        return AnnualMeasure.apart(subject).stream()
                .map(measure -> "'" + measure.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** What was late at the end of that day. */
    private String late(Conditions values, LocalDate day, boolean isNow) {
        Conditions where =
                about(values).anyOf("kind", List.of(CaseKind.PETITION)).and("late_until is not null");
        where.and("day <= ?", day).and("late_until > ?", day);
        return "select '" + AnnualMeasure.LATE + "', '', array[]::text[], 1, since, until, " + isNow
                + " from figures.reported" + where.sql();
    }

    private Conditions about(Conditions values) {
        return values.nested().within("area", query.scope().areas()).filed(query.scope(), column -> column);
    }
}
