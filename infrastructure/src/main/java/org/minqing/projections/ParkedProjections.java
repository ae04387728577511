package org.minqing.projections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minqing.parking.ParkedReader;
import org.minqing.parking.SkippedEvents;
import org.minqing.query.projection.Projection;
import org.minqing.store.LedgerEventStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What each of the projections could not take in. */
@Component
public class ParkedProjections {

    private final Map<String, ParkedReader> readers;

    ParkedProjections(
            List<Projection> projections,
            JdbcTemplate jdbc,
            LedgerEventStore events,
            ProjectionPositions positions,
            SkippedEvents skipped,
            ProjectionBell bell,
            PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        this.readers = projections.stream()
                .collect(Collectors.toMap(
                        Projection::name,
                        one -> new ParkedStreams(one, jdbc, events, positions, skipped, bell, template)));
    }

    /** Absent where there is no projection of that name. */
    public Optional<ParkedReader> find(String projection) {
        return Optional.ofNullable(readers.get(projection));
    }
}
