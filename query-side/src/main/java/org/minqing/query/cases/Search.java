package org.minqing.query.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.figures.Conditions;

/**
 * Words that must all occur in a case, and the areas it must lie in. The index finds by marks; of a longer word, and of one
 * character alone, the text itself decides.
 */
record Search(List<String> words, List<String> areas) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Absent where nothing is searched for. */
    static Optional<Search> of(CasesQuery query) {
        return query.text()
                .map(text -> SPACE.splitAsStream(Marks.plain(text).strip())
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(words -> !words.isEmpty())
                .map(words -> new Search(words, query.scope().areas()));
    }

    /** Whether the query asks for nothing else, so that what is found here is all that is to be counted. */
    boolean isAllOf(CasesQuery query) {
        return query.scope().equals(Scope.everything().within(areas))
                && query.lacking().isEmpty()
                && query.figure().isEmpty()
                && query.due().isEmpty()
                && query.receipt().isEmpty()
                && query.holding().isEmpty()
                && !query.thirdTime()
                && query.statuses().isEmpty()
                && query.levels().isEmpty()
                && query.highestLevels().isEmpty()
                && query.sources().isEmpty()
                && query.externalIds().isEmpty();
    }

    /** The statement that selects the ids of what is found. */
    String select(Conditions values) {
        Conditions where = values.nested().within("t.area", areas);
        Set<Integer> marks = new TreeSet<>();
        List<String> toBeRead = new ArrayList<>();
        for (String word : words) {
            marks.addAll(Marks.ofText(word));
            if (!Marks.isOnePair(word)) {
                toBeRead.add(word);
            }
        }
        if (areas.size() == 1 && !marks.isEmpty()) {
            Marks.ofNarrowest(areas.getFirst()).ifPresent(marks::add);
        }
        if (!marks.isEmpty()) {
            where.and("t.marks @> ?::int[]", marks.toArray(Integer[]::new));
        }
        toBeRead.forEach(word -> where.and("strpos(x.plain, ?) > 0", word));
        String readToo = toBeRead.isEmpty() ? "" : " join cases.text x on x.case_id = t.case_id";
        return "select t.case_id from cases.search t" + readToo + where.sql();
    }
}
