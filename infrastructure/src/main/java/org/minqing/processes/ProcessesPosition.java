package org.minqing.processes;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the processes' reader stands. */
public final class ProcessesPosition {

    /** As many as Axon gives a reader that has none yet. */
    private static final int SEGMENTS = 16;

    private ProcessesPosition() {}

    /** For events that were written together with all that the processes made of them. No application may be running. */
    public static void afterEverything(JdbcTemplate jdbc, Serializer serializer) {
        Long last = jdbc.queryForObject("select coalesce(max(global_index), 0) from domain_event", Long.class);
        SerializedObject<byte[]> token =
                serializer.serialize(new GlobalSequenceTrackingToken(last == null ? 0 : last), byte[].class);
        jdbc.update("delete from token_entry where processor_name = ?", ProcessesConfiguration.PROCESSES);
        jdbc.update(
                """
                insert into token_entry (processor_name, segment, token, token_type, timestamp)
                select ?, segment, ?, ?, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                  from generate_series(0, ?) as segment
                """,
                ProcessesConfiguration.PROCESSES,
                token.getData(),
                token.getType().getName(),
                SEGMENTS - 1);
    }
}
