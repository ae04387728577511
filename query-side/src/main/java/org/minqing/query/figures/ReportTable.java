package org.minqing.query.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.api.HomeVisitEvent;
import org.minqing.query.facts.FactsTable.Stage;
import org.minqing.query.figures.RecordedTable.Form;
import org.minqing.query.figures.RecordedTable.Step;
import org.minqing.query.figures.ReportEntry.Visit;
import org.minqing.query.figures.ReportEntry.Where;
import org.minqing.query.projection.ProjectedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code reported}: what the reports about weeks and months count. */
final class ReportTable {

    private final RecordedTable<ReportEntry> table;
    private final ZoneId zone;

    /** @param following cases may have rows already */
    ReportTable(JdbcTemplate jdbc, String schema, ZoneId zone, boolean following) {
        this.table = new RecordedTable<>(jdbc, schema + ".reported", following, new Row());
        this.zone = zone;
    }

    void apply(List<Stage> stages, List<ProjectedEvent> batch) {
        List<Step<ReportEntry>> steps = new ArrayList<>();
        stages.forEach(stage -> steps.add(new Step<>(
                stage.caseId(),
                LocalDate.ofInstant(stage.recordedAt(), zone),
                (before, day) -> ReportEntry.of(stage.facts(), before, day, zone))));
        batch.forEach(projected -> {
            if (projected.event() instanceof HomeVisitEvent visit) {
                steps.add(new Step<>(
                        projected.caseId(),
                        LocalDate.ofInstant(projected.recordedAt(), zone),
                        (_, _) -> ReportEntry.of(visit, zone)));
            }
        });
        table.apply(steps);
    }

    private static final class Row implements Form<ReportEntry> {

        private static final List<Measure> MEASURES =
                List.of(Measure.RECEIVED, Measure.CLOSED, Measure.ON_TIME_OF, Measure.ON_TIME);

        @Override
        public List<String> columns() {
            return Stream.of(
                            Stream.of("day date", "kind text"),
                            MEASURES.stream().map(measure -> measure.column() + " int"),
                            Stream.of("visits int", "met int", "persons int", "late_until date"))
                    .flatMap(columns -> columns)
                    .toList();
        }

        @Override
        public Where where(ReportEntry entry) {
            return entry.where();
        }

        @Override
        public List<@Nullable Object> values(ReportEntry entry) {
            return Arrays.asList(
                    entry.day(),
                    entry.kind(),
                    entry.count(Measure.RECEIVED),
                    entry.count(Measure.CLOSED),
                    entry.count(Measure.ON_TIME_OF),
                    entry.count(Measure.ON_TIME),
                    entry.visit().visits(),
                    entry.visit().met(),
                    entry.visit().persons(),
                    entry.lateUntil().map(RecordedTable::day).orElse(null));
        }

        @Override
        public ReportEntry read(Where where, ResultSet row) throws SQLException {
            Map<Measure, Long> counts = new EnumMap<>(Measure.class);
            for (Measure measure : MEASURES) {
                long count = row.getLong(measure.column());
                if (count != 0) {
                    counts.put(measure, count);
                }
            }
            return new ReportEntry(
                    row.getObject("day", LocalDate.class),
                    row.getString("kind"),
                    where,
                    counts,
                    new Visit(row.getInt("visits"), row.getInt("met"), row.getInt("persons")),
                    Optional.ofNullable(row.getObject("late_until", LocalDate.class)));
        }
    }
}
