package org.minqing.axonserver;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.minqing.store.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was copied from Axon Server into {@code domain_event}. How far that is stands beside the events, changed in the same
 * transaction, so that none is copied twice and none left out.
 */
final class CopiedEvents {

    private static final String APPEND = "insert into domain_event (global_index, " + StoredEvent.COLUMNS
            + ") overriding system value select * from unnest(?::bigint[], " + StoredEvent.COLUMN_ARRAYS + ")";

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transactions;

    CopiedEvents(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.rows = new JdbcTemplate(database);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** How far it has come, as Axon Server counts; -1 before the first event, empty where the ledger is not on Axon Server. */
    Optional<Long> position() {
        return jdbc.sql("select position from ledger_copy").query(Long.class).optional();
    }

    /** From now on the events are on Axon Server. */
    void begin(long position) {
        jdbc.sql("insert into ledger_copy (position) values (:position)")
                .param("position", position)
                .update();
    }

    /** The same where that is not so yet, before the first event. */
    void beginUnlessBegun() {
        jdbc.sql("insert into ledger_copy (position) values (-1) on conflict do nothing")
                .update();
    }

    /** From now on they are here and nowhere else. */
    void end() {
        jdbc.sql("delete from ledger_copy").update();
    }

    /** The place of the last event in the order of all; 0 before the first. */
    long place() {
        return jdbc.sql("select coalesce(max(global_index), 0) from domain_event")
                .query(Long.class)
                .single();
    }

    /**
     * Copies some more.
     *
     * @param after the position before the first of them
     * @param lastPlace the place of the event before the first of them
     * @return the place of the last of them
     * @throws IllegalStateException where somebody else has copied meanwhile
     */
    long take(List<EventWithToken> events, long after, long lastPlace) {
        List<StoredEvent> read = new ArrayList<>();
        long place = lastPlace;
        for (EventWithToken event : events) {
            place = CarriedEvents.place(event.getEvent()).orElse(place + 1);
            read.add(CarriedEvents.read(event.getEvent(), place));
        }
        transactions.executeWithoutResult(
                transaction -> store(read, events.getLast().getToken(), after));
        tellReaders();
        return place;
    }

    private void store(List<StoredEvent> events, long position, long after) {
        int moved = jdbc.sql("update ledger_copy set position = :position where position = :after")
                .param("position", position)
                .param("after", after)
                .update();
        if (moved == 0) {
            throw new IllegalStateException("Another node has gone on with the copy");
        }
        List<Object> columns = new ArrayList<>();
        columns.add(events.stream().map(StoredEvent::globalIndex).toArray(Long[]::new));
        columns.addAll(List.of(StoredEvent.columns(events)));
        rows.update(APPEND, columns.toArray());
    }

    /**
     * Readers take the number of the last event for given out, and none behind it. After that one is stored, for a transaction that
     * is rolled back leaves the sequence where it was put.
     */
    void tellReaders() {
        jdbc.sql(
                        "select setval('domain_event_global_index_seq', last) from (select max(global_index) as last from domain_event)"
                                + " where last is not null")
                .query(Long.class)
                .optional();
    }
}
