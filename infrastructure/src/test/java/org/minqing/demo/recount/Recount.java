package org.minqing.demo.recount;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.query.Scope;

/** Counts again whatever is asked, by going through everything there is to count. */
final class Recount {

    private static final List<Definition> DEFINITIONS = List.of(
            new ReceivedAndClosed(),
            new Solved(),
            new OnTime(),
            new FollowUps(),
            new Rounds(),
            new Dispatches(),
            new HowLong(),
            new Ladder(),
            new Mediations());

    private final Lineages lineages;
    private final Map<Set<CaseKind>, List<Placed>> marks = new HashMap<>();

    Recount(Map<CaseId, History> cases) {
        this.lineages = new Lineages(cases);
    }

    /** All in one row. */
    Sheet count(Scope scope) {
        return count(scope, placed -> List.of("")).getOrDefault("", new Sheet());
    }

    /** @param keys the rows in which a mark counts */
    SortedMap<String, Sheet> count(Scope scope, Function<Placed, List<String>> keys) {
        return rows(marks(kinds(scope)).stream(), scope, keys);
    }

    /** Row by row, each kind as if it alone had been asked for. */
    SortedMap<String, Sheet> countByKind(Scope scope) {
        return rows(
                kinds(scope).stream().map(Set::of).map(this::marks).flatMap(Collection::stream),
                scope,
                placed -> List.of(placed.of().kind().name()));
    }

    private static SortedMap<String, Sheet> rows(
            Stream<Placed> marks, Scope scope, Function<Placed, List<String>> keys) {
        SortedMap<String, Sheet> rows = new TreeMap<>();
        marks.filter(placed -> placed.isIn(scope)).forEach(placed -> keys.apply(placed)
                .forEach(key ->
                        rows.computeIfAbsent(key, none -> new Sheet()).add(placed.mark())));
        return rows;
    }

    private static Set<CaseKind> kinds(Scope scope) {
        return scope.kinds().isEmpty()
                ? EnumSet.copyOf(Arrays.asList(CaseKind.values()))
                : EnumSet.copyOf(scope.kinds());
    }

    private List<Placed> marks(Set<CaseKind> kinds) {
        return marks.computeIfAbsent(kinds, these -> lineages.of(these)
                .flatMap(subject -> {
                    Particulars particulars = Particulars.of(subject.history());
                    return DEFINITIONS.stream()
                            .flatMap(definition -> definition.of(subject))
                            .map(mark -> Placed.of(mark, particulars, subject.history()));
                })
                .toList());
    }
}
