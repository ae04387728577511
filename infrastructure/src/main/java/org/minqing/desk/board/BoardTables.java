package org.minqing.desk.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minqing.api.Level;
import org.minqing.api.query.Hours;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.MediationFigures;
import org.minqing.api.query.Rate;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.desk.PageWords;
import org.minqing.table.Cell;

/** The numbers of a panel as a table, all its rows; its numbers are numbers, for whoever calculates with them. */
record BoardTables(Panels panels, PageWords words) {

    static final Set<String> PANELS = Set.of(
            "total",
            "ladder",
            "areas",
            "categories",
            "channels",
            "kinds",
            "days",
            "months",
            "units",
            "overdue",
            "pingPong",
            "thirdTime",
            "mediation");

    /** @param panel one of {@link #PANELS} */
    List<List<Cell>> of(String panel) {
        return switch (panel) {
            case "total" -> total(panels.lines().total());
            case "ladder" -> ladder(panels.ladder());
            case "areas" -> lines(panels.lines().areas());
            case "categories" -> lines(panels.lines().categories());
            case "channels" -> lines(panels.lines().channels());
            case "kinds" -> lines(panels.lines().kinds());
            case "days" -> lines(panels.lines().days());
            case "months" -> lines(panels.lines().months());
            case "units" -> units(panels.units());
            case "overdue" -> cases("board.overdue", panels.overdue());
            case "pingPong" -> cases("figure.pingPong", panels.pingPong());
            case "thirdTime" -> cases("board.thirdTime", panels.thirdTime());
            case "mediation" -> mediation(panels.mediation());
            default -> throw new IllegalArgumentException("No such panel: " + panel);
        };
    }

    private List<List<Cell>> lines(Breakdown breakdown) {
        return table(lineHeadings(), breakdown.lines().stream().map(BoardTables::line));
    }

    private List<List<Cell>> units(Ranking ranking) {
        Stream<List<Cell>> ranked =
                ranking.ranked().stream().map(place -> with(Cell.of(place.number()), line(place.line())));
        Stream<List<Cell>> unranked =
                ranking.tooFew().stream().map(line -> with(say("board.export.unranked"), line(line)));
        return table(with(say("board.export.place"), lineHeadings()), Stream.concat(ranked, unranked));
    }

    private List<Cell> lineHeadings() {
        List<Cell> headings = new ArrayList<>(
                List.of(say("board.export.code"), say("column.name"), say("figure.received"), say("figure.closed")));
        for (String rate : List.of("closureRate", "resolutionRate", "onTimeClosureRate")) {
            for (String part : List.of("numerator", "denominator", "percent")) {
                headings.add(say("board.export.of", words.say("figure." + rate), words.say("board.export." + part)));
            }
        }
        return headings;
    }

    private static List<Cell> line(Line line) {
        List<Cell> cells = new ArrayList<>(
                List.of(Cell.of(line.key()), Cell.of(line.name()), Cell.of(line.received()), Cell.of(line.closed())));
        Stream.of(line.closureRate(), line.resolutionRate(), line.onTimeClosureRate())
                .flatMap(rate -> rate(rate).stream())
                .forEach(cells::add);
        return cells;
    }

    private List<List<Cell>> total(Row row) {
        Stream<List<Cell>> counts = Stream.of(
                count("figure.received", row.received()),
                count("figure.carried", row.carried()),
                count("figure.outside", row.outside()),
                count("figure.closed", row.closed()),
                count("figure.closedUndated", row.closedUndated()),
                count("figure.solved", row.solved()),
                count("figure.partlySolved", row.partlySolved()),
                count("figure.resolutionUnknown", row.resolutionUnknown()),
                count("figure.excluded", row.excluded()));
        Stream<List<Cell>> rates = Stream.of(Board.rates(row), Board.answers(row), Board.detours(row))
                .flatMap(List::stream)
                .map(this::rate);
        Stream<List<Cell>> hours = Stream.of(
                        hours("board.hoursToReply", row.hoursToReply()),
                        hours("board.hoursToClose", row.hoursToClose()))
                .flatMap(List::stream);
        return figures(Stream.of(counts, rates, hours).flatMap(part -> part));
    }

