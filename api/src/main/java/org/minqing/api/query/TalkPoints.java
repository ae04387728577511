package org.minqing.api.query;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.OccasionId;
import org.minqing.api.Recurrence;

/**
 * @param items those that are open, by area and name, then those that were closed
 * @param uncovered grid cells that none of them covers
 */
public record TalkPoints(List<Point> items, List<AreaCode> uncovered) {

    /**
     * A talk point (百姓说事点).
     *
     * @param cells the grid cells of the area that it covers; all of them where none is named
     * @param worker its information worker, a code of the staff directory or a name
     * @param openedOn the day, in the zone of the ledger
     * @param lastEntry the day somebody last said something there
     * @param lastReport the day its worker last reported that nobody did
     * @param silent neither was within the days that the cadence allows
     * @param entries how many there are of the last {@value #DAYS} days
     * @param raised how many of those became cases
     */
    public record Point(
            OccasionId id,
            String name,
            AreaCode area,
            List<AreaCode> cells,
            String place,
            String worker,
            Optional<LegalAdvice> legalAdvice,
            LocalDate openedOn,
            Optional<LocalDate> closedOn,
            Optional<LocalDate> lastEntry,
            Optional<LocalDate> lastReport,
            boolean silent,
            long entries,
            long raised) {

        public static final int DAYS = 30;
    }

    /**
     * When a lawyer is there.
     *
     * @param next the next day from today on, where the rule has one within a year
     */
    public record LegalAdvice(
            String adviser, Recurrence rule, LocalDate first, LocalTime from, LocalTime to, Optional<LocalDate> next) {}
}
