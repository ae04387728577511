package org.minqing.desk.board;

import java.security.Principal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.api.AreaLevel;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.api.query.Scope;
import org.minqing.http.Asking;

/** Asks for the figures of a scope by something, and says what each row is about and which cases are its. */
final class BoardLines {

    private static final int LONGEST_TREND = 92;
    private static final int USUAL_TREND = 30;
    private static final Comparator<Line> LARGEST_FIRST =
            Comparator.comparingLong(Line::received).reversed().thenComparing(Line::key);

    private final Asking asking;
    private final Principal who;
    private final BoardAddress address;
    private final BoardNames names;
    private final LocalDate today;

    BoardLines(Asking asking, Principal who, BoardAddress address, BoardNames names, LocalDate today) {
        this.asking = asking;
        this.who = who;
        this.address = address;
        this.names = names;
        this.today = today;
    }

    Row total() {
        return rows(address.scope(), GroupBy.NONE, 1).getFirst();
    }

    Breakdown areas() {
        List<Line> lines = largestFirst(address.areaGrouping(), 1, row -> {
            Optional<BoardAddress> there = known(row).map(address::in);
            boolean within = row.key().length() < AreaLevel.SUB_CELL.length()
                    && !row.key().equals(address.area());
            return Line.of(row, names.area(row.key()), there.filter(_ -> within), cases(there, address.areaLack()));
        });
        String word = address.areaGrouping() == GroupBy.STREET ? "street" : "area";
        return breakdown("areas", word, lines);
    }

    Breakdown categories() {
        int level = address.categoryLevel();
        String above = address.category().orElse("");
        List<Line> lines = largestFirst(GroupBy.CATEGORY, level, row -> {
            // What is no further divided stands under the path it has, which as a filter means all below it too.
            boolean undivided = row.key().equals(above) && !isDeepest(row.key());
            Optional<BoardAddress> there =
                    known(row).filter(_ -> !undivided).map(path -> address.inCategory(Optional.of(path)));
            return Line.of(
                    row,
                    undivided && !above.isEmpty()
                            ? names.words().say("board.category.undivided")
                            : names.category(row.key()),
                    there.filter(_ -> !isDeepest(row.key())),
                    cases(there, undivided && !above.isEmpty() ? Lack.SUBCATEGORY : Lack.CATEGORY));
        });
        return breakdown("categories", "category", lines);
    }

    private static boolean isDeepest(String path) {
        return path.split("/", -1).length >= 3;
    }

    Breakdown channels() {
        return breakdown("channels", "channel", largestFirst(GroupBy.CHANNEL, 1, row -> {
            Optional<BoardAddress> there = known(row).map(code -> address.through(Optional.of(code)));
            boolean within = address.channel().isEmpty();
            return Line.of(row, names.channel(row.key()), there.filter(_ -> within), cases(there, Lack.CHANNEL));
        }));
    }

    Breakdown kinds() {
        return breakdown("kinds", "kind", largestFirst(GroupBy.KIND, 1, row -> {
            BoardAddress there = address.ofKind(Optional.of(CaseKind.valueOf(row.key())));
            Optional<BoardAddress> view =
                    Optional.of(there).filter(_ -> address.kind().isEmpty());
            return Line.of(row, names.kind(row.key()), view, there.cases());
        }));
    }

    List<Line> units() {
        return largestFirst(GroupBy.UNIT, 1, row -> {
            Optional<BoardAddress> there = known(row).map(code -> address.heldBy(Optional.of(code)));
            boolean within = address.unit().isEmpty();
            return Line.of(row, names.holder(row.key()), there.filter(_ -> within), cases(there, Lack.UNIT));
        });
    }

    /** The days of the period up to today, the last first; of a long one the last thirty. */
    Breakdown days() {
        LocalDate end = address.to().filter(to -> !to.isAfter(today)).orElse(today.plusDays(1));
        LocalDate first = address.from()
                .filter(from -> ChronoUnit.DAYS.between(from, end) <= LONGEST_TREND)
                .orElse(end.minusDays(USUAL_TREND));
        List<Line> lines = new ArrayList<>();
        if (first.isBefore(end)) {
            BoardAddress period = address.between(Optional.of(first), Optional.of(end));
            Map<String, Row> rows = rows(period.scope(), GroupBy.DAY, 1).stream()
                    .collect(Collectors.toMap(Row::key, Function.identity()));
            for (LocalDate day = end.minusDays(1); !day.isBefore(first); day = day.minusDays(1)) {
                BoardAddress one = address.between(Optional.of(day), Optional.of(day.plusDays(1)));
                String key = day.toString();
                lines.add(Optional.ofNullable(rows.get(key))
                        .map(row -> Line.of(row, key, Optional.of(one), one.cases()))
                        .orElseGet(() -> Line.nothing(key, one)));
            }
        }
        return breakdown("days", "day", lines);
    }

    /** The last month first. */
    Breakdown months() {
        List<Line> lines = rows(address.scope(), GroupBy.MONTH, 1).stream()
                .sorted(Comparator.comparing(Row::key).reversed())
                .map(row -> {
                    Optional<BoardAddress> there = known(row).map(this::month);
                    String name = row.key().isEmpty() ? names.words().say("board.month.none") : row.key();
                    return Line.of(row, name, there, cases(there, Lack.DAY));
                })
                .toList();
        return breakdown("months", "month", lines);
    }

    /** As much of it as lies in the period looked at. */
    private BoardAddress month(String key) {
        LocalDate first = YearMonth.parse(key).atDay(1);
        LocalDate end = first.plusMonths(1);
        return address.between(
                Optional.of(address.from().filter(first::isBefore).orElse(first)),
                Optional.of(address.to().filter(end::isAfter).orElse(end)));
    }

    /** Its own cases; where nothing says what it is about, those of which that is not known. */
    private String cases(Optional<BoardAddress> narrowed, Lack lack) {
        return narrowed.map(BoardAddress::cases).orElseGet(() -> address.casesWithout(lack));
    }

    private static Optional<String> known(Row row) {
        return Optional.of(row.key()).filter(key -> !key.isEmpty());
    }

    private Breakdown breakdown(String name, String word, List<Line> lines) {
        return new Breakdown(name, word, lines, address.isWhole(name));
    }

    private List<Line> largestFirst(GroupBy by, int level, Function<Row, Line> line) {
        return rows(address.scope(), by, level).stream()
                .map(line)
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private List<Row> rows(Scope scope, GroupBy by, int level) {
        return asking.ask(who, new ResolutionQuery(scope, by, level, Optional.empty(), by == GroupBy.NONE))
                .rows();
    }
}
