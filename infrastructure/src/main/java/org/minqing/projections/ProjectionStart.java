package org.minqing.projections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.AxonException;
import org.minqing.NodeRoles;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ProjectionSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the projections with the application. One whose tables are missing, or of another version, gets empty ones at
 * once, so that questions have answers, and is filled anew beside them.
 */
final class ProjectionStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProjectionStart.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final List<Projection> projections;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Followers followers;
    private final ProjectionRebuild rebuild;
    private final ParkedProjections parked;
    private final NodeRoles node;
    private volatile boolean running;

    ProjectionStart(
            List<Projection> projections,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Followers followers,
            ProjectionRebuild rebuild,
            ParkedProjections parked,
            NodeRoles node) {
        this.projections = projections;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.followers = followers;
        this.rebuild = rebuild;
        this.parked = parked;
        this.node = node;
    }

    @Override
    public void start() {
        running = true;
        if (!node.has(NodeRoles.Role.QUERY)) {
            return;
        }
        List<String> missing = new ArrayList<>();
        projections.forEach(projection -> {
            if (stands(projection)) {
                followers.follow(projection.name());
            } else {
                missing.add(projection.name());
            }
        });
        if (!missing.isEmpty()) {
            Thread.ofPlatform().name("filling").start(() -> fill(missing));
        }
        Thread.ofPlatform().daemon().name("mending").start(this::tryParkedAgain);
    }

    /** This version may understand what the one before it did not. */
    void tryParkedAgain() {
        try {
            projections.forEach(projection -> parked.find(projection.name())
                    .ifPresent(reader -> reader.parked().forEach(one -> reader.retry(one.caseId()))));
        } catch (DataAccessException | TransactionException away) {
            log.info("What is parked was not tried again: {}", away.getClass().getSimpleName());
        }
    }

    private void fill(List<String> missing) {
        boolean filled = false;
        while (running && !filled) {
            try {
                rebuild.rebuild(missing, name -> !isFilled(name));
                filled = true;
            } catch (DataAccessException | TransactionException | AxonException away) {
                log.warn("What is missing could not be filled, and is begun again: {}", away.toString());
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
        if (filled) {
            missing.forEach(followers::follow);
        }
    }

    /** Makes the tables where they are not, and says whether they need no filling. */
    private boolean stands(Projection projection) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            // Another node may be at it, and takes as long as it takes.
            jdbc.execute("set local lock_timeout = 0");
            jdbc.queryForObject(
                    "select pg_advisory_xact_lock(hashtext(?)) is null",
                    Boolean.class,
                    "projection " + projection.name());
            ProjectionSchema schema = new ProjectionSchema(jdbc, projection);
            if (!schema.isCurrent()) {
                // First, for whoever follows on another node holds it while writing to the tables.
                jdbc.update("delete from public.token_entry where processor_name = ?", projection.name());
                schema.create();
            }
            schema.complement();
            return isFilled(projection.name()) || isEmptyStore();
        }));
    }

    /** How far a projection has come is written once it is filled, never before: a filling may have been broken off. */
    private boolean isFilled(String name) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from public.token_entry where processor_name = ?)", Boolean.class, name));
    }

    private boolean isEmptyStore() {
        return Boolean.FALSE.equals(
                jdbc.queryForObject("select exists (select 1 from public.domain_event)", Boolean.class));
    }

    @Override
    public void stop() {
        followers.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
