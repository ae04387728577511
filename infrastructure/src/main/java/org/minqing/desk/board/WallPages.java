package org.minqing.desk.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minqing.api.Level;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.Rate;
import org.minqing.desk.PageWords;
import org.minqing.desk.TimeLeft;
import org.minqing.desk.board.WallPage.Item;
import org.minqing.desk.board.WallPage.Shape;

/** Lays what the board knows out in pages that can be read from across a room. */
record WallPages(PageWords words, NumberWords say) {

    private static final int TILES = 12;
    private static final int ROWS = 9;
    private static final int DAYS = 14;

    /** A list that goes on for longer says what is further down too late for anybody to wait for it. */
    private static final int MOST_PAGES = 3;

    List<WallPage> of(Board board) {
        List<WallPage> pages = new ArrayList<>();
        String areas = words.say("board.by."
                + (board.areas().failed() ? "area" : board.areas().get().word()));
        pages.addAll(pages(Shape.TILES, areas, board.areas(), TILES, this::tiles));
        pages.addAll(pages(Shape.DAYS, words.say("board.by.day"), board.days(), DAYS, this::days));
        pages.addAll(pages(Shape.BARS, words.say("board.ladder"), board.ladder(), ROWS, this::steps));
        pages.addAll(pages(
                Shape.BARS,
                words.say(
                        "wall.ranking",
                        words.say("figure." + board.address().rankedBy().figure())),
                board.units(),
                ROWS,
                this::places));
        pages.addAll(pages(Shape.BARS, words.say("wall.categories"), board.categories(), ROWS, this::largest));
        pages.addAll(pages(Shape.BARS, words.say("wall.channels"), board.channels(), ROWS, this::largest));
        pages.addAll(cases("overdue", board.overdue()));
        pages.addAll(cases("thirdTime", board.thirdTime()));
        return List.copyOf(pages);
    }

    /** Nothing where there is nothing to show. */
    private <T> List<WallPage> pages(Shape shape, String title, Part<T> part, int fit, Function<T, List<Item>> items) {
        if (part.failed()) {
            return List.of(new WallPage(shape, title, List.of(), words.say("wall.failed")));
        }
        List<Item> all = items.apply(part.get());
        int count = Math.min(MOST_PAGES, (all.size() + fit - 1) / fit);
        return IntStream.range(0, count)
                .mapToObj(page -> new WallPage(
                        shape,
                        count == 1 ? title : words.say("wall.page", title, page + 1, count),
                        all.subList(page * fit, Math.min(all.size(), (page + 1) * fit)),
                        ""))
                .toList();
    }

    private List<Item> tiles(Breakdown areas) {
        return areas.lines().stream()
                .map(line -> new Item(
                        "",
                        line.name(),
                        say.count(line.received()),
                        words.say(
                                "wall.tile",
                                say.count(line.closed()),
                                percent(line.closureRate()),
                                percent(line.onTimeClosureRate())),
                        0,
                        0))
                .toList();
    }

    /** The first of them is the latest; a wall reads from the left. */
    private List<Item> days(Breakdown days) {
        List<Line> shown =
                days.lines().subList(0, Math.min(DAYS, days.lines().size())).reversed();
        long most = shown.stream()
                .mapToLong(line -> Math.max(line.received(), line.closed()))
                .max()
                .orElse(0);
        return most == 0
                ? List.of()
                : shown.stream()
                        .map(line -> new Item(
                                "",
                                line.name().substring(5),
                                say.count(line.received()),
                                say.count(line.closed()),
                                share(line.received(), most),
                                share(line.closed(), most)))
                        .toList();
    }

    private List<Item> steps(LadderFigures ladder) {
        if (ladder.solved() == 0) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        Board.steps(ladder).forEach(step -> items.add(rate("", words.say("figure." + step.name()), step.rate())));
        ladder.properLevel()
                .forEach(proper -> items.add(
                        rate("", words.say("board.proper." + proper.magnitude().name()), proper.rate())));
        items.add(new Item("", words.say("figure.flareUpsAverted"), say.count(ladder.flareUpsAverted()), "", 0, 0));
        return items;
    }

    private List<Item> places(Ranking ranking) {
        return ranking.ranked().stream()
                .map(place -> rate(
                        Integer.toString(place.number()),
                        place.line().name(),
                        ranking.by().of(place.line())))
                .toList();
    }

    private List<Item> largest(Breakdown breakdown) {
        long most = breakdown.lines().stream().mapToLong(Line::received).max().orElse(0);
        return breakdown.lines().stream()
                .limit(ROWS)
                .map(line -> new Item(
                        "",
                        line.name(),
                        say.count(line.received()),
                        percent(line.closureRate()),
                        most == 0 ? 0 : share(line.received(), most),
                        0))
                .toList();
    }

    /** @param panel what it is called on the board */
    private List<WallPage> cases(String panel, Part<Cases> part) {
        String title = part.failed()
                ? words.say("board." + panel)
                : words.say(
                        "wall." + panel,
                        (part.get().more() ? ">" : "") + say.count(part.get().total()));
        if (!part.failed() && part.get().items().isEmpty()) {
            return List.of(new WallPage(
                    Shape.CASES, words.say("board." + panel), List.of(), words.say("board." + panel + ".nothing")));
        }
        return pages(
                Shape.CASES,
                title,
                part,
                ROWS,
                cases -> cases.items().stream()
                        .map(item -> new Item(
                                "", item.number(), item.left().map(this::left).orElse(""), about(item), 0, 0))
                        .toList());
    }

    private String about(Cases.Item item) {
        return Stream.of(
                        item.times().map(times -> words.say("cases.times", times)).stream(),
                        Stream.of(item.area(), item.category(), item.unit()),
                        item.supervised().map(this::supervised).stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining(" · "));
    }

    private String supervised(Level level) {
        return words.say("case.supervised", words.say("value." + level.name()));
    }

    private String left(TimeLeft left) {
        return words.say(left.word(), left.amount());
    }

    private Item rate(String place, String name, Rate rate) {
        String of = say.amount(rate.numerator()) + " / " + say.count(rate.denominator());
        int share = rate.percent()
                .map(percent -> percent.setScale(0, RoundingMode.HALF_UP).min(BigDecimal.valueOf(100)))
                .map(BigDecimal::intValue)
                .orElse(0);
        return new Item(place, name, percent(rate), of, share, 0);
    }

    private String percent(Rate rate) {
        return rate.percent().map(percent -> say.percent(percent) + "%").orElseGet(() -> words.say("rate.none"));
    }

    private static int share(long part, long most) {
        return Math.toIntExact(Math.round(100.0 * part / most));
    }
}
