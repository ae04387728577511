package org.minqing.query.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.query.CasePage.Item;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often somebody has come. It is counted for the cases of a page only: a case that is added in between would change it for
 * all that follow.
 *
 * @param within so many days before a case, to the second
 */
record ComingAgain(JdbcClient jdbc, int within) {

    /** Of several who came with a case, whoever came most often. */
    private static final String OFTENEST = """
            select b.case_id, max(earlier.times) as times
            from cases.brought_by b join cases.item i on i.id = b.case_id
            cross join lateral (
                select count(*)::int as times
                from cases.brought_by o join cases.item e on e.id = o.case_id
                where o.person = b.person and e.comes
                and (e.received_sort, e.id) <= (i.received_sort, i.id)
                and e.received_sort >= i.received_sort - make_interval(secs => 86400.0 * ?)) earlier
            where b.case_id = any(?)
            group by b.case_id
            """;

    List<Item> timesOf(List<Item> items) {
        Map<CaseId, Integer> times = new HashMap<>();
        UUID[] ids = items.stream().map(item -> item.id().value()).toArray(UUID[]::new);
        jdbc.sql(OFTENEST).param(within).param(ids).query(row -> {
            times.put(new CaseId(row.getObject("case_id", UUID.class)), row.getInt("times"));
        });
        return items.stream()
                .map(item -> item.times(Optional.ofNullable(times.get(item.id()))))
                .toList();
    }
}
