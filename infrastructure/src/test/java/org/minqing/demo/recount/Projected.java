package org.minqing.demo.recount;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ProjectionSchema;
import org.minqing.query.projection.Writing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Projections of the year in a database of their own, followed as the ledger grows or filled from its beginning. */
final class Projected implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Projected() {
        EmbeddedPostgresForTests.Database database = EmbeddedPostgresForTests.freshDatabase();
        connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        jdbc = new JdbcTemplate(connection);
        jdbc.execute("set synchronous_commit = off");
        transactions = new TransactionTemplate(new DataSourceTransactionManager(connection));
    }

    DataSource source() {
        return connection;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** As the live processor does: what a batch changes is written with it. */
    void follow(Projection projection, List<ProjectedEvent> events, IntSupplier batchSize) {
        inTransaction(new ProjectionSchema(jdbc, projection)::create);
        write(projection.following(jdbc, projection.name()), events, batchSize);
    }

    /** As a rebuild does, into the schema beside the live one; the two stay where they are. */
    String fillBeside(Projection projection, List<ProjectedEvent> events, IntSupplier batchSize) {
        ProjectionSchema schema = new ProjectionSchema(jdbc, projection);
        inTransaction(schema::createShadow);
        Writing filling = projection.filling(jdbc, schema.shadow());
        List<List<ProjectedEvent>> cases = List.copyOf(events.stream()
                .collect(Collectors.groupingBy(ProjectedEvent::caseId))
                .values());
        int done = 0;
        while (done < cases.size()) {
            List<List<ProjectedEvent>> some = cases.subList(done, Math.min(cases.size(), done + batchSize.getAsInt()));
            inTransaction(() -> {
                filling.apply(some.stream().flatMap(List::stream).toList());
                filling.relieve();
            });
            done += some.size();
        }
        inTransaction(filling::finish);
        inTransaction(schema::completeShadow);
        return schema.shadow();
    }

    private void write(Writing writing, List<ProjectedEvent> events, IntSupplier batchSize) {
        int done = 0;
        while (done < events.size()) {
            List<ProjectedEvent> batch = events.subList(done, Math.min(events.size(), done + batchSize.getAsInt()));
            inTransaction(() -> writing.apply(batch));
            done += batch.size();
        }
    }

    private void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
