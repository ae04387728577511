package org.minqing.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What can be asked of one shift of the duty roster (值班表). */
public sealed interface DutyShiftCommand extends OccasionCommand {

    /** Puts somebody on duty, see {@link DutyShiftEvent.Planned}. */
    record Plan(DutyDesk desk, AreaCode area, String name, Instant from, Instant to, String onDuty)
            implements DutyShiftCommand {}

    /** Nobody is needed then after all. */
    record Cancel(String reason) implements DutyShiftCommand {}

    /** Whoever is on duty is there (签到). */
    record SignOn() implements DutyShiftCommand {

        /** One may be there so long before it begins. */
        public static final Duration EARLY = Duration.ofMinutes(30);
    }

    /** Whoever is on duty asks somebody else to stand in (换班). */
    record AskSwap(String with, String reason) implements DutyShiftCommand {}

    /** Whoever was asked says yes or no. */
    record AnswerSwap(boolean agreed) implements DutyShiftCommand {}

    /** Whoever is on duty leaves to the next what is open, see {@link DutyShiftEvent.HandedOver}. */
    record HandOver(String said, List<CaseId> callBacks) implements DutyShiftCommand {}
}
