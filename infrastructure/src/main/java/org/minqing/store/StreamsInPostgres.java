package org.minqing.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The streams of cases in {@code domain_event}, whose unique key lets one of two writers fail, in the transaction at hand. */
public final class StreamsInPostgres implements StoredStreams {

    private static final String FROM_SNAPSHOT = "select * from (select " + StoredEvent.OF_SNAPSHOT
            + " as global_index, " + StoredEvent.COLUMNS
            + " from aggregate_snapshot where aggregate_id = ? union all (select global_index, " + StoredEvent.COLUMNS
            + """
             from domain_event where aggregate_id = ? and sequence_number
                > coalesce((select sequence_number from aggregate_snapshot where aggregate_id = ?), -1)
             order by sequence_number limit ?)) as stream order by sequence_number
            """;

    /** As many rows as there are, by one statement that is the same for any number of them. */
    private static final String APPEND = "insert into domain_event (" + StoredEvent.COLUMNS + ") select * from unnest("
            + StoredEvent.COLUMN_ARRAYS + ")";

    private final JdbcTemplate jdbc;

    public StreamsInPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void append(List<StoredEvent> events) {
        jdbc.update(APPEND, StoredEvent.columns(events));
    }

    @Override
    public List<StoredEvent> read(UUID caseId, long from, int limit) {
        return jdbc.query(
                "select global_index, " + StoredEvent.COLUMNS
                        + "from domain_event where aggregate_id = ? and sequence_number >= ?"
                        + " order by sequence_number limit ?",
                StoredEvent::read,
                caseId,
                from,
                limit);
    }

    /** By one question. */
    @Override
    public List<StoredEvent> readFromSnapshot(UUID caseId, int limit) {
        return jdbc.query(FROM_SNAPSHOT, StoredEvent::read, caseId, caseId, caseId, limit);
    }

    @Override
    public OptionalLong last(UUID caseId) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select max(sequence_number) from domain_event where aggregate_id = ?", Long.class, caseId))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Set<CaseId> standing(Collection<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return Set.copyOf(jdbc.query(
                "select aggregate_id from domain_event where aggregate_id = any(?) and sequence_number = 0",
                (row, number) -> new CaseId(row.getObject(1, UUID.class)),
                (Object) ids));
    }

    /** It is followed where it is stored. */
    @Override
    public void awaitFollowable() {}
}
