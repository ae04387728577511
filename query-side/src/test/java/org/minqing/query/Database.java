package org.minqing.query;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.minqing.query.projection.Parking;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ProjectionSchema;
import org.minqing.query.projection.ReadEvent;
import org.minqing.query.projection.Writing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One real PostgreSQL for all tests of this JVM, in it a database for each thread that runs them, and projections on it. */
public final class Database {

    private static final EmbeddedPostgres SERVER = server();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ThreadLocal<Database> OF_THREAD =
            ThreadLocal.withInitial(() -> new Database("of_thread_" + NUMBER.incrementAndGet()));

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    private Database(String name) {
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        source = SERVER.getDatabase("postgres", name);
        jdbc = new JdbcTemplate(source);
        jdbc.execute("create table skipped_event (projection text, case_id uuid, sequence_number bigint)");
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Database get() {
        return OF_THREAD.get();
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient client() {
        return JdbcClient.create(jdbc);
    }

    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /** Makes its tables anew, empty. */
    public void create(Projection projection) {
        inTransaction(new ProjectionSchema(jdbc, projection)::create);
    }

    /** As the live processor does: each batch in a transaction. */
    public void follow(Projection projection, List<? extends ReadEvent> events, Supplier<Integer> batchSize) {
        Writing writing = projection.following(jdbc, projection.name());
        Parking parking = new Parking(jdbc, projection.name(), projection.name());
        int done = 0;
        while (done < events.size()) {
            List<? extends ReadEvent> batch = events.subList(done, Math.min(events.size(), done + batchSize.get()));
            inTransaction(() -> parking.take(writing, batch));
            done += batch.size();
        }
    }

    /** As a rebuild does: whole cases, so many a batch, into the shadow, then swapped. */
    public void rebuild(Projection projection, List<? extends ReadEvent> events, int batchSize) {
        ProjectionSchema schema = new ProjectionSchema(jdbc, projection);
        inTransaction(schema::createShadow);
        Writing writing = projection.filling(jdbc, schema.shadow());
        Parking parking = new Parking(jdbc, projection.name(), schema.shadow());
        List<List<ReadEvent>> cases = List.copyOf(events.stream()
                .collect(Collectors.groupingBy(ReadEvent::caseId, Collectors.<ReadEvent>toList()))
                .values());
        for (int done = 0; done < cases.size(); done += batchSize) {
            List<ReadEvent> batch = cases.subList(done, Math.min(cases.size(), done + batchSize)).stream()
                    .flatMap(List::stream)
                    .toList();
            inTransaction(() -> parking.take(writing, batch));
        }
        inTransaction(() -> {
            writing.finish();
            schema.completeShadow();
        });
        inTransaction(schema::swap);
    }
}
