package org.minqing.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.query.Rate;
import org.minqing.api.query.Report;
import org.minqing.api.query.Report.Counts;
import org.minqing.api.query.Report.Month;
import org.minqing.api.query.Report.Row;
import org.minqing.desk.PageWords;
import org.minqing.desk.board.Line;
import org.minqing.desk.board.Ranking;
import org.minqing.table.Cell;

/**
 * A report as one table: what each row is about, in the first column, so that the parts can be sorted and filtered apart.
 * Numbers are numbers.
 */
record ReportSheet(PageWords words) {

    List<List<Cell>> of(Report report, Optional<Ranking> ranking) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(headings());
        rows.add(text("report.period", report.period().name()));
        rows.add(text(
                "report.days", report.period().from() + " – " + report.period().lastDay()));
        rows.add(text("report.revision", Integer.toString(report.revision())));
        rows.add(text("report.recordedBy", words.time(report.recordedBy())));
        rows.add(counts("report.total", report.total()));
        report.rows().forEach(row -> rows.add(counts("report.area", row)));
        report.month().ifPresent(month -> month(month, rows));
        ranking.ifPresent(places -> places(places, rows));
        report.revisions().stream()
                .flatMap(revision -> revision.added().stream()
                        .map(row -> counts(
                                words.say("report.added", Integer.toString(revision.number()), revision.day()), row)))
                .forEach(rows::add);
        return rows;
    }

    private List<Cell> headings() {
        List<Cell> headings =
                new ArrayList<>(List.of(say("report.about"), say("board.export.code"), say("column.name")));
        for (String figure : ReportNumber.NAMES) {
            headings.add(say("report." + figure));
            headings.add(say("report.before.of", words.say("report." + figure)));
        }
        headings.addAll(List.of(
                say("board.export.place"),
                say("report.ratio"),
                say("board.export.numerator"),
                say("board.export.denominator"),
                say("figure.onTimeClosureRate")));
        return headings;
    }

    private List<Cell> text(String word, String value) {
        return List.of(say(word), Cell.NOTHING, Cell.of(value));
    }

    private List<Cell> counts(String word, Row row) {
        List<Cell> cells = new ArrayList<>(List.of(
                say(word),
                Cell.of(row.area()),
                row.area().isEmpty() && word.equals("report.area") ? say("board.area.none") : Cell.of(row.name())));
        for (String figure : ReportNumber.NAMES) {
            cells.add(Cell.of(ReportNumber.of(figure, row.now())));
            cells.add(Cell.of(ReportNumber.of(figure, row.before())));
        }
        return cells;
    }

    private void month(Month month, List<List<Cell>> rows) {
        month.topics().forEach(topic -> {
            List<Cell> cells = received("report.topic", topic.category(), topic.name(), topic.now(), topic.before());
            cells.add(Cell.NOTHING);
            cells.add(topic.ratio().<Cell>map(Cell.Amount::new).orElse(Cell.NOTHING));
            rows.add(cells);
        });
        rows.add(received(
                "report.screening",
                "",
                "",
                month.screening().now(),
                month.screening().before()));
    }

    private List<Cell> received(String word, String key, String name, long now, long before) {
        Counts none = Counts.NOTHING;
        List<Cell> cells =
                new ArrayList<>(List.of(say(word), Cell.of(key), Cell.of(name), Cell.of(now), Cell.of(before)));
        ReportNumber.NAMES.stream().skip(1).flatMap(_ -> Stream.of(none, none)).forEach(_ -> cells.add(Cell.NOTHING));
        return cells;
    }

    private void places(Ranking ranking, List<List<Cell>> rows) {
        ranking.ranked().forEach(place -> rows.add(unit(place.line(), Cell.of(place.number()))));
        ranking.tooFew().forEach(line -> rows.add(unit(line, say("board.export.unranked"))));
    }

    private List<Cell> unit(Line line, Cell place) {
        List<Cell> cells = new ArrayList<>(List.of(
                say("report.unit"),
                Cell.of(line.key()),
                line.key().isEmpty() ? say("board.unit.none") : Cell.of(line.name())));
        ReportNumber.NAMES.forEach(figure -> {
            cells.add(
                    switch (figure) {
                        case "received" -> Cell.of(line.received());
                        case "closed" -> Cell.of(line.closed());
                        default -> Cell.NOTHING;
                    });
            cells.add(Cell.NOTHING);
        });
        Rate rate = line.onTimeClosureRate();
        cells.addAll(List.of(
                place,
                Cell.NOTHING,
                new Cell.Amount(rate.numerator()),
                Cell.of(rate.denominator()),
                rate.percent().<Cell>map(Cell.Percent::new).orElse(Cell.NOTHING)));
        return cells;
    }

    private Cell say(String word, Object... facts) {
        return Cell.of(words.say(word, facts));
    }
}
