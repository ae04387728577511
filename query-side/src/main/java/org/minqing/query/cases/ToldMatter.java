package org.minqing.query.cases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseId;
import org.minqing.api.FreeText;
import org.minqing.api.query.CasePage.Item;
import org.minqing.api.query.LikelyRepeatsQuery;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is told, and may have been told before.
 *
 * @param subject may be empty, as may the content
 * @param near the beginning of the areas around it, where it is known where it is
 * @param at about when
 */
record ToldMatter(String subject, String content, Optional<String> near, Optional<String> category, OffsetDateTime at) {

    /** A street: neighbours write about the same lamp. */
    private static final int NEARBY_DIGITS = 9;

    /** Empty where a case is meant that is not there, or not within the scope. */
    static Optional<ToldMatter> of(LikelyRepeatsQuery query, JdbcClient jdbc, Clock clock) {
        return query.standing()
                .map(id -> standing(id, query, jdbc, clock))
                .orElseGet(() -> Optional.of(new ToldMatter(
                        query.subject(),
                        query.content(),
                        query.areaCode().map(ToldMatter::around),
                        query.category(),
                        OffsetDateTime.now(clock))));
    }

    private static Optional<ToldMatter> standing(CaseId id, LikelyRepeatsQuery query, JdbcClient jdbc, Clock clock) {
        Conditions conditions = new Conditions();
        CaseFilter.scope(conditions, query.scope(), clock);
        conditions.and("i.id = ?", id.value());
        return jdbc.sql("select i.area, i.category, i.received_sort, t.subject, t.content from cases.item i"
                        + " join cases.text t on t.case_id = i.id" + conditions.sql())
                .params(conditions.values())
                .query((row, number) -> new ToldMatter(
                        text(row.getString("subject")),
                        text(row.getString("content")),
                        Optional.ofNullable(row.getString("area")).map(ToldMatter::around),
                        Optional.ofNullable(row.getString("category")),
                        row.getObject("received_sort", OffsetDateTime.class)))
                .optional();
    }

    /** What is erased tells of nothing, and is not like what else is erased. */
    static String text(@Nullable String known) {
        return known == null || known.equals(FreeText.ERASED) ? "" : known;
    }

    private static String around(String area) {
        return area.substring(0, Math.min(NEARBY_DIGITS, area.length()));
    }

    boolean isWithoutWords() {
        return subject.isBlank() && content.isBlank();
    }

    /** What names the thing: the beginning of the content where there is no subject. */
    String head() {
        return subject.isBlank() ? content : subject;
    }

    String all() {
        return subject + "\n" + content;
    }

    boolean isOfSamePlaceAndCategory(Item item) {
        return category.isPresent()
                && item.category().equals(category)
                && near.flatMap(around -> item.areaCode().filter(area -> area.startsWith(around)))
                        .isPresent();
    }
}
