package org.minqing.command.duty;

import java.time.Instant;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.DutyShiftEvent;

/** A duty shift as it stands. */
sealed interface DutyShiftState {

    /** Nobody was put on duty yet. */
    record None() implements DutyShiftState {}

    /**
     * @param swapWith whoever was asked to stand in and has not answered
     * @param over handed over or cancelled
     */
    record Shift(
            AreaCode area,
            Instant from,
            Instant to,
            String onDuty,
            Optional<String> swapWith,
            boolean signedOn,
            boolean over)
            implements DutyShiftState {

        private Shift heldBy(String other) {
            return new Shift(area, from, to, other, Optional.empty(), signedOn, over);
        }

        private Shift asking(Optional<String> other) {
            return new Shift(area, from, to, onDuty, other, signedOn, over);
        }

        private Shift begun() {
            return new Shift(area, from, to, onDuty, Optional.empty(), true, over);
        }

        private Shift ended() {
            return new Shift(area, from, to, onDuty, Optional.empty(), signedOn, true);
        }
    }

    /** @throws IllegalStateException for an order of events that nobody can have decided */
    default DutyShiftState after(DutyShiftEvent event) {
        if (event instanceof DutyShiftEvent.Planned planned) {
            return new Shift(
                    planned.area(), planned.from(), planned.to(), planned.onDuty(), Optional.empty(), false, false);
        }
        if (!(this instanceof Shift shift)) {
            throw new IllegalStateException("Nobody was put on duty");
        }
        return switch (event) {
            case DutyShiftEvent.Planned _ -> shift;
            case DutyShiftEvent.Cancelled _, DutyShiftEvent.HandedOver _ -> shift.ended();
            case DutyShiftEvent.SignedOn _ -> shift.begun();
            case DutyShiftEvent.SwapAsked asked -> shift.asking(Optional.of(asked.with()));
            case DutyShiftEvent.Swapped swapped -> shift.heldBy(swapped.to());
            case DutyShiftEvent.SwapDeclined _ -> shift.asking(Optional.empty());
        };
    }
}
