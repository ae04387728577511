package org.minqing.query.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.query.LikelyRepeatsQuery;
import org.minqing.query.figures.Conditions;

/**
 * The statement for the cases whose texts are worth comparing: those that hold four characters in a row of the subject, by how
 * many pairs of characters they share with all that is told; the latest of the same category and place; those of the same person.
 */
record RepeatCandidates(String sql, Map<String, Object> values) {

    private static final int PAIRS_IN_A_ROW = 3;
    private static final int MOST_ROWS_OF_PAIRS = 40;

    /** Of those that share no more than what everybody writes there are many: the latest are looked at. */
    private static final int MOST_LOOKED_AT = 2_000;

    private static final int MOST_COMPARED = 100;

    static RepeatCandidates of(ToldMatter told, LikelyRepeatsQuery query, Clock clock) {
        Conditions conditions = new Conditions();
        Conditions near = others(conditions, told, query, clock);
        told.near().ifPresent(area -> near.within("i.area", List.of(area)));
        List<String> some = new ArrayList<>();
        if (told.category().isPresent() && told.near().isPresent()) {
            Conditions sameKind = others(conditions, told, query, clock)
                    .within("i.area", List.of(told.near().get()))
                    .and("i.category = ?", told.category().get());
            some.add("select i.id from cases.item i" + sameKind.sql() + " order by i.received_sort desc limit "
                    + MOST_COMPARED);
        }
        if (!query.ofSamePerson().isEmpty()) {
            UUID[] ids = query.ofSamePerson().stream().map(CaseId::value).toArray(UUID[]::new);
            Conditions ofPerson = others(conditions, told, query, clock).and("i.id = any(?)", ids);
            some.add("select i.id from cases.item i" + ofPerson.sql());
        }
        List<Integer[]> rows = pairsInARow(told);
        if (!rows.isEmpty()) {
            some.add(alike(told, rows, near));
        }
        return new RepeatCandidates(
                some.isEmpty()
                        ? ""
                        : "select i.*, t.subject, t.content from cases.item i join cases.text t on t.case_id = i.id"
                                + " where i.id in ((" + String.join(") union (", some) + "))",
                conditions.values());
    }

    private static Conditions others(Conditions all, ToldMatter told, LikelyRepeatsQuery query, Clock clock) {
        Conditions conditions = all.nested();
        CaseFilter.scope(conditions, query.scope(), clock);
        query.standing().ifPresent(id -> conditions.and("i.id <> ?", id.value()));
        return conditions
                .and("i.received_sort >= ?", told.at().minusYears(1))
                .and("i.received_sort <= ?", told.at().plusYears(1));
    }

    boolean isNothing() {
        return sql.isEmpty();
    }

    private static String alike(ToldMatter told, List<Integer[]> rows, Conditions near) {
        Conditions holding = near.nested();
        holding.alternatives(rows, row -> "s.marks @> " + holding.name(row) + "::int[]");
        near.and("i.id in (select s.case_id from cases.search s" + holding.sql() + ")");
        Integer[] marks = Marks.ofText(Marks.plain(told.all())).toArray(Integer[]::new);
        return "select h.id from (select i.id from cases.item i" + near.sql() + " order by i.received_sort desc limit "
                + MOST_LOOKED_AT + ") h join cases.search s on s.case_id = h.id"
                + " order by cardinality(array(select unnest(s.marks) intersect select unnest(" + near.name(marks)
                + "::int[]))) / sqrt(greatest(cardinality(s.marks), 1)) desc limit " + MOST_COMPARED;
    }

    /** Each with the mark of the place, where that is known, so that what many write everywhere finds those around here. */
    private static List<Integer[]> pairsInARow(ToldMatter told) {
        String plain = Marks.plain(told.head());
        List<Integer[]> rows = new ArrayList<>();
        for (int i = 0; i + PAIRS_IN_A_ROW < plain.length() && rows.size() < MOST_ROWS_OF_PAIRS; i++) {
            Set<Integer> row = new TreeSet<>(Marks.ofText(plain.substring(i, i + PAIRS_IN_A_ROW + 1)));
            if (row.size() == PAIRS_IN_A_ROW) {
                told.near().ifPresent(area -> Marks.ofNarrowest(area).ifPresent(row::add));
                rows.add(row.toArray(Integer[]::new));
            }
        }
        return rows;
    }
}
