package org.minqing.demo.mass;

import java.time.Instant;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.LedgerEvent;
import org.minqing.demo.rehearsal.Deed;

/**
 * One event as the store would hold it.
 *
 * @param deed what brought it about
 * @param sequence its place in its case's stream, from 0
 */
public record MassEvent(Deed deed, long sequence, LedgerEvent event) {

    public CaseId caseId() {
        return deed.caseId();
    }

    public CaseKind kind() {
        return deed.kind();
    }

    public Instant recordedAt() {
        return deed.at();
    }
}
