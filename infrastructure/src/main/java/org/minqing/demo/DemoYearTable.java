package org.minqing.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which year was begun, how far its life has come, and what is still going on: so that a restart goes on. */
class DemoYearTable {

    private final JdbcClient jdbc;

    DemoYearTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param built whether all of the year is in the ledger */
    record Row(long seed, LocalDate until, int matters, int nextMatter, boolean built) {}

    /** The year that was begun first stays the year. */
    Row begunOr(long seed, LocalDate until, int matters) {
        jdbc.sql("""
            insert into demo_year (one_row, seed, until, matters, next_matter, built)
            values (true, :seed, :until, :matters, :matters, false)
            on conflict (one_row) do nothing
            """)
                .param("seed", seed)
                .param("until", until)
                .param("matters", matters)
                .update();
        return begun().orElseThrow();
    }

    Optional<Row> begun() {
        return jdbc.sql("select seed, until, matters, next_matter, built from demo_year")
                .query((row, number) -> new Row(
                        row.getLong("seed"),
                        row.getDate("until").toLocalDate(),
                        row.getInt("matters"),
                        row.getInt("next_matter"),
                        row.getBoolean("built")))
                .optional();
    }

    /** How many events the ledger holds, those of others and of passed deadlines too. */
    long events() {
        return jdbc.sql("select count(*) from domain_event").query(Long.class).single();
    }

    /** When the latest of the events that were stored last was recorded. */
    Optional<Instant> newest() {
        return jdbc.sql("""
            select max(recorded_at) as at from (
                select recorded_at from domain_event order by global_index desc limit 1000) newest
            """)
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }

    void built() {
        jdbc.sql("update demo_year set built = true").update();
    }

    void goesOn(int matter, Instant start) {
        jdbc.sql("""
            insert into demo_open_matter (matter, started_at) values (:matter, :start) on conflict (matter) do nothing
            """)
                .param("matter", matter)
                .param("start", Timestamp.from(start))
                .update();
    }

    void begins(int matter, Instant start) {
        jdbc.sql("update demo_year set next_matter = :next where next_matter < :next")
                .param("next", matter + 1)
                .update();
        goesOn(matter, start);
    }

    void ends(int matter) {
        jdbc.sql("delete from demo_open_matter where matter = :matter")
                .param("matter", matter)
                .update();
    }

    Map<Integer, Instant> open() {
        Map<Integer, Instant> open = new LinkedHashMap<>();
        jdbc.sql("select matter, started_at from demo_open_matter order by matter")
                .query(row -> {
                    open.put(
                            row.getInt("matter"), row.getTimestamp("started_at").toInstant());
                });
        return open;
    }
}
