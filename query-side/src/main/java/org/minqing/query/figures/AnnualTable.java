package org.minqing.query.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minqing.query.facts.FactsTable.Stage;
import org.minqing.query.figures.RecordedTable.Form;
import org.minqing.query.figures.RecordedTable.Step;
import org.minqing.query.figures.ReportEntry.Where;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code annual}: what the reports about years count. */
final class AnnualTable {

    private final RecordedTable<AnnualEntry> table;
    private final ZoneId zone;

    /** @param following cases may have rows already */
    AnnualTable(JdbcTemplate jdbc, String schema, ZoneId zone, boolean following) {
        this.table = new RecordedTable<>(jdbc, schema + ".annual", following, new Row());
        this.zone = zone;
    }

    void apply(List<Stage> stages) {
        table.apply(stages.stream()
                .filter(stage -> switch (stage.facts().kind()) {
                    case PETITION, MEDIATION -> true;
                    case HOTLINE_REQUEST -> false;
                })
                .map(stage -> new Step<AnnualEntry>(
                        stage.caseId(),
                        LocalDate.ofInstant(stage.recordedAt(), zone),
                        (_, _) -> AnnualEntry.of(stage.facts(), zone)))
                .toList());
    }

    private static final class Row implements Form<AnnualEntry> {

        @Override
        public List<String> columns() {
            return List.of("day date", "measure text", "about text", "mediators text[]", "n bigint");
        }

        @Override
        public Where where(AnnualEntry entry) {
            return entry.where();
        }

        @Override
        public List<@Nullable Object> values(AnnualEntry entry) {
            return List.of(entry.day(), entry.measure(), entry.about(), entry.mediators(), entry.n());
        }

        @Override
        public AnnualEntry read(Where where, ResultSet row) throws SQLException {
            return new AnnualEntry(
                    row.getObject("day", LocalDate.class),
                    AnnualMeasure.valueOf(row.getString("measure")),
                    row.getString("about"),
                    where,
                    RecordedTable.texts(row.getArray("mediators")),
                    row.getLong("n"));
        }
    }
}
