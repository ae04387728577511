package org.minqing.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.query.AnnualReport;
import org.minqing.api.query.AnnualReport.Added;
import org.minqing.api.query.AnnualReport.Figure;
import org.minqing.api.query.AnnualReport.Line;
import org.minqing.api.query.AnnualReport.Part;
import org.minqing.api.query.Rate;
import org.minqing.table.Cell;

/** A report about a year as one table, a row for each number, so that they can be sorted and filtered. Numbers are numbers. */
record AnnualSheet(AnnualWords words) {

    private static final List<String> HEADINGS = List.of(
            "report.about",
            "annual.of",
            "board.export.code",
            "annual.figure",
            "annual.this-year",
            "board.export.denominator",
            "board.export.percent",
            "annual.last-year",
            "annual.last-year.denominator",
            "annual.last-year.percent");

    List<List<Cell>> of(AnnualReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(HEADINGS.stream().map(this::say).toList());
        rows.add(text("report.period", report.year().name()));
        rows.add(
                text("report.days", report.year().from() + " – " + report.year().lastDay()));
        rows.add(text("report.revision", Integer.toString(report.revision())));
        rows.add(text("report.recordedBy", words.say().time(report.recordedBy())));
        report.parts().forEach(part -> part(part, rows));
        report.revisions()
                .forEach(revision -> revision.added()
                        .forEach(added -> rows.add(added(
                                words.say().say("report.added", Integer.toString(revision.number()), revision.day()),
                                added))));
        return rows;
    }

    private void part(Part part, List<List<Cell>> rows) {
        part.total().ifPresent(total -> line(part, total, true, rows));
        part.lines().forEach(line -> line(part, line, false, rows));
    }

    private void line(Part part, Line line, boolean total, List<List<Cell>> rows) {
        for (Figure figure : line.figures()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    say("annual." + part.name()),
                    Cell.of(words.name(part, line, total)),
                    Cell.of(line.key()),
                    say("figure." + figure.name())));
            Optional<Rate> now = figure.of().map(of -> Rate.of(figure.now(), of.now()));
            Optional<Rate> before = figure.of().map(of -> Rate.of(figure.before(), of.before()));
            cells.add(new Cell.Amount(figure.now()));
            cells.addAll(share(now));
            cells.add(new Cell.Amount(figure.before()));
            cells.addAll(share(before));
            rows.add(cells);
        }
    }

    private static List<Cell> share(Optional<Rate> rate) {
        return List.of(
                rate.map(known -> Cell.of(known.denominator())).orElse(Cell.NOTHING),
                rate.flatMap(Rate::percent).<Cell>map(Cell.Percent::new).orElse(Cell.NOTHING));
    }

    private List<Cell> added(String revision, Added added) {
        return List.of(
                Cell.of(revision),
                Cell.of(
                        added.name().isEmpty() && !added.key().isEmpty()
                                ? words.say().value(added.key())
                                : added.name()),
                Cell.of(added.key()),
                say("figure." + added.figure()),
                new Cell.Amount(added.now()),
                Cell.NOTHING,
                Cell.NOTHING,
                new Cell.Amount(added.before()));
    }

    private List<Cell> text(String word, String value) {
        return List.of(say(word), Cell.of(value));
    }

    private Cell say(String word) {
        return Cell.of(words.say().say(word));
    }
}
