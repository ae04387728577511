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

/** The numbers of a panel as a table, all its rows; digits without separators, for whoever calculates with them. */
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
            "mediation");

    /** @param panel one of {@link #PANELS} */
    List<List<String>> of(String panel) {
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
            case "mediation" -> mediation(panels.mediation());
            default -> throw new IllegalArgumentException("No such panel: " + panel);
        };
    }

    private List<List<String>> lines(Breakdown breakdown) {
        return table(lineHeadings(), breakdown.lines().stream().map(BoardTables::line));
    }

    private List<List<String>> units(Ranking ranking) {
        Stream<List<String>> ranked =
                ranking.ranked().stream().map(place -> with(Integer.toString(place.number()), line(place.line())));
        Stream<List<String>> unranked =
                ranking.tooFew().stream().map(line -> with(words.say("board.export.unranked"), line(line)));
        return table(with(words.say("board.export.place"), lineHeadings()), Stream.concat(ranked, unranked));
    }

    private List<String> lineHeadings() {
        List<String> headings = new ArrayList<>(List.of(
                words.say("board.export.code"),
                words.say("column.name"),
                words.say("figure.received"),
                words.say("figure.closed")));
        for (String rate : List.of("closureRate", "resolutionRate", "onTimeClosureRate")) {
            for (String part : List.of("numerator", "denominator", "percent")) {
                headings.add(
                        words.say("board.export.of", words.say("figure." + rate), words.say("board.export." + part)));
            }
        }
        return headings;
    }

    private static List<String> line(Line line) {
        List<String> cells = new ArrayList<>(
                List.of(line.key(), line.name(), Long.toString(line.received()), Long.toString(line.closed())));
        Stream.of(line.closureRate(), line.resolutionRate(), line.onTimeClosureRate())
                .flatMap(rate -> rate(rate).stream())
                .forEach(cells::add);
        return cells;
    }

    private List<List<String>> total(Row row) {
        Stream<List<String>> counts = Stream.of(
                count("figure.received", row.received()),
                count("figure.carried", row.carried()),
                count("figure.outside", row.outside()),
                count("figure.closed", row.closed()),
                count("figure.closedUndated", row.closedUndated()),
                count("figure.solved", row.solved()),
                count("figure.partlySolved", row.partlySolved()),
                count("figure.resolutionUnknown", row.resolutionUnknown()),
                count("figure.excluded", row.excluded()));
        Stream<List<String>> rates = Stream.of(Board.rates(row), Board.answers(row), Board.detours(row))
                .flatMap(List::stream)
                .map(this::rate);
        Stream<List<String>> hours = Stream.of(
                        hours("board.hoursToReply", row.hoursToReply()),
                        hours("board.hoursToClose", row.hoursToClose()))
                .flatMap(List::stream);
        return figures(Stream.of(counts, rates, hours).flatMap(part -> part));
    }

    private List<List<String>> hours(String word, Hours hours) {
        return List.of(
                figure(words.say(word), plain(hours.median()), "", Long.toString(hours.count()), ""),
                figure(words.say("board.export.p90"), plain(hours.p90()), "", Long.toString(hours.count()), ""));
    }

    private List<List<String>> ladder(LadderFigures ladder) {
        Stream<List<String>> levels = Stream.of(Level.values())
                .map(level -> figure(
                        words.say("board.export.of", words.say("board.highest"), words.say("level." + level.name())),
                        Long.toString(ladder.byHighestLevel().getOrDefault(level, 0L)),
                        "",
                        "",
                        ""));
        Stream<List<String>> counts = Stream.of(
                count("figure.levelUnknown", ladder.levelUnknown()),
                count("board.ladder.solved", ladder.solved()),
                count("figure.flareUpsAverted", ladder.flareUpsAverted()),
                figure(words.say("ladder.hops"), plain(ladder.meanHops()), "", "", ""));
        Stream<List<String>> properly = ladder.properLevel().stream()
                .map(proper ->
                        rate(words.say("board.proper." + proper.magnitude().name()), proper.rate()));
        return figures(Stream.of(Board.steps(ladder).stream().map(this::rate), levels, counts, properly)
                .flatMap(part -> part));
    }

    private List<List<String>> mediation(MediationFigures.Row row) {
        Stream<List<String>> counts = Stream.of(
                count("figure.opened", row.opened()),
                count("figure.accepted", row.accepted()),
                count("figure.refused", row.refused()),
                count("figure.agreementsWritten", row.agreementsWritten()),
                count("figure.agreementsOral", row.agreementsOral()),
                figure(words.say("board.amount"), row.amount().toPlainString(), "", "", ""));
        return figures(Stream.concat(counts, Board.pacts(row).stream().map(this::rate)));
    }

    /** Beyond what is counted exactly the number says so. */
    private List<List<String>> cases(String word, Cases cases) {
        return figures(Stream.of(figure(words.say(word), (cases.more() ? ">" : "") + cases.total(), "", "", "")));
    }

    private List<List<String>> figures(Stream<List<String>> rows) {
        return table(
                List.of(
                        words.say("board.export.figure"),
                        words.say("board.export.number"),
                        words.say("board.export.numerator"),
                        words.say("board.export.denominator"),
                        words.say("board.export.percent")),
                rows);
    }

    private List<String> rate(Board.NamedRate named) {
        return rate(words.say("figure." + named.name()), named.rate());
    }

    private static List<String> rate(String name, Rate rate) {
        List<String> cells = rate(rate);
        return figure(name, "", cells.get(0), cells.get(1), cells.get(2));
    }

    private static List<String> rate(Rate rate) {
        return List.of(rate.numerator().toPlainString(), Long.toString(rate.denominator()), plain(rate.percent()));
    }

    private List<String> count(String word, long number) {
        return figure(words.say(word), Long.toString(number), "", "", "");
    }

    private static List<String> figure(
            String name, String number, String numerator, String denominator, String percent) {
        return List.of(name, number, numerator, denominator, percent);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static List<String> with(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static List<List<String>> table(List<String> headings, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(headings), rows).toList();
    }
}