    private List<List<Cell>> hours(String word, Hours hours) {
        return List.of(
                figure(say(word), amount(hours.median()), Cell.NOTHING, Cell.of(hours.count()), Cell.NOTHING),
                figure(
                        say("board.export.p90"),
                        amount(hours.p90()),
                        Cell.NOTHING,
                        Cell.of(hours.count()),
                        Cell.NOTHING));
    }

    private List<List<Cell>> ladder(LadderFigures ladder) {
        Stream<List<Cell>> levels = Stream.of(Level.values())
                .map(level -> figure(
                        say("board.export.of", words.say("board.highest"), words.say("level." + level.name())),
                        Cell.of(ladder.byHighestLevel().getOrDefault(level, 0L))));
        Stream<List<Cell>> counts = Stream.of(
                count("figure.levelUnknown", ladder.levelUnknown()),
                count("board.ladder.solved", ladder.solved()),
                count("figure.flareUpsAverted", ladder.flareUpsAverted()),
                figure(say("ladder.hops"), amount(ladder.meanHops())));
        Stream<List<Cell>> properly = ladder.properLevel().stream()
                .map(proper -> rate(say("board.proper." + proper.magnitude().name()), proper.rate()));
        return figures(Stream.of(Board.steps(ladder).stream().map(this::rate), levels, counts, properly)
                .flatMap(part -> part));
    }

    private List<List<Cell>> mediation(MediationFigures.Row row) {
        Stream<List<Cell>> counts = Stream.of(
                count("figure.opened", row.opened()),
                count("figure.accepted", row.accepted()),
                count("figure.refused", row.refused()),
                count("figure.agreementsWritten", row.agreementsWritten()),
                count("figure.agreementsOral", row.agreementsOral()),
                figure(say("board.amount"), new Cell.Amount(row.amount())));
        return figures(Stream.concat(counts, Board.pacts(row).stream().map(this::rate)));
    }

    /** Beyond what is counted exactly the number says so. */
    private List<List<Cell>> cases(String word, Cases cases) {
        Cell total = cases.more() ? Cell.of(">" + cases.total()) : Cell.of(cases.total());
        return figures(Stream.of(figure(say(word), total)));
    }

    private List<List<Cell>> figures(Stream<List<Cell>> rows) {
        return table(
                List.of(
                        say("board.export.figure"),
                        say("board.export.number"),
                        say("board.export.numerator"),
                        say("board.export.denominator"),
                        say("board.export.percent")),
                rows);
    }

    private List<Cell> rate(Board.NamedRate named) {
        return rate(say("figure." + named.name()), named.rate());
    }

    private static List<Cell> rate(Cell name, Rate rate) {
        List<Cell> cells = rate(rate);
        return figure(name, Cell.NOTHING, cells.get(0), cells.get(1), cells.get(2));
    }

    private static List<Cell> rate(Rate rate) {
        return List.of(
                new Cell.Amount(rate.numerator()),
                Cell.of(rate.denominator()),
                rate.percent().<Cell>map(Cell.Percent::new).orElse(Cell.NOTHING));
    }

    private List<Cell> count(String word, long number) {
        return figure(say(word), Cell.of(number));
    }

    private static List<Cell> figure(Cell name, Cell number) {
        return figure(name, number, Cell.NOTHING, Cell.NOTHING, Cell.NOTHING);
    }

    private static List<Cell> figure(Cell name, Cell number, Cell numerator, Cell denominator, Cell percent) {
        return List.of(name, number, numerator, denominator, percent);
    }

    private static Cell amount(Optional<BigDecimal> number) {
        return number.<Cell>map(Cell.Amount::new).orElse(Cell.NOTHING);
    }

    private Cell say(String word, Object... facts) {
        return Cell.of(words.say(word, facts));
    }

    private static List<Cell> with(Cell first, List<Cell> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static List<List<Cell>> table(List<Cell> headings, Stream<List<Cell>> rows) {
        return Stream.concat(Stream.of(headings), rows).toList();
    }
}
