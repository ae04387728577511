package org.minqing.query.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.query.AnnualReport;
import org.minqing.api.query.AnnualReport.Added;
import org.minqing.api.query.AnnualReport.Part;
import org.minqing.api.query.AnnualReport.Revision;
import org.minqing.api.query.AnnualReportQuery;
import org.minqing.query.Labels;
import org.minqing.query.figures.AnnualReader.Later;
import org.minqing.query.figures.YearSums.Beside;

/** The report about a year, as it was recorded by one moment. */
public final class AnnualAnswers {

    private final OneMoment moment;
    private final YearLines lines;
    private final ZoneId zone;

    /** @param zone where days begin and end */
    public AnnualAnswers(DataSource database, Labels labels, ZoneId zone) {
        this.moment = new OneMoment(database);
        this.lines = new YearLines(labels);
        this.zone = zone;
    }

    @QueryHandler
    public AnnualReport answer(AnnualReportQuery query) {
        return moment.read(() -> report(query));
    }

    private AnnualReport report(AnnualReportQuery query) {
        AnnualReader reader = new AnnualReader(moment.jdbc(), query);
        LocalDate lastDay = query.year().lastDay();
        List<Revision> all = revisions(lastDay, reader.after(lastDay));
        int asked = Math.clamp(query.revision().orElse(all.size()), 1, all.size());
        LocalDate recorded = all.get(asked - 1).day();
        return new AnnualReport(
                query.subject(),
                query.year(),
                query.scope().areas(),
                asked,
                recorded.plusDays(1).atStartOfDay(zone).toInstant(),
                all.subList(0, asked),
                parts(query, reader.at(recorded)));
    }

    private List<Part> parts(AnnualReportQuery query, YearSums sums) {
        return switch (query.subject()) {
            case PETITIONS -> new PetitionYear(sums, lines).parts();
            case MEDIATIONS -> new MediationYear(sums, lines).parts();
        };
    }

    private record Told(AnnualMeasure measure, String about) {}

    private List<Revision> revisions(LocalDate lastDay, List<Later> later) {
        SortedMap<LocalDate, Map<Told, Beside>> days = new TreeMap<>();
        later.forEach(each -> days.computeIfAbsent(each.day(), none -> new LinkedHashMap<>())
                .merge(
                        new Told(each.sum().measure(), each.sum().about()),
                        each.sum().n(),
                        Beside::plus));
        List<Revision> revisions = new ArrayList<>(List.of(new Revision(1, lastDay, List.of())));
        days.forEach((day, sums) -> revisions.add(new Revision(revisions.size() + 1, day, added(sums))));
        return List.copyOf(revisions);
    }

    private List<Added> added(Map<Told, Beside> sums) {
        return sums.entrySet().stream()
                .filter(sum -> !sum.getValue().equals(Beside.NOTHING))
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Told::measure).thenComparing(Told::about)))
                .map(sum -> added(sum.getKey(), sum.getValue()))
                .toList();
    }

    private Added added(Told told, Beside n) {
        return new Added(
                told.measure().figure(),
                told.about(),
                lines.name(told.measure(), told.about()),
                number(told.measure(), n.now()),
                number(told.measure(), n.before()));
    }

    /** Money is kept in fen and told in yuan. */
    static BigDecimal number(AnnualMeasure measure, long n) {
        return BigDecimal.valueOf(n, measure == AnnualMeasure.AGREEMENT_AMOUNT ? 2 : 0);
    }
}
