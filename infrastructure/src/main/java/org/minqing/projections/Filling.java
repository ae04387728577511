package org.minqing.projections;

import java.util.List;
import org.minqing.query.projection.Parking;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ProjectionSchema;
import org.minqing.query.projection.ReadEvent;
import org.minqing.query.projection.Writing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The shadow tables of one projection while they are filled; each step is a transaction. */
final class Filling {

    private final Projection projection;
    private final RebuildRun run;
    private final RebuildLock lock;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final ProjectionSchema schema;
    private final Writing wholeCases;
    private final Parking parking;

    Filling(
            Projection projection,
            RebuildRun run,
            RebuildLock lock,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.projection = projection;
        this.run = run;
        this.lock = lock;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.schema = new ProjectionSchema(jdbc, projection);
        this.wholeCases = projection.filling(jdbc, schema.shadow());
        this.parking = new Parking(jdbc, projection.name(), schema.shadow());
    }

    String name() {
        return projection.name();
    }

    RebuildRun run() {
        return run;
    }

    void begin() {
        inTransaction(schema::createShadow);
    }

    void takeInCases(List<ReadEvent> events) {
        takeIn(wholeCases, events);
    }

    /** No more cases come: makes what reading needs. */
    void complete() {
        inTransaction(wholeCases::finish);
        inTransaction(schema::completeShadow);
        schema.settleShadow();
    }

    /** Takes in all that the stream has by now. */
    void catchUp(Replay replay) {
        Writing following = projection.following(jdbc, schema.shadow());
        replay.batches(events -> takeIn(following, events));
        inTransaction(following::finish);
    }

    /** The new tables serve from now on, together with what is done before and after it. */
    void swap(Runnable before, Runnable after) {
        inTransaction(() -> {
            before.run();
            schema.swap();
            after.run();
        });
    }

    private void takeIn(Writing writing, List<ReadEvent> events) {
        inTransaction(() -> parking.take(writing, events));
        run.tookIn(events.size());
    }

    private void inTransaction(Runnable step) {
        lock.check();
        transactions.executeWithoutResult(status -> step.run());
    }
}
