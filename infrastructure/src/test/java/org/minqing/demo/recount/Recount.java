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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.query.Scope;

/** Counts again whatever is asked, by going through every case and all there is to count in it. */
final class Recount {

    private final List<Definition> definitions;
    private final Lineages lineages;
    private final Map<Set<CaseKind>, List<Marked>> marked = new HashMap<>();

    Recount(Map<CaseId, History> cases, Definition... definitions) {
        this.definitions = List.of(definitions);
        this.lineages = new Lineages(cases);
    }

    /** A case with all there is to count in it. */
    private record Marked(Particulars particulars, List<Placed> marks) {}

    /** All in one row. */
    Sheet count(Scope scope) {
        return count(scope, placed -> List.of("")).getOrDefault("", new Sheet());
    }

    /** @param keys the rows in which a mark counts */
    SortedMap<String, Sheet> count(Scope scope, Function<Placed, List<String>> keys) {
        return rows(marked(kinds(scope)).stream(), scope, keys);
    }

    /** Row by row, each kind as if it alone had been asked for. */
    SortedMap<String, Sheet> countByKind(Scope scope) {
        return rows(
                kinds(scope).stream().map(Set::of).map(this::marked).flatMap(Collection::stream),
                scope,
                placed -> List.of(placed.of().kind().name()));
    }

    /** The cases that hold any of these. */
    Set<CaseId> holding(Set<Counted> counted, Scope scope) {
        return marked(kinds(scope)).stream()
                .filter(one -> one.particulars().isIn(scope))
                .flatMap(one -> one.marks().stream())
                .filter(placed -> placed.isIn(scope))
                .filter(placed -> counted.contains(placed.mark().counted()))
                .map(placed -> placed.history().id())
                .collect(Collectors.toSet());
    }

    private static SortedMap<String, Sheet> rows(
            Stream<Marked> cases, Scope scope, Function<Placed, List<String>> keys) {
        SortedMap<String, Sheet> rows = new TreeMap<>();
        cases.filter(one -> one.particulars().isIn(scope))
                .flatMap(one -> one.marks().stream())
                .filter(placed -> placed.isIn(scope))
                .forEach(placed -> keys.apply(placed)
                        .forEach(key ->
                                rows.computeIfAbsent(key, none -> new Sheet()).add(placed.mark())));
        return rows;
    }

    private static Set<CaseKind> kinds(Scope scope) {
        return scope.kinds().isEmpty()
                ? EnumSet.copyOf(Arrays.asList(CaseKind.values()))
                : EnumSet.copyOf(scope.kinds());
    }

    private List<Marked> marked(Set<CaseKind> kinds) {
        return marked.computeIfAbsent(
                kinds, these -> lineages.of(these).map(this::marked).toList());
    }

    private Marked marked(Subject subject) {
        Particulars particulars = Particulars.of(subject.history());
        return new Marked(
                particulars,
                definitions.stream()
                        .flatMap(definition -> definition.of(subject))
                        .map(mark -> Placed.of(mark, particulars, subject.history()))
                        .toList());
    }
}
