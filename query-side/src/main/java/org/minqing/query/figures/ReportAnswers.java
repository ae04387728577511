package org.minqing.query.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.AreaLevel;
import org.minqing.api.query.Rate;
import org.minqing.api.query.Report;
import org.minqing.api.query.Report.Counts;
import org.minqing.api.query.Report.Month;
import org.minqing.api.query.Report.Revision;
import org.minqing.api.query.Report.Row;
import org.minqing.api.query.Report.Screening;
import org.minqing.api.query.Report.Topic;
import org.minqing.api.query.Report.Unit;
import org.minqing.api.query.ReportPeriod;
import org.minqing.api.query.ReportQuery;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.query.figures.ReportReader.Later;
import org.minqing.query.figures.ReportReader.Sums;

/** The report about a week or a month, as it was recorded by one moment. */
public final class ReportAnswers {

    /** Nobody reads on after so many. */
    private static final int TOPICS = 10;

    private static final String TOPIC = "(split_part(category, '/', 1)"
            + " || case when category like '%/%' then '/' || split_part(category, '/', 2) else '' end)";
    private static final String SCREENED = "(channel = 'SCREENING')::text";

    private final OneMoment moment;
    private final Labels labels;
    private final ZoneId zone;
    private final int leastOfTopic;

    /**
     * @param zone where days begin and end
     * @param leastOfTopic a category with fewer cases in a month is no topic, however fast it rose
     */
    public ReportAnswers(DataSource database, Labels labels, ZoneId zone, int leastOfTopic) {
        this.moment = new OneMoment(database);
        this.labels = labels;
        this.zone = zone;
        this.leastOfTopic = leastOfTopic;
    }

    @QueryHandler
    public Report answer(ReportQuery query) {
        return moment.read(() -> report(query));
    }

    private Report report(ReportQuery query) {
        ReportPeriod period = query.period();
        ReportReader reader = new ReportReader(moment.jdbc(), query.scope(), period);
        List<AreaLevel> levels = levels(period, query.scope().areas());
        String narrowest = "left(area, " + levels.getLast().length() + ")";
        List<Revision> all = revisions(period, reader.after(period.lastDay(), keys(period, narrowest)));
        int asked = Math.clamp(query.revision().orElse(all.size()), 1, all.size());
        LocalDate recorded = all.get(asked - 1).day();
        boolean monthly = period.kind() == ReportPeriod.Kind.MONTHLY;
        List<SortedMap<String, Sums>> kept =
                reader.by(monthly ? List.of(narrowest, TOPIC, SCREENED, "unit") : List.of(narrowest), recorded);
        SortedMap<String, Sums> sums = kept.getFirst();
        return new Report(
                period,
                query.scope().areas(),
                asked,
                recorded.plusDays(1).atStartOfDay(zone).toInstant(),
                all.subList(0, asked),
                sums.values().stream().map(each -> row("", each)).reduce(nothing(""), Row::plus),
                rows(sums, shown(levels, query.scope().areas())),
                monthly ? Optional.of(month(kept.get(1), kept.get(2), kept.get(3))) : Optional.empty());
    }

    /** A month within one street is told as a week is. */
    private static List<AreaLevel> levels(ReportPeriod period, List<String> areas) {
        boolean withinStreets =
                !areas.isEmpty() && areas.stream().allMatch(area -> area.length() >= AreaLevel.STREET.length());
        return period.kind() == ReportPeriod.Kind.WEEKLY || withinStreets
                ? List.of(AreaLevel.COMMUNITY, AreaLevel.GRID_CELL)
                : List.of(AreaLevel.DISTRICT, AreaLevel.STREET);
    }

    /** All that a report says apart: what moves from one of them to another has changed it. */
    private static List<String> keys(ReportPeriod period, String area) {
        return switch (period.kind()) {
            case WEEKLY -> List.of(area);
            case MONTHLY, ANNUAL -> List.of(area, TOPIC, SCREENED, "unit");
        };
    }

    /** Those that lie within what is asked about. */
    private static List<AreaLevel> shown(List<AreaLevel> levels, List<String> areas) {
        int narrowest = areas.stream().mapToInt(String::length).min().orElse(0);
        int least = areas.size() == 1 ? narrowest + 1 : narrowest;
        return levels.stream().filter(level -> level.length() >= least).toList();
    }

