package org.minqing.desk.duty;

import java.util.Optional;
import org.minqing.api.query.DutyShifts.Shift;

/**
 * One shift on the page.
 *
 * @param hours in the zone of the ledger
 * @param asked whoever was asked to stand in, by name
 * @param state the word of how it stands
 * @param mine whoever looks is on duty
 * @param askedOfMe whoever looks was asked to stand in
 * @param canSignOn its time has nearly come and nobody did
 * @param canHandOver they are there
 * @param canSwap it has not begun
 */
public record ShiftLine(
        Shift shift,
        String area,
        String hours,
        String onDuty,
        Optional<String> asked,
        State state,
        boolean mine,
        boolean askedOfMe,
        boolean canSignOn,
        boolean canHandOver,
        boolean canSwap) {

    /** How a shift stands at a moment. */
    public enum State {
        TO_COME,
        /** It has begun, not ten minutes ago. */
        AWAITED,
        EMPTY,
        HELD,
        HANDED_OVER,
        /** It went by and nobody was there. */
        STAYED_EMPTY,
        /** It went by and was not handed over. */
        ENDED
    }
}
