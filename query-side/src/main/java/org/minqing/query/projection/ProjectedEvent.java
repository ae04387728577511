package org.minqing.query.projection;

import java.time.Instant;
import org.minqing.api.CaseId;
import org.minqing.api.StreamEvent;

/**
 * An event as a projection sees it.
 *
 * @param caseId the case, or the occasion, it happened to
 * @param sequence its place in that stream, from 0
 * @param recordedAt the store's own time
 */
public record ProjectedEvent(CaseId caseId, long sequence, StreamEvent event, Instant recordedAt)
        implements ReadEvent {}
