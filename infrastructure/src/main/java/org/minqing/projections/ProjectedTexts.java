package org.minqing.projections;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.minqing.api.CaseId;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ProjectionSchema;
import org.minqing.query.projection.ReadEvent;
import org.minqing.store.LedgerEventStore;
import org.minqing.text.TextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the texts of erased cases out of the projections, which say afterwards what they would if filled anew. */
final class ProjectedTexts implements TextHolder {

    private final List<Projection> projections;
    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final LedgerEventStore events;
    private final TransactionTemplate transactions;

    ProjectedTexts(
            List<Projection> projections,
            JdbcTemplate jdbc,
            LedgerEventStore events,
            TransactionTemplate transactions) {
        this.projections = projections;
        this.database = Objects.requireNonNull(jdbc.getDataSource());
        this.jdbc = jdbc;
        this.events = events;
        this.transactions = transactions;
    }

    /** Where a projection is being filled anew at that moment, it returns when that is done and put right too. */
    @Override
    public void letGo(List<CaseId> cases) {
        Optional<RebuildLock> nobodyFills = RebuildLock.tryTake(database);
        try {
            retell(cases);
        } finally {
            nobodyFills.ifPresent(RebuildLock::close);
        }
        if (nobodyFills.isEmpty()) {
            // What is filled may have been read before the key was gone.
            try (RebuildLock filled = RebuildLock.take(database)) {
                filled.check();
                retell(cases);
            }
        }
    }

    private void retell(List<CaseId> cases) {
        for (Projection projection : projections) {
            ProjectionSchema schema = new ProjectionSchema(jdbc, projection);
            // One of another version is filled anew anyhow.
            if (schema.isCurrent()) {
                cases.forEach(caseId -> transactions.executeWithoutResult(
                        one -> projection.retelling(jdbc, schema.live()).apply(all(caseId))));
            }
        }
    }

    /** Those that can be read: of the others no projection has a word. */
    private List<ProjectedEvent> all(CaseId caseId) {
        return events.readEvents(caseId.toString(), 0)
                .asStream()
                .flatMap(event -> ReadEvent.of(event).stream())
                .flatMap(event -> event instanceof ProjectedEvent readable ? Stream.of(readable) : Stream.empty())
                .toList();
    }
}
