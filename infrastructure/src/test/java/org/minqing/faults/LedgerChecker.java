package org.minqing.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.minqing.demo.recount.Tables;
import org.minqing.faults.CommandLoad.Sent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks whether a ledger holds what its callers were told, and nothing half.
 *
 * <ul>
 *   <li>What was acknowledged is there once, with all of its events.
 *   <li>What was not answered is there once or not at all, never in part.
 *   <li>The events of each stream are numbered without a gap, from 0.
 *   <li>No reader believes to be further than the ledger is.
 * </ul>
 */
final class LedgerChecker {

    private final JdbcTemplate jdbc;

    LedgerChecker(DataSource ledger) {
        this.jdbc = new JdbcTemplate(ledger);
    }

    /** @return what is not as it has to be, a sentence each */
    List<String> broken(List<Sent> acknowledged, List<Sent> unanswered) {
        Map<String, Integer> found = eventsByKey();
        List<String> broken = new ArrayList<>();
        for (Sent sent : acknowledged) {
            int there = found.getOrDefault(sent.key(), 0);
            if (there != sent.what().events()) {
                broken.add("acknowledged " + sent.what() + " " + sent.key() + " has " + there + " events");
            }
        }
        for (Sent sent : unanswered) {
            int there = found.getOrDefault(sent.key(), 0);
            if (there != 0 && there != sent.what().events()) {
                broken.add("unanswered " + sent.what() + " " + sent.key() + " is there with " + there + " events");
            }
        }
        broken.addAll(texts("""
                select 'stream ' || aggregate_id || ' is numbered up to ' || max(sequence_number) || ' in ' || count(*)
                  from domain_event group by aggregate_id having max(sequence_number) + 1 <> count(*)
                """));
        return broken;
    }

    private Map<String, Integer> eventsByKey() {
        Map<String, Integer> found = new HashMap<>();
        jdbc.query("""
                select convert_from(meta_data, 'UTF8')::json ->> 'idempotencyKey' as key, count(*) as events
                  from domain_event group by 1
                """, row -> {
            found.put(String.valueOf(row.getString("key")), row.getInt("events"));
        });
        return found;
    }

    /** What stands in lists, figures and deadlines, by table, so that it can be compared with what a rebuild makes of it. */
    Map<String, String> projected() {
        Map<String, String> tables = new TreeMap<>();
        Tables all = new Tables(jdbc);
        for (String schema : List.of("cases", "figures", "due")) {
            for (String table : all.of(schema)) {
                String rows = "select count(*) || ' rows, ' || coalesce(md5(string_agg(r, ';' order by r)), '') from ("
                        + all.rows(schema, table) + ") as said (r)";
                tables.put(schema + "." + table, texts(rows).getFirst());
            }
        }
        return tables;
    }

    long events() {
        Long events = jdbc.queryForObject("select count(*) from domain_event", Long.class);
        return events == null ? 0 : events;
    }

    /** The place of the newest. */
    long newest() {
        Long newest = jdbc.queryForObject("select coalesce(max(global_index), 0) from domain_event", Long.class);
        return newest == null ? 0 : newest;
    }

    private List<String> texts(String sql) {
        return jdbc.query(sql, (row, number) -> String.valueOf(row.getString(1)));
    }
}
