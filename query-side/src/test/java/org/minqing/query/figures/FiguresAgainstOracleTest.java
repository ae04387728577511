package org.minqing.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Magnitude;
import org.minqing.api.Nature;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.RandomStory;
import org.minqing.query.Told;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Evolution;
import org.minqing.query.figures.FigureReader.Wanted;
import org.minqing.query.figures.Grouping.By;

/** The same questions answered by walking over every case, which is slow and obvious. */
class FiguresAgainstOracleTest {

    private static final Wanted EVERYTHING = new Wanted(List.of(Measure.values()), true);

    private final Database database = Database.get();
    private final FiguresProjection projection = new FiguresProjection(Told.ZONE, 500, 500);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void cells_and_edges_add_up_to_what_a_walk_over_all_cases_finds(long seed) {
        askAll(seed, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    @Tag("thorough")
    void nor_does_any_of_many_more_questions_find_a_difference(long seed) {
        askAll(seed, 400);
    }

    private void askAll(long seed, int questions) {
        Random random = new Random(seed);
        Told told = new RandomStory(random).of(500);
        database.create(projection);
        database.follow(projection, told.events(), () -> 1 + random.nextInt(60));
        List<FactRow> all = walk(told);
        FigureReader reader = new FigureReader(database.client());

        for (int i = 0; i < questions; i++) {
            Scope scope = scope(random);
            Grouping grouping = grouping(random);
            SortedMap<String, Sums> expected = slowly(all, scope, grouping);
            SortedMap<String, Sums> found = reader.read(scope, grouping, EVERYTHING);
            assertThat(text(found)).as(scope + " " + grouping).isEqualTo(text(expected));
        }
    }

    private static List<FactRow> walk(Told told) {
        Evolution evolution = new Evolution(Told.ZONE);
        Map<CaseId, CaseFacts> cases = new LinkedHashMap<>();
        told.events()
                .forEach(event -> cases.compute(
                        event.caseId(),
                        (id, facts) -> evolution.evolve(Optional.ofNullable(facts), (LedgerEvent) event.event())));
        List<FactRow> rows = new ArrayList<>();
        cases.forEach((id, facts) -> rows.addAll(FactRow.of(id, Optional.of(facts), Told.ZONE)));
        return rows;
    }

    private static Scope scope(Random random) {
        List<String> areas = switch (random.nextInt(7)) {
            case 0 -> List.of("999901");
            case 1 -> List.of("9999");
            case 2 -> List.of("999901001001", "999901002");
            case 3 -> List.of("999901001001001");
            default -> List.of();
        };
        Optional<LocalDate> from = random.nextBoolean() ? Optional.of(day(random)) : Optional.empty();
        Optional<LocalDate> to = random.nextBoolean() ? Optional.of(day(random)) : Optional.empty();
        List<CaseKind> kinds = switch (random.nextInt(4)) {
            case 0 -> List.of(List.of(CaseKind.values()).get(random.nextInt(3)));
            case 1 -> List.of(CaseKind.HOTLINE_REQUEST, CaseKind.PETITION);
            default -> List.of();
        };
        Scope scope = new Scope(
                areas,
                from,
                to,
                kinds,
                random.nextInt(4) == 0 ? List.of("公共设施报修/照明", "噪声与污染") : List.of(),
                random.nextInt(6) == 0 ? List.of("HOTLINE") : List.of(),
                random.nextInt(6) == 0 ? List.of("SL-CG", "SL-SW") : List.of(),
                random.nextInt(8) == 0 ? List.of(Nature.HELP) : List.of(),
                random.nextInt(8) == 0 ? List.of(Magnitude.SMALL) : List.of());
        return random.nextInt(4) == 0 ? scope.heldBy(List.of("SL-CG")).orCoHandledBy(List.of("SL-CG", "SL-SW")) : scope;
    }

    private static LocalDate day(Random random) {
        return LocalDate.parse("2024-11-15").plusDays(random.nextInt(150));
    }

    private static Grouping grouping(Random random) {
        List<By> all = List.of(By.values());
        By by = all.get(random.nextInt(all.size()));
        return switch (by) {
            case AREA -> new Grouping(by, List.of(6, 9, 12, 15).get(random.nextInt(4)));
            case CATEGORY -> new Grouping(by, 1 + random.nextInt(3));
            default -> Grouping.by(by);
        };
    }

    private static SortedMap<String, Sums> slowly(List<FactRow> all, Scope scope, Grouping grouping) {
        SortedMap<String, Sums> rows = new TreeMap<>();
        Kinds kinds = Kinds.of(scope.kinds(), grouping.by() == By.KIND);
        all.stream()
                .filter(row -> kinds.names().contains(row.kind()))
                .filter(row -> kinds.strands().contains(row.tally().strand().code()))
                .filter(row -> within(row, scope))
                .forEach(row -> keys(row, grouping)
                        .forEach(key -> add(rows.computeIfAbsent(key, none -> new Sums()), row.tally())));
        return rows;
    }

    private static void add(Sums sums, Tally tally) {
        for (Measure measure : Measure.values()) {
            sums.add(measure, tally.counts().get(measure));
        }
        tally.replyBucket().ifPresent(bucket -> sums.addHours(true, bucket, 1));
        tally.closeBucket().ifPresent(bucket -> sums.addHours(false, bucket, 1));
    }

    private static boolean within(FactRow row, Scope scope) {
        boolean unbounded = scope.from().isEmpty() && scope.to().isEmpty();
        LocalDate day = row.tally().day();
        boolean inPeriod = unbounded
                || (!day.equals(Contributions.NEVER)
                        && scope.from().filter(day::isBefore).isEmpty()
                        && scope.to().filter(end -> !day.isBefore(end)).isEmpty());
        return inPeriod
                && (scope.areas().isEmpty() || scope.areas().stream().anyMatch(row.area()::startsWith))
                && (scope.categories().isEmpty()
                        || scope.categories().stream()
                                .anyMatch(path -> row.category().equals(path)
                                        || row.category().startsWith(path + "/")))
                && (scope.channels().isEmpty() || scope.channels().contains(row.channel()))
                && (scope.units().isEmpty()
                        || scope.units().contains(row.tally().unit())
                        || row.coUnits().stream().anyMatch(scope.coUnits()::contains))
                && (scope.natures().isEmpty()
                        || scope.natures().stream()
                                .anyMatch(nature -> nature.name().equals(row.nature())))
                && (scope.magnitudes().isEmpty()
                        || scope.magnitudes().stream()
                                .anyMatch(magnitude -> magnitude.name().equals(row.magnitude())));
    }

    private static List<String> keys(FactRow row, Grouping grouping) {
        LocalDate day = row.tally().day();
        boolean dated = !day.equals(Contributions.NEVER);
        return switch (grouping.by()) {
            case NOTHING -> List.of("");
            case AREA ->
                List.of(row.area().length() >= grouping.depth() ? row.area().substring(0, grouping.depth()) : "");
            case CATEGORY -> row.under(Grouping.category(grouping.depth()));
            case CHANNEL -> List.of(row.channel());
            case KIND -> List.of(row.kind());
            case UNIT -> List.of(row.tally().unit());
            case NATURE -> List.of(row.nature());
            case MAGNITUDE -> List.of(row.magnitude());
            case DISPUTE_TYPE -> row.under(Coverage.Dimension.DISPUTE_TYPE);
            case MEDIATOR -> row.under(Coverage.Dimension.MEDIATOR);
            case COMMITTEE -> row.under(Coverage.Dimension.COMMITTEE);
            case MONTH -> List.of(dated ? day.toString().substring(0, 7) : "");
            case DAY -> List.of(dated ? day.toString() : "");
        };
    }

    private static String text(SortedMap<String, Sums> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach((key, sums) -> {
            StringBuilder row = new StringBuilder();
            for (Measure measure : Measure.values()) {
                if (sums.of(measure) != 0) {
                    row.append(' ').append(measure).append('=').append(sums.of(measure));
                }
            }
            boolean empty = row.isEmpty()
                    && sums.hoursToReply().count() == 0
                    && sums.hoursToClose().count() == 0;
            if (!empty) {
                text.append(key)
                        .append(row)
                        .append(' ')
                        .append(sums.hoursToReply())
                        .append(sums.hoursToClose());
                text.append('\n');
            }
        });
        return text.toString();
    }
}
