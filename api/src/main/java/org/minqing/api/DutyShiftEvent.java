package org.minqing.api;

import java.time.Instant;
import java.util.List;

/**
 * What happens to one shift of the duty roster (值班表). That nobody signed on is no event: it is what did not happen, and is seen
 * by the clock.
 */
public sealed interface DutyShiftEvent extends OccasionEvent {

    @Override
    default OccasionKind kind() {
        return OccasionKind.DUTY_SHIFT;
    }

    /**
     * Somebody is put on duty.
     *
     * @param area whose desk it is: a grid cell, a community, a street or more
     * @param name of the shift, as people call it
     * @param from when it begins
     * @param to when it ends, behind midnight where it is one of the night
     * @param onDuty the account of whoever is to be there
     */
    record Planned(Act act, DutyDesk desk, AreaCode area, String name, Instant from, Instant to, String onDuty)
            implements DutyShiftEvent {}

    record Cancelled(Act act, @FreeText String reason) implements DutyShiftEvent {}

    record SignedOn(Act act) implements DutyShiftEvent {}

    /** @param with the account of whoever is asked to stand in */
    record SwapAsked(Act act, String with, @FreeText String reason) implements DutyShiftEvent {}

    /** Whoever was asked agreed and is on duty from now on. */
    record Swapped(Act act, String from, String to) implements DutyShiftEvent {}

    record SwapDeclined(Act act) implements DutyShiftEvent {}

    /**
     * The shift is over for whoever was there.
     *
     * @param said what the next has to know, in their own words
     * @param callBacks requests whose promised call-back is open and goes to the next
     */
    record HandedOver(Act act, @FreeText String said, List<CaseId> callBacks) implements DutyShiftEvent {}
}
