package org.minqing.api;

import java.time.YearMonth;

/**
 * What happens to a screening round (排查): it is opened, cells say that they were looked through, early signs come of it, it is closed. That a
 * cell did not report is no event: it is what did not happen.
 */
public sealed interface ScreeningRoundEvent extends OccasionEvent {

    @Override
    default OccasionKind kind() {
        return OccasionKind.SCREENING_ROUND;
    }

    /**
     * All cells of an area are to be looked through in a month.
     *
     * @param area a street or a community, or more
     */
    record Opened(Act act, AreaCode area, YearMonth month) implements ScreeningRoundEvent {}

    /**
     * Whoever acts looked through a cell. Said again, it is put right.
     *
     * @param households how many were looked at
     */
    record CellReported(Act act, AreaCode cell, int households) implements ScreeningRoundEvent {}

    /**
     * An early sign (苗头) was seen, and a mediation that nobody applied for was opened.
     *
     * @param mediation which holds what was seen
     */
    record SignNoted(Act act, AreaCode cell, CaseId mediation) implements ScreeningRoundEvent {}

    record Closed(Act act) implements ScreeningRoundEvent {}
}
