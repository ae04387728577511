package org.minqing.query.cases;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.CasesQuery.Due;
import org.minqing.api.query.CasesQuery.Part;
import org.minqing.api.query.Scope;
import org.minqing.query.figures.Conditions;
import org.minqing.query.figures.CountedCases;

/** Which cases a question means. */
final class CaseFilter {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private CaseFilter() {}

    static Conditions of(CasesQuery query, Clock clock) {
        Conditions conditions = new Conditions();
        if (query.figure().isPresent()) {
            CountedCases.of(
                    query.scope(), query.figure().get(), query.part().orElse(Part.NUMERATOR), conditions, "i.id");
        } else {
            scope(conditions, query.scope(), clock);
        }
        conditions
                .anyOf("i.status", query.statuses())
                .anyOf("i.level", query.levels())
                .anyOf("i.highest_level", query.highestLevels())
                .anyOf("i.source", query.sources())
                .anyOf("i.external_id", query.externalIds());
        query.due().ifPresent(due -> due(conditions, due, clock));
        query.text().filter(text -> !text.isBlank()).ifPresent(text -> search(conditions, text));
        return conditions;
    }

    private static void scope(Conditions conditions, Scope scope, Clock clock) {
        conditions
                .within("i.area", scope.areas())
                .anyOf("i.kind", scope.kinds())
                .sorted(scope, column -> "i." + column);
        scope.from().ifPresent(day -> conditions.and("i.received_sort >= ?", start(day, clock)));
        scope.to().ifPresent(day -> conditions.and("i.received_sort < ?", start(day, clock)));
    }

    /** A day limit is stored as 24:00 of its last day: what is due today is due by the midnight that ends it. */
    private static void due(Conditions conditions, Due due, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        switch (due) {
            case OVERDUE -> conditions.and("i.due_at < ?", OffsetDateTime.now(clock));
            case TODAY -> between(conditions, start(today, clock), start(today.plusDays(1), clock));
            case WEEK -> {
                LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                between(conditions, start(today, clock), start(sunday.plusDays(1), clock));
            }
        }
    }

    private static void between(Conditions conditions, OffsetDateTime after, OffsetDateTime until) {
        conditions.and("i.due_at > ?", after).and("i.due_at <= ?", until);
    }

    private static OffsetDateTime start(LocalDate day, Clock clock) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    /** Every word must occur. The index finds by pairs of characters; of a longer word the text itself decides. */
    private static void search(Conditions conditions, String text) {
        for (String word : SPACE.splitAsStream(Bigrams.plain(text).strip()).toList()) {
            Set<String> pairs = Bigrams.of(word);
            List<String> tests = new ArrayList<>();
            if (!pairs.isEmpty()) {
                tests.add("t.bigrams @> " + conditions.name(pairs.toArray(String[]::new)) + "::text[]");
            }
            if (!pairs.equals(Set.of(word))) {
                tests.add("strpos(t.plain, " + conditions.name(word) + ") > 0");
            }
            conditions.and("i.id in (select t.case_id from cases.text t where " + String.join(" and ", tests) + ")");
        }
    }
}
