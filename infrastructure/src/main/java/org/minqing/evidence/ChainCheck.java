package org.minqing.evidence;

import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes every link anew from its event and the link before it. The events are read once, in the order in which they lie
 * on the disk, and only their digests are sorted; the server does that beside the disk, not in memory.
 */
final class ChainCheck {

    private static final String ALL = """
        select count(*) as events, min(global_index) filter (where not (fits and follows)) as broken
          from (select global_index,
                       chain = event_link(lag(chain) over history, digest) as fits,
                       sequence_number = lag(sequence_number, 1, -1::bigint) over history + 1
                           and global_index > lag(global_index, 1, 0::bigint) over history as follows
                  from (select global_index, aggregate_id, sequence_number, chain,
                               event_digest(aggregate_id, sequence_number, global_index, event_id, recorded_at,
                                   aggregate_type, payload_type, payload_revision, payload, meta_data) as digest
                          from domain_event offset 0) as digested
                window history as (partition by aggregate_id order by sequence_number)) as linked
        """;

    private static final String ONE = """
        select aggregate_id, sequence_number, coalesce((select max(before.sequence_number) from domain_event as before
                   where before.aggregate_id = event.aggregate_id and before.sequence_number < event.sequence_number), -1)
                   + 1 as expected
          from domain_event as event where global_index = ?
        """;

    private final JdbcTemplate jdbc;

    ChainCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param firstBroken the one with the smallest place in the order of events */
    record Found(long events, Optional<Break> firstBroken) {}

    Found look() {
        return jdbc.query(
                        ALL,
                        (row, number) -> new Found(
                                row.getLong("events"),
                                Optional.ofNullable(row.getObject("broken", Long.class))
                                        .map(this::named)))
                .getFirst();
    }

    private Break named(long globalIndex) {
        return jdbc.query(
                        ONE,
                        (row, number) -> {
                            CaseId caseId = new CaseId(row.getObject("aggregate_id", UUID.class));
                            long sequence = row.getLong("sequence_number");
                            long expected = row.getLong("expected");
                            return expected < sequence
                                    ? Break.ofEvent(Break.What.EVENT_MISSING, globalIndex, caseId, expected)
                                    : Break.ofEvent(Break.What.EVENT_CHANGED, globalIndex, caseId, sequence);
                        },
                        globalIndex)
                .getFirst();
    }
}
