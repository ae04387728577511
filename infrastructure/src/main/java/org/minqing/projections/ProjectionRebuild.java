package org.minqing.projections;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ProjectionSchema;
import org.minqing.query.projection.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a projection anew in a shadow schema while the old one serves, and swaps the two, together with the position in
 * the stream, in one transaction. One that is interrupted leaves the old one untouched and begins again from nothing.
 */
public final class ProjectionRebuild {

    private static final Logger log = LoggerFactory.getLogger(ProjectionRebuild.class);

    private final Map<String, Projection> projections;
    private final JdbcTemplate jdbc;
    private final EventStore events;
    private final TokenStore tokens;
    private final TransactionTemplate transactions;
    private final Followers followers;

    ProjectionRebuild(
            List<Projection> projections,
            JdbcTemplate jdbc,
            EventStore events,
            TokenStore tokens,
            TransactionTemplate transactions,
            Followers followers) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, one -> one));
        this.jdbc = jdbc;
        this.events = events;
        this.tokens = tokens;
        this.transactions = transactions;
        this.followers = followers;
    }

    /** @param events how many were taken in */
    public record Rebuilt(String name, long events) {}

    /**
     * Returns when the new tables serve.
     *
     * @throws IllegalArgumentException where there is no such projection
     */
    public synchronized Rebuilt rebuild(String name) {
        Projection projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("No such projection: " + name);
        }
        log.info("Filling projection {} anew", name);
        ProjectionSchema schema = new ProjectionSchema(jdbc, projection);
        transactions.executeWithoutResult(status -> schema.createShadow());
        try (Replay replay = new Replay(events)) {
            fill(schema, projection.filling(jdbc), replay);
            transactions.executeWithoutResult(status -> schema.completeShadow());
            fill(schema, projection.following(jdbc), replay);
            followers.pause(name);
            try {
                fill(schema, projection.following(jdbc), replay);
                transactions.executeWithoutResult(status -> swap(schema, replay.position()));
            } finally {
                followers.follow(name);
            }
            log.info("Projection {} is filled anew from {} events", name, replay.read());
            return new Rebuilt(name, replay.read());
        }
    }

    /** Takes in all that can be read now. */
    private void fill(ProjectionSchema schema, Writing writing, Replay replay) {
        replay.batches(batch -> transactions.executeWithoutResult(status -> {
            schema.enter(schema.shadow());
            writing.apply(batch);
        }));
        transactions.executeWithoutResult(status -> {
            schema.enter(schema.shadow());
            writing.finish();
        });
    }

    private void swap(ProjectionSchema schema, TrackingToken position) {
        schema.swap();
        jdbc.update("delete from public.token_entry where processor_name = ?", schema.live());
        tokens.initializeTokenSegments(schema.live(), 1, position);
    }
}
