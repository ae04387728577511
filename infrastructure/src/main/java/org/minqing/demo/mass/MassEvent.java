package org.minqing.demo.mass;

import java.time.Instant;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.LedgerEvent;

/**
 * One event as the store would hold it.
 *
 * @param sequence its place in its case's stream, from 0
 */
public record MassEvent(CaseId caseId, CaseKind kind, long sequence, LedgerEvent event, Instant recordedAt) {}
