package org.minqing.parking;

import java.time.Instant;
import org.minqing.api.CaseId;

/**
 * An event that a reader could not take in, and that holds up what follows it in the same stream.
 *
 * @param caseId the case, or the occasion, of which the reader takes in nothing since
 * @param sequence the place of the event there
 * @param event its stored name
 * @param waiting how many events of the stream wait by now, that one among them
 * @param fault what was thrown, never with words of the case
 */
public record Parked(CaseId caseId, long sequence, String event, long waiting, String fault, Instant parkedAt) {}
