package org.minqing.query.projection;

import org.minqing.api.CaseId;
import org.minqing.api.LedgerEvent;

/**
 * An event as a projection sees it.
 *
 * @param sequence its place in the stream of its case, from 0
 */
public record ProjectedEvent(CaseId caseId, long sequence, LedgerEvent event) {}
