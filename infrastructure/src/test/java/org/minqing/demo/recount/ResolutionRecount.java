package org.minqing.demo.recount;

import static org.minqing.demo.recount.Counted.*;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.api.CaseId;
import org.minqing.api.query.Hours;
import org.minqing.api.query.ResolutionFigures;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.api.query.Scope;

/** The rows of the resolution figures, counted again. */
final class ResolutionRecount {

    private static final BigDecimal WEIGHT = new BigDecimal("0.9");

    private final Recount recount;

    ResolutionRecount(Map<CaseId, History> cases) {
        this.recount = new Recount(
                cases,
                new ReceivedAndClosed(),
                new Solved(),
                new OnTime(),
                new FollowUps(),
                new Rounds(),
                new Dispatches(),
                new HowLong());
    }

    /** @param answered what the board says, of which durations alone may differ a little */
    SortedMap<String, Map<String, String>> rows(ResolutionQuery query, ResolutionFigures answered) {
        SortedMap<String, Sheet> now = sheets(query, query.scope());
        Optional<SortedMap<String, Sheet>> then = compared(query).map(scope -> sheets(query, scope));
        Map<String, ResolutionFigures.Row> told =
                answered.rows().stream().collect(Collectors.toMap(ResolutionFigures.Row::key, row -> row));
        SortedMap<String, Map<String, String>> rows = new TreeMap<>();
        now.forEach((key, sheet) -> {
            Optional<ResolutionFigures.Row> row = Optional.ofNullable(told.get(key));
            Map<String, String> fields = fields(key, sheet, row);
            then.ifPresent(before -> fields.put(
                    "compared",
                    fields(key, before.getOrDefault(key, new Sheet()), row.flatMap(ResolutionFigures.Row::compared))
                            .toString()));
            rows.put(key, fields);
        });
        return rows;
    }

    private SortedMap<String, Sheet> sheets(ResolutionQuery query, Scope scope) {
        if (query.groupBy() == GroupBy.NONE) {
            return new TreeMap<>(Map.of("all", recount.count(scope)));
        }
        return query.groupBy() == GroupBy.KIND ? recount.countByKind(scope) : recount.count(scope, keys(query));
    }

    private static Optional<Scope> compared(ResolutionQuery query) {
        Scope scope = query.scope();
        return query.compare()
                .flatMap(compare -> scope.from()
                        .flatMap(from -> scope.to().map(to -> switch (compare) {
                            case PREVIOUS ->
                                scope.between(
                                        Optional.of(from.minusDays(ChronoUnit.DAYS.between(from, to))),
                                        Optional.of(from));
                            case LAST_YEAR ->
                                scope.between(Optional.of(from.minusYears(1)), Optional.of(to.minusYears(1)));
                        })));
    }

    private static Function<Placed, List<String>> keys(ResolutionQuery query) {
        Function<Placed, String> key = switch (query.groupBy()) {
            case NONE -> placed -> "all";
            case AREA -> area(below(query.scope().areas()));
            case STREET -> area(9);
            case COMMUNITY -> area(12);
            case CATEGORY -> placed -> upTo(query.categoryLevel(), placed.of().category());
            case CHANNEL -> placed -> placed.of().channel();
            case KIND -> placed -> placed.of().kind().name();
            case UNIT -> Placed::unit;
            case NATURE -> placed -> placed.of().nature();
            case MAGNITUDE -> placed -> placed.of().magnitude();
            case MONTH ->
                placed ->
                        placed.day().map(day -> day.toString().substring(0, 7)).orElse("");
            case DAY -> placed -> placed.day().map(Object::toString).orElse("");
        };
        return placed -> List.of(key.apply(placed));
    }

    /** The level below the narrowest area of the scope: the districts of everywhere, the streets of a district. */
    private static int below(List<String> areas) {
        int narrowest = areas.stream().mapToInt(String::length).max().orElse(0);
        return List.of(6, 9, 12, 15).stream()
                .filter(digits -> digits > narrowest)
                .findFirst()
                .orElse(18);
    }

    private static Function<Placed, String> area(int digits) {
        return placed -> {
            String area = placed.of().area();
            return area.length() < digits ? "" : area.substring(0, digits);
        };
    }

    private static String upTo(int level, String path) {
        return List.of(path.split("/")).stream().limit(level).collect(Collectors.joining("/"));
    }

    private static Map<String, String> fields(String key, Sheet sheet, Optional<ResolutionFigures.Row> answered) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("key", key);
        fields.put("label", key.equals("all") ? "" : key);
        for (var count : COUNTS.entrySet()) {
            fields.put(count.getKey(), Long.toString(sheet.count(count.getValue())));
        }
        fields.put("closureRate", sheet.rate(CLOSURE, CLOSURE_OF));
        fields.put("resolutionRate", sheet.rate(SOLVED, RESOLUTION_OF));
        fields.put("onTimeClosureRate", sheet.rate(ON_TIME, ON_TIME_OF));
        fields.put("responseRate", sheet.rate(CONTACTED, CONTACTED_OF));
        fields.put("solveRate", sheet.rate(SAID_SOLVED, SAID_SOLVED_OF));
        fields.put("satisfactionRate", satisfaction(sheet));
        fields.put("redoRate", sheet.rate(ROUND_REDONE, ROUND));
        fields.put("objectionRate", sheet.rate(OBJECTION, DISPATCH));
        fields.put("returnRate", sheet.rate(OBJECTION_ACCEPTED, DISPATCH));
        fields.put("reminderRate", sheet.rate(REMINDED, RECEIVED));
        fields.put("hoursToReply", hours(sheet, REPLY, answered.map(ResolutionFigures.Row::hoursToReply)));
        fields.put("hoursToClose", hours(sheet, CLOSING, answered.map(ResolutionFigures.Row::hoursToClose)));
        fields.put("compared", "no data");
        return fields;
    }

    private static final Map<String, Counted> COUNTS = Map.ofEntries(
            Map.entry("received", RECEIVED),
            Map.entry("closed", CLOSED),
            Map.entry("closedUndated", CLOSED_UNDATED),
            Map.entry("solved", SOLVED),
            Map.entry("partlySolved", PARTLY_SOLVED),
            Map.entry("resolutionUnknown", RESOLUTION_UNKNOWN),
            Map.entry("carried", CARRIED),
            Map.entry("outside", OUTSIDE),
            Map.entry("excluded", EXCLUDED),
            Map.entry("satisfied", SATISFIED),
            Map.entry("basicallySatisfied", BASICALLY_SATISFIED),
            Map.entry("dissatisfied", DISSATISFIED),
            Map.entry("pingPong", PING_PONG));

    private static String hours(Sheet sheet, Counted counted, Optional<Hours> answered) {
        return Text.of(ExactHours.of(sheet.values(counted)).orNearEnough(answered));
    }

    private static String satisfaction(Sheet sheet) {
        long basically = sheet.count(BASICALLY_SATISFIED);
        return Text.rate(
                BigDecimal.valueOf(sheet.count(Counted.SATISFIED)).add(WEIGHT.multiply(BigDecimal.valueOf(basically))),
                sheet.count(Counted.SATISFIED) + basically + sheet.count(DISSATISFIED));
    }
}