    private List<Revision> revisions(ReportPeriod period, List<Later> later) {
        SortedMap<LocalDate, SortedMap<String, Row>> days = new TreeMap<>();
        later.forEach(each -> days.computeIfAbsent(each.day(), none -> new TreeMap<>())
                .merge(each.key(), row(each.key(), each.sums()), Row::plus));
        List<Revision> revisions = new ArrayList<>(List.of(new Revision(1, period.lastDay(), List.of())));
        days.forEach((day, rows) -> revisions.add(new Revision(
                revisions.size() + 1,
                day,
                rows.values().stream().filter(row -> !row.saysNothing()).toList())));
        return List.copyOf(revisions);
    }

    /** What is not known closely enough for any of these comes last, under no area. */
    private List<Row> rows(SortedMap<String, Sums> sums, List<AreaLevel> levels) {
        if (levels.isEmpty()) {
            return List.of();
        }
        SortedMap<String, Row> rows = new TreeMap<>();
        sums.forEach((area, each) -> {
            List<String> under = levels.stream()
                    .filter(level -> level.length() <= area.length())
                    .map(level -> area.substring(0, level.length()))
                    .toList();
            (under.isEmpty() ? List.of("") : under).forEach(key -> rows.merge(key, row(key, each), Row::plus));
        });
        List<Row> inOrder = new ArrayList<>(rows.values());
        Optional.ofNullable(rows.get("")).ifPresent(unknown -> {
            inOrder.remove(unknown);
            inOrder.add(unknown);
        });
        return inOrder.stream().filter(row -> !row.saysNothing()).toList();
    }

    private Row row(String area, Sums sums) {
        return new Row(area, area.isEmpty() ? "" : labels.of(Vocabulary.AREA, area), sums.now(), sums.before());
    }

    private static Row nothing(String area) {
        return new Row(area, "", Counts.NOTHING, Counts.NOTHING);
    }

    private Month month(Map<String, Sums> topics, Map<String, Sums> screening, Map<String, Sums> units) {
        Optional<Sums> screened = Optional.ofNullable(screening.get("true"));
        return new Month(
                topics(topics),
                leastOfTopic,
                new Screening(
                        screened.map(sums -> sums.now().received()).orElse(0L),
                        screened.map(sums -> sums.before().received()).orElse(0L)),
                units.entrySet().stream()
                        .map(unit -> unit(unit.getKey(), unit.getValue()))
                        .filter(unit -> unit.received() > 0
                                || unit.closed() > 0
                                || unit.onTimeClosureRate().denominator() > 0)
                        .toList());
    }

    private List<Topic> topics(Map<String, Sums> categories) {
        return categories.entrySet().stream()
                .filter(category -> !category.getKey().isEmpty())
                .map(category -> topic(
                        category.getKey(),
                        category.getValue().now().received(),
                        category.getValue().before().received()))
                .filter(topic -> topic.now() >= leastOfTopic && topic.now() > topic.before())
                .sorted(STEEPEST)
                .limit(TOPICS)
                .toList();
    }

    private static final Comparator<Topic> STEEPEST = Comparator.<Topic, Boolean>comparing(
                    topic -> topic.ratio().isPresent())
            .thenComparing(topic -> topic.ratio().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
            .thenComparing(Topic::now, Comparator.reverseOrder())
            .thenComparing(Topic::category);

    private Topic topic(String category, long now, long before) {
        return new Topic(
                category,
                labels.of(Vocabulary.CATEGORY, category),
                now,
                before,
                before == 0
                        ? Optional.empty()
                        : Optional.of(
                                BigDecimal.valueOf(now).divide(BigDecimal.valueOf(before), 2, RoundingMode.HALF_UP)));
    }

    private Unit unit(String code, Sums sums) {
        return new Unit(
                code,
                code.isEmpty() ? "" : holder(code),
                sums.now().received(),
                sums.now().closed(),
                Rate.of(sums.onTime(), sums.onTimeOf()));
    }

    /** A mediation is held by a committee, any other case by a unit. */
    private String holder(String code) {
        String unit = labels.of(Vocabulary.UNIT, code);
        return unit.equals(code) ? labels.of(Vocabulary.COMMITTEE, code) : unit;
    }
}
