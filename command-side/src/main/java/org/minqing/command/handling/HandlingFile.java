package org.minqing.command.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.Deadline;
import org.minqing.api.Moment;

/**
 * Where a case stands between the desk that took it in and the unit that handles it.
 *
 * @param leadUnit the unit it was last dispatched to; stays known after a return, so that another one needs a reason
 * @param receiptAt when the lead unit confirmed receipt; objecting is limited from here
 * @param objectionBy the unit whose objection waits for an answer
 * @param extensionAsked waits for another account's approval
 * @param extended the deadline of this round was moved once already
 * @param returns accepted objections so far
 */
public record HandlingFile(
        DispatchState dispatch,
        Optional<String> leadUnit,
        List<String> coUnits,
        Optional<Moment> receiptAt,
        Optional<String> objectionBy,
        Optional<ExtensionAsked> extensionAsked,
        boolean extended,
        Optional<Pause> pause,
        int returns) {

    public enum DispatchState {
        NONE,
        SENT,
        RECEIVED,
        OBJECTED
    }

    public record ExtensionAsked(int days, String by, String reason) {}

    /** @param before the deadline as it stood before the pause, from which an early end is counted */
    public record Pause(LocalDate from, LocalDate until, Optional<Deadline> before) {

        boolean coversDay(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public static HandlingFile none() {
        return new HandlingFile(
                DispatchState.NONE,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                0);
    }

    HandlingFile dispatched(String unit, List<String> with) {
        return new HandlingFile(
                DispatchState.SENT,
                Optional.of(unit),
                List.copyOf(with),
                Optional.empty(),
                Optional.empty(),
                extensionAsked,
                extended,
                pause,
                returns);
    }

    /** 上报、下派: the unit it goes to takes the place of the one it was dispatched to, and may object as that one could. */
    public HandlingFile movedTo(String unit) {
        return dispatch == DispatchState.NONE ? this : dispatched(unit, coUnits);
    }

    HandlingFile in(DispatchState next, Optional<Moment> receipt, Optional<String> objecting, int returned) {
        return new HandlingFile(next, leadUnit, coUnits, receipt, objecting, extensionAsked, extended, pause, returned);
    }

    HandlingFile asked(Optional<ExtensionAsked> asked, boolean nowExtended) {
        return new HandlingFile(
                dispatch, leadUnit, coUnits, receiptAt, objectionBy, asked, nowExtended, pause, returns);
    }

    HandlingFile paused(Optional<Pause> next) {
        return new HandlingFile(
                dispatch, leadUnit, coUnits, receiptAt, objectionBy, extensionAsked, extended, next, returns);
    }

    /** A redo: the last lead unit holds it again, and the new round's clock may be extended once. */
    public HandlingFile nextRound() {
        return new HandlingFile(
                leadUnit.isPresent() ? DispatchState.RECEIVED : DispatchState.NONE,
                leadUnit,
                coUnits,
                receiptAt,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                returns);
    }
}
