package org.minqing.axonserver;

import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.minqing.store.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Moves a ledger from PostgreSQL to Axon Server, and back, while no application works with it. One that was broken off goes on
 * where it ended. At the end both are read through and compared: only then it counts as moved.
 */
final class LedgerMove {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final CopiedEvents copied;
    private final EventChannel server;

    LedgerMove(DataSource database, EventChannel server) {
        this.jdbc = new JdbcTemplate(database);
        this.copied = new CopiedEvents(database);
        this.server = server;
    }

    /**
     * Brings every event to Axon Server.
     *
     * @return what is there now
     * @throws IllegalStateException where an application works with the ledger, or something else is there
     */
    EventDigest toAxonServer() {
        checkNobodyWorks();
        if (copied.position().isPresent()) {
            throw new IllegalStateException("This ledger is on Axon Server already");
        }
        EventDigest there = onAxonServer();
        EventDigest begun = inPostgres(there.events());
        if (!there.equals(begun)) {
            throw new IllegalStateException("On Axon Server there is something else than the beginning of this ledger");
        }
        EventDigest whole = new EventDigest();
        inPostgres(batch -> {
            long before = whole.events();
            batch.forEach(whole::add);
            if (whole.events() > there.events()) {
                append(batch.subList((int) Math.max(0, there.events() - before), batch.size()));
            }
        });
        checkEqual(whole, onAxonServer());
        copied.begin(whole.events() - 1);
        return whole;
    }

    /**
     * Brings what is not there yet to PostgreSQL, which has copied all along.
     *
     * @return what is there now
     * @throws IllegalStateException where an application works with the ledger
     */
    EventDigest toPostgres() throws InterruptedException {
        checkNobodyWorks();
        long position =
                copied.position().orElseThrow(() -> new IllegalStateException("This ledger is not on Axon Server"));
        long last = ServerAnswers.await(server.getLastToken());
        long place = copied.place();
        try (EventStream stream = server.openStream(position, AT_ONCE)) {
            while (position < last) {
                List<EventWithToken> further = LedgerCopy.next(stream);
                if (!further.isEmpty()) {
                    place = copied.take(further, position, place);
                    position = further.getLast().getToken();
                }
            }
        }
        EventDigest here = new EventDigest();
        inPostgres(batch -> batch.forEach(here::add));
        checkEqual(here, onAxonServer());
        copied.end();
        return here;
    }

    private void append(List<StoredEvent> events) {
        AppendEventsTransaction append = server.startAppendEventsTransaction();
        events.forEach(event -> append.appendEvent(CarriedEvents.written(event)));
        ServerAnswers.await(append.commit());
    }

    private static void checkEqual(EventDigest here, EventDigest there) {
        if (!here.equals(there)) {
            throw new IllegalStateException("PostgreSQL has " + here + ", Axon Server " + there);
        }
    }

    private void checkNobodyWorks() {
        Long others = jdbc.queryForObject(
                "select count(*) from pg_stat_activity where datname = current_database() and application_name = 'minqing'",
                Long.class);
        if (others == null || others > 0) {
            throw new IllegalStateException("The application works with this ledger: stop it on every node first");
        }
    }

    private EventDigest onAxonServer() {
        EventDigest digest = new EventDigest();
        long last = ServerAnswers.await(server.getLastToken());
        long place = 0;
        try (EventStream stream = server.openStream(-1, AT_ONCE)) {
            while (digest.events() <= last) {
                for (EventWithToken event : LedgerCopy.next(stream)) {
                    place = CarriedEvents.place(event.getEvent()).orElse(place + 1);
                    digest.add(CarriedEvents.read(event.getEvent(), place));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Broken off", interrupted);
        }
        return digest;
    }

    /** The first of them. */
    private EventDigest inPostgres(long events) {
        EventDigest digest = new EventDigest();
        inPostgres(batch -> batch.stream().limit(events - digest.events()).forEach(digest::add));
        return digest;
    }

    private void inPostgres(Consumer<List<StoredEvent>> take) {
        long after = 0;
        List<StoredEvent> batch = further(after);
        while (!batch.isEmpty()) {
            take.accept(batch);
            after = batch.getLast().globalIndex();
            batch = further(after);
        }
    }

    private List<StoredEvent> further(long after) {
        return jdbc.query(
                "select global_index, " + StoredEvent.COLUMNS
                        + " from domain_event where global_index > ? order by global_index limit ?",
                StoredEvent::read,
                after,
                AT_ONCE);
    }
}
