package org.minqing.query.cases;

/**
 * How often somebody has come. It is counted for the cases of a page only: a case that is added in between would change it for
 * all that follow.
 */
final class ComingAgain {

    private ComingAgain() {}

    /**
     * Of the case {@code i}; of several who came with it, whoever came most often.
     *
     * @param within so many days before the case, to the second
     */
    static String times(int within) {
        return """
                (select max(earlier.times) from cases.brought_by b cross join lateral (
                    select count(*) as times from cases.brought_by o
                    where o.person = b.person and (o.comes_at, o.case_id) <= (i.received_sort, i.id)
                    and o.comes_at >= i.received_sort - make_interval(secs => 86400.0 * %d)) earlier
                where b.case_id = i.id)
                """.formatted(within);
    }
}
