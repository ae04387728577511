package org.minqing.demo.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.minqing.api.CaseKind;
import org.minqing.api.Magnitude;
import org.minqing.api.Nature;
import org.minqing.api.query.MediationQuery;
import org.minqing.api.query.MediationQuery.MediationGroupBy;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.Compare;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.api.query.Scope;
import org.minqing.demo.DemoYears;

/** Questions anybody might ask about cases there are. */
final class RandomScopes {

    private static final List<Integer> DIGITS = List.of(2, 6, 9, 12, 15);

    private final Random random;
    private final List<Particulars> cases;

    RandomScopes(Random random, List<Particulars> cases) {
        this.random = random;
        this.cases = cases;
    }

    ResolutionQuery resolution() {
        Optional<Compare> compare = now(6) ? Optional.of(one(List.of(Compare.values()))) : Optional.empty();
        return new ResolutionQuery(scope(), one(List.of(GroupBy.values())), 1 + random.nextInt(3), compare);
    }

    MediationQuery mediation() {
        Scope scope = scope();
        return new MediationQuery(
                Scope.everything().within(scope.areas()).between(scope.from(), scope.to()),
                one(List.of(MediationGroupBy.values())));
    }

    private Scope scope() {
        boolean fromSomeDay = random.nextBoolean();
        boolean toSomeDay = random.nextBoolean();
        LocalDate from = day();
        LocalDate to = fromSomeDay ? from.plusDays(1 + random.nextInt(now(2) ? 20 : 200)) : day();
        return new Scope(
                areas(),
                fromSomeDay ? Optional.of(from) : Optional.empty(),
                toSomeDay ? Optional.of(now(3) ? to.withDayOfMonth(1).plusMonths(1) : to) : Optional.empty(),
                kinds(),
                some(3, 2, this::category),
                some(7, 2, Particulars::channel),
                some(7, 3, Particulars::unit),
                some(9, 2, Particulars::nature).stream()
                        .filter(nature -> !nature.isEmpty())
                        .map(Nature::valueOf)
                        .toList(),
                some(9, 2, Particulars::magnitude).stream()
                        .filter(magnitude -> !magnitude.isEmpty())
                        .map(Magnitude::valueOf)
                        .toList());
    }

    private List<String> areas() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> List.of();
            case 2 ->
                IntStream.range(0, 2 + random.nextInt(2))
                        .mapToObj(number -> area())
                        .toList();
            default -> List.of(area());
        };
    }

    private String area() {
        String area = one(cases).area();
        return area.substring(0, Math.min(area.length(), one(DIGITS)));
    }

    /** Half of them the first of a month. */
    private LocalDate day() {
        LocalDate day = DemoYears.YEAR.first().minusDays(30).plusDays(random.nextInt(410));
        return now(2) ? day.withDayOfMonth(1) : day;
    }

    private List<CaseKind> kinds() {
        List<CaseKind> kinds = new ArrayList<>(List.of(CaseKind.values()));
        return switch (random.nextInt(5)) {
            case 0 -> List.of(one(kinds));
            case 1, 2 -> {
                kinds.remove(one(kinds));
                yield kinds;
            }
            default -> List.of();
        };
    }

    /** Its path, or where that begins. */
    private String category(Particulars particulars) {
        return List.of(particulars.category().split("/")).stream()
                .limit(1 + random.nextInt(3))
                .collect(Collectors.joining("/"));
    }

    /** Nothing most of the time. */
    private List<String> some(int seldom, int atMost, Function<Particulars, String> of) {
        return now(seldom)
                ? IntStream.rangeClosed(0, random.nextInt(atMost))
                        .mapToObj(number -> of.apply(one(cases)))
                        .toList()
                : List.of();
    }

    private boolean now(int andThen) {
        return random.nextInt(andThen) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
