package org.minqing.parking;

import org.minqing.api.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which events were left out, by whom and why: only ever added to. */
@Component
public class SkippedEvents {

    private final JdbcClient jdbc;

    SkippedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Once it stands there it stays as it is: what is skipped while its reader is filled anew may be parked again at the end.
     *
     * @param reader whose name it is that leaves the event out
     */
    public void add(String reader, CaseId caseId, long sequence, String reason, String who) {
        jdbc.sql("""
                        insert into skipped_event (projection, case_id, sequence_number, reason, skipped_by)
                        values (:reader, :case, :sequence, :reason, :who)
                        on conflict do nothing
                        """)
                .param("reader", reader)
                .param("case", caseId.value())
                .param("sequence", sequence)
                .param("reason", reason)
                .param("who", who)
                .update();
    }
}
