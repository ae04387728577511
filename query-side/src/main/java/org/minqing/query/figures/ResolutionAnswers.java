package org.minqing.query.figures;

import static org.minqing.query.figures.Measure.*;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.query.Rate;
import org.minqing.api.query.ResolutionFigures;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.Compare;
import org.minqing.api.query.Scope;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.query.figures.FigureReader.Wanted;
import org.minqing.query.figures.Grouping.By;

/** How many came in, were closed, solved, in time, and what people said. */
public final class ResolutionAnswers {

    private static final List<Measure> MEASURES = Arrays.stream(Measure.values())
            .filter(measure -> measure.compareTo(RETURNS) <= 0)
            .toList();

    private final OneMoment moment;
    private final FigureReader reader;
    private final Labels labels;
    private final BigDecimal weight;
    private final Clock clock;

    /**
     * @param weight what BASICALLY_SATISFIED counts in the satisfaction rate
     * @param clock in the zone where days begin and end
     */
    public ResolutionAnswers(DataSource database, Labels labels, BigDecimal weight, Clock clock) {
        this.moment = new OneMoment(database);
        this.reader = new FigureReader(moment.jdbc());
        this.labels = labels;
        this.weight = weight;
        this.clock = clock;
    }

    @QueryHandler
    public ResolutionFigures answer(ResolutionQuery query) {
        return moment.read(() -> figures(query));
    }

    private ResolutionFigures figures(ResolutionQuery query) {
        Scope scope = query.scope();
        Map<String, Sums> rows = read(query, scope);
        Optional<Scope> other = query.compare().flatMap(compare -> compared(scope, compare));
        Map<String, Sums> before =
                other.<Map<String, Sums>>map(then -> read(query, then)).orElse(Map.of());
        List<Row> answer = rows.entrySet().stream()
                .map(row -> row(query, row.getKey(), row.getValue())
                        .beside(other.map(
                                then -> row(query, row.getKey(), before.getOrDefault(row.getKey(), new Sums())))))
                .toList();
        return new ResolutionFigures(answer, clock.instant());
    }

    private SortedMap<String, Sums> read(ResolutionQuery query, Scope scope) {
        SortedMap<String, Sums> rows =
                reader.read(upToNow(scope, clock), grouping(query), new Wanted(MEASURES, query.durations()));
        if (query.groupBy() == ResolutionQuery.GroupBy.NONE) {
            rows.putIfAbsent("", new Sums());
        }
        return rows;
    }

    /** Nothing in these figures lies in the future: a period that reaches there has no edge of days to read. */
    static Scope upToNow(Scope scope, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        boolean reachesBeyond =
                scope.from().isPresent() && scope.to().filter(today::isBefore).isPresent();
        return reachesBeyond ? scope.between(scope.from(), Optional.empty()) : scope;
    }

    private static Grouping grouping(ResolutionQuery query) {
        return switch (query.groupBy()) {
            case NONE -> Grouping.by(By.NOTHING);
            case AREA -> new Grouping(By.AREA, levelBelow(query.scope().areas()));
            case STREET -> new Grouping(By.AREA, 9);
            case COMMUNITY -> new Grouping(By.AREA, 12);
            case CATEGORY -> new Grouping(By.CATEGORY, query.categoryLevel());
            case CHANNEL -> Grouping.by(By.CHANNEL);
            case KIND -> Grouping.by(By.KIND);
            case UNIT -> Grouping.by(By.UNIT);
            case NATURE -> Grouping.by(By.NATURE);
            case MAGNITUDE -> Grouping.by(By.MAGNITUDE);
            case MONTH -> Grouping.by(By.MONTH);
            case DAY -> Grouping.by(By.DAY);
        };
    }

    /** How many digits an area has that lies directly within the narrowest of these. */
    static int levelBelow(List<String> areas) {
        int narrowest = areas.stream().mapToInt(String::length).max().orElse(0);
        return narrowest < 6 ? 6 : Math.min(18, (narrowest / 3 + 1) * 3);
    }

    private static Optional<Scope> compared(Scope scope, Compare compare) {
        return scope.from()
                .flatMap(from -> scope.to().map(to -> switch (compare) {
                    case PREVIOUS ->
                        scope.between(
                                Optional.of(from.minusDays(ChronoUnit.DAYS.between(from, to))), Optional.of(from));
                    case LAST_YEAR -> scope.between(Optional.of(from.minusYears(1)), Optional.of(to.minusYears(1)));
                }));
    }

    private String label(ResolutionQuery.GroupBy by, String key) {
        if (key.isEmpty()) {
            return "";
        }
        return switch (by) {
            case NONE, MONTH, DAY -> key;
            case AREA, STREET, COMMUNITY -> labels.of(Vocabulary.AREA, key);
            case CATEGORY -> labels.of(Vocabulary.CATEGORY, key);
            case CHANNEL -> labels.of(Vocabulary.CHANNEL, key);
            case KIND -> labels.of(Vocabulary.KIND, key);
            case UNIT -> labels.of(Vocabulary.UNIT, key);
            case NATURE -> labels.of(Vocabulary.NATURE, key);
            case MAGNITUDE -> labels.of(Vocabulary.MAGNITUDE, key);
        };
    }

    private Row row(ResolutionQuery query, String key, Sums sums) {
        BigDecimal pleased = BigDecimal.valueOf(sums.of(SATISFIED))
                .add(weight.multiply(BigDecimal.valueOf(sums.of(BASICALLY_SATISFIED))));
        return new Row(
                query.groupBy() == ResolutionQuery.GroupBy.NONE ? "all" : key,
                label(query.groupBy(), key),
                sums.of(RECEIVED),
                sums.of(CLOSED),
                sums.of(CLOSED_UNDATED),
                sums.of(SOLVED),
                sums.of(PARTLY_SOLVED),
                sums.of(RESOLUTION_UNKNOWN),
                sums.rate(CLOSURE, CLOSURE_OF),
                sums.rate(SOLVED, RESOLUTION_OF),
                sums.rate(ON_TIME, ON_TIME_OF),
                sums.rate(RESPONSE, RESPONSE_OF),
                sums.rate(SOLVE, SOLVE_OF),
                Rate.of(pleased, sums.of(SATISFACTION_OF)),
                sums.rate(REDONE, ROUNDS),
                sums.rate(OBJECTIONS, DISPATCHES),
                sums.rate(RETURNS, DISPATCHES),
                sums.hoursToReply(),
                sums.hoursToClose(),
                sums.of(CARRIED),
                sums.of(OUTSIDE),
                sums.of(EXCLUDED),
                sums.of(SATISFIED),
                sums.of(BASICALLY_SATISFIED),
                sums.of(SATISFACTION_OF) - sums.of(SATISFIED) - sums.of(BASICALLY_SATISFIED),
                sums.rate(REMINDED, RECEIVED),
                sums.of(PING_PONG),
                Optional.empty());
    }
}
