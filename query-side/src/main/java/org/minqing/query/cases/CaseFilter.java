package org.minqing.query.cases;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.CasesQuery.Due;
import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.CasesQuery.Part;
import org.minqing.api.query.CasesQuery.Receipt;
import org.minqing.api.query.Holding;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.figures.Conditions;
import org.minqing.query.figures.CountedCases;
import org.minqing.query.figures.Lacking;

/** Which cases a question means. */
final class CaseFilter {

    private CaseFilter() {}

    /**
     * @param fewAreFound whether so few cases hold the words searched for that all of these are looked up: the database
     *     knows only of common words how often they occur, and would go through all cases in vain for one that nobody wrote
     * @param thirdWithin within how many days a third case of one person is a third time
     */
    static Conditions of(CasesQuery query, boolean fewAreFound, int thirdWithin, Clock clock) {
        Conditions conditions = new Conditions();
        if (query.figure().isPresent()) {
            CountedCases.of(
                    query.scope(),
                    besides(query.lacking(), Lack.MEDIATOR),
                    query.figure().get(),
                    query.part().orElse(Part.NUMERATOR),
                    conditions,
                    "i");
            if (query.lacking().contains(Lack.MEDIATOR)) {
                lacking(conditions, Set.of(Lack.MEDIATOR), query.scope());
            }
        } else {
            scope(conditions, query.scope(), clock);
            // By which day a case counts is a matter of figures alone.
            lacking(conditions, besides(query.lacking(), Lack.DAY), query.scope());
        }
        conditions
                .anyOf("i.status", query.statuses())
                .anyOf("i.level", query.levels())
                .anyOf("i.highest_level", query.highestLevels())
                .anyOf("i.source", query.sources())
                .anyOf("i.external_id", query.externalIds());
        query.due().forEach(due -> due(conditions, "due", due, clock));
        holding(conditions, query.holding());
        if (!query.mediators().isEmpty()) {
            conditions.and("i.mediators && ?::text[]", query.mediators().toArray(String[]::new));
        }
        if (query.thirdTime()) {
            conditions.and("i.third_within <= ?", thirdWithin);
        }
        query.receipt().ifPresent(receipt -> conditions.and(receipt(conditions, receipt, query.scope())));
        Search.of(query)
                .map(search -> search.select(conditions))
                .ifPresent(ids ->
                        conditions.and(fewAreFound ? "i.id = any(array(" + ids + "))" : "i.id in (" + ids + ")"));
        return conditions;
    }

    static Conditions of(NamedCasesQuery query, Clock clock) {
        Conditions conditions = new Conditions();
        scope(conditions, query.scope(), clock);
        return conditions.and(
                "i.id = any(?)", query.ids().stream().map(CaseId::value).toArray(UUID[]::new));
    }

    static void scope(Conditions conditions, Scope scope, Clock clock) {
        conditions
                .within("i.area", scope.areas())
                .anyOf("i.kind", scope.kinds())
                .sorted(scope, column -> "i." + column);
        scope.from().ifPresent(day -> conditions.and("i.received_sort >= ?", start(day, clock)));
        scope.to().ifPresent(day -> conditions.and("i.received_sort < ?", start(day, clock)));
    }

    private static void lacking(Conditions conditions, Set<Lack> some, Scope scope) {
        Lacking.of(some, scope, conditions, column -> "i." + column);
    }

    private static Set<Lack> besides(Set<Lack> some, Lack one) {
        Set<Lack> others = EnumSet.noneOf(Lack.class);
        others.addAll(some);
        others.remove(one);
        return others;
    }

    /** Whether one of the units asked about, or of all units, has yet to confirm that it got the case. */
    private static String receipt(Conditions conditions, Receipt receipt, Scope scope) {
        String awaited = scope.units().isEmpty()
                ? "i.unconfirmed is not null"
                : "i.unconfirmed && " + conditions.name(scope.units().toArray(String[]::new)) + "::text[]";
        return switch (receipt) {
            case AWAITED -> awaited;
            case CONFIRMED -> "i.unit is not null and (" + awaited + ") is not true";
        };
    }

    /** The work of whoever received the cases, and of the units that hold them. */
    static void holding(Conditions conditions, Optional<Holding> whose) {
        whose.ifPresent(one -> conditions.and("(i.owner = " + conditions.name(one.owner()) + " or i.unit = any("
                + conditions.name(one.units().toArray(String[]::new)) + "::text[]))"));
    }

    /**
     * A day limit is stored as 24:00 of its last day: what is due today is due by the midnight that ends it.
     *
     * @param what which of the times of a case
     */
    static void due(Conditions conditions, String what, Due due, Clock clock) {
        String at = "i." + what + "_at";
        LocalDate today = LocalDate.now(clock);
        switch (due) {
            case OVERDUE -> conditions.and(at + " < ?", OffsetDateTime.now(clock));
            case TODAY -> between(conditions, at, start(today, clock), start(today.plusDays(1), clock));
            case WEEK -> {
                LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                between(conditions, at, start(today, clock), start(sunday.plusDays(1), clock));
            }
            case REMINDED -> conditions.and("i.reminded_at is not null");
        }
    }

    private static void between(Conditions conditions, String at, OffsetDateTime after, OffsetDateTime until) {
        conditions.and(at + " > ?", after).and(at + " <= ?", until);
    }

    private static OffsetDateTime start(LocalDate day, Clock clock) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
