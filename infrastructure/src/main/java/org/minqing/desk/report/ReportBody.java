package org.minqing.desk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.query.Rate;
import org.minqing.api.query.Report;
import org.minqing.api.query.Report.Row;
import org.minqing.api.query.Report.Screening;
import org.minqing.api.query.Report.Topic;
import org.minqing.desk.board.Line;
import org.minqing.desk.board.Ranking;

/**
 * A report as it is handed out: nothing in it says when.
 *
 * @param to the day after the last one
 * @param area as it was narrowed to the reach of whoever asks; empty means everywhere
 */
record ReportBody(
        String period,
        LocalDate from,
        LocalDate to,
        Instant issuedAt,
        List<String> area,
        int revision,
        Instant recordedBy,
        List<Revision> revisions,
        Row total,
        List<Row> rows,
        Optional<Month> month) {

    /** @param day to the end of which it holds what was recorded */
    record Revision(int number, LocalDate day, List<Row> added) {}

    record Month(List<Topic> topics, int leastOfTopic, Screening screening, Places ranking) {}

    record Places(String by, int least, List<Place> ranked, List<Unit> tooFew) {}

    record Place(int place, String unit, String name, long received, long closed, Rate onTimeClosureRate) {}

    record Unit(String unit, String name, long received, long closed, Rate onTimeClosureRate) {}

    static ReportBody of(Report report, Instant issuedAt, Optional<Ranking> ranking) {
        return new ReportBody(
                report.period().name(),
                report.period().from(),
                report.period().to(),
                issuedAt,
                report.areas(),
                report.revision(),
                report.recordedBy(),
                report.revisions().stream()
                        .map(revision -> new Revision(revision.number(), revision.day(), revision.added()))
                        .toList(),
                report.total(),
                report.rows(),
                report.month()
                        .flatMap(month -> ranking.map(places ->
                                new Month(month.topics(), month.leastOfTopic(), month.screening(), places(places)))));
    }

    private static Places places(Ranking ranking) {
        return new Places(
                ranking.by().figure(),
                ranking.least(),
                ranking.ranked().stream()
                        .map(place -> place(place.number(), place.line()))
                        .toList(),
                ranking.tooFew().stream()
                        .map(line -> new Unit(
                                line.key(), line.name(), line.received(), line.closed(), line.onTimeClosureRate()))
                        .toList());
    }

    private static Place place(int number, Line line) {
        return new Place(number, line.key(), line.name(), line.received(), line.closed(), line.onTimeClosureRate());
    }
}
