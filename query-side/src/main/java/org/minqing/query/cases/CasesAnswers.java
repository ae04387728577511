package org.minqing.query.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.query.CaseCountQuery;
import org.minqing.api.query.CaseNumberQuery;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasePage.Item;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers the case list, a page at a time. */
public final class CasesAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int thirdWithin;

    /**
     * @param clock in the zone where days begin and end
     * @param thirdWithin within how many days a third case of one person is a third time
     */
    public CasesAnswers(JdbcClient jdbc, Clock clock, int thirdWithin) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.thirdWithin = thirdWithin;
    }

    /** @throws IllegalArgumentException where the figure or the place to go on from is none of ours */
    @QueryHandler
    public CasePage answer(CasesQuery query) {
        int size = Math.clamp(query.size(), 1, CasesQuery.MAX_SIZE);
        Optional<Search> search = Search.of(query);
        long searched = search.map(this::found).orElse(0L);
        boolean fewAreFound = searched <= CasesQuery.EXACT_TOTAL;
        List<Found> found = page(query, fewAreFound, size + 1);
        boolean nothingElse = search.filter(all -> all.isAllOf(query)).isPresent();
        long total = nothingElse ? searched : total(query, fewAreFound);
        boolean further = found.size() > size;
        List<Item> items = found.stream().limit(size).map(Found::item).toList();
        Optional<String> next =
                further ? Optional.of(Place.after(query.sort(), found.get(size - 1))) : Optional.empty();
        boolean more = total > CasesQuery.EXACT_TOTAL;
        return new CasePage(
                items, Math.min(total, CasesQuery.EXACT_TOTAL), more ? Optional.of(true) : Optional.empty(), next);
    }

    /** Exactly, up to what is asked for. */
    @QueryHandler
    public Long answer(CaseCountQuery query) {
        boolean fewAreFound = Search.of(query.cases()).map(this::found).orElse(0L) <= CasesQuery.EXACT_TOTAL;
        Conditions conditions = CaseFilter.of(query.cases(), fewAreFound, thirdWithin, clock);
        return count("select 1 from cases.item i" + conditions.sql(), conditions, query.most());
    }

    @QueryHandler
    public CasePage answer(NamedCasesQuery query) {
        return all(CaseFilter.of(query, clock));
    }

    @QueryHandler
    public CasePage answer(CaseNumberQuery query) {
        return all(new Conditions().and("i.number = ?", query.number()));
    }

    private CasePage all(Conditions conditions) {
        List<Item> items = new ArrayList<>();
        jdbc.sql("select i.*, t.subject from cases.item i left join cases.text t on t.case_id = i.id"
                        + conditions.sql())
                .params(conditions.values())
                .query(row -> {
                    items.add(ItemRow.read(row));
                });
        return new CasePage(items, items.size(), Optional.empty(), Optional.empty());
    }

    /** @param sortedBy what its place in the order is, as text */
    record Found(Item item, String sortedBy) {}

    private List<Found> page(CasesQuery query, boolean fewAreFound, int rows) {
        Conditions conditions = CaseFilter.of(query, fewAreFound, thirdWithin, clock);
        query.after().ifPresent(after -> Place.goOn(conditions, query.sort(), after));
        String order = Place.order(query.sort());
        String times = query.thirdTime() ? ComingAgain.times(thirdWithin) : "null";
        String sql = "select i.*, t.subject, " + times + " as times, " + Place.key(query.sort()) + " as sorted_by"
                + " from (select * from cases.item i" + conditions.sql() + " order by " + order + " limit " + rows
                + ") i left join cases.text t on t.case_id = i.id order by " + order;
        List<Found> found = new ArrayList<>();
        jdbc.sql(sql).params(conditions.values()).query(row -> {
            found.add(new Found(ItemRow.readWithTimes(row), Place.of(query.sort(), row)));
        });
        return found;
    }

    private long found(Search search) {
        Conditions values = new Conditions();
        return count(search.select(values), values, CasesQuery.EXACT_TOTAL);
    }

    private long total(CasesQuery query, boolean fewAreFound) {
        Conditions conditions = CaseFilter.of(query, fewAreFound, thirdWithin, clock);
        return count("select 1 from cases.item i" + conditions.sql(), conditions, CasesQuery.EXACT_TOTAL);
    }

    /** Not further than anybody is told. */
    private long count(String rows, Conditions values, int most) {
        String sql = "select count(*) from (" + rows + " limit " + (most + 1L) + ") counted";
        return jdbc.sql(sql).params(values.values()).query(Long.class).single();
    }
}
