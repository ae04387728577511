package org.minqing.desk.board;

import java.time.Instant;
import org.minqing.api.DutyDesk;

/**
 * A shift under way to which nobody signed on (空岗).
 *
 * @param onDuty who should be there
 * @param minutes since it began
 */
public record EmptyShift(DutyDesk desk, String area, String name, Instant from, String onDuty, long minutes) {}
