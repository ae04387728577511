package org.minqing.api.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;

/**
 * How long ago somebody was where they are to go, and how long nothing was heard of a talk point. A visit that was withdrawn never was; one at
 * which nobody was at home was one.
 *
 * @param cells those where nobody ever was, then the longest ago first
 * @param keyPersons the longest ago first
 * @param talkPoints those that are open, the longest silent first
 */
public record VisitsToMake(List<Cell> cells, List<KeyPerson> keyPersons, List<TalkPoint> talkPoints) {

    public static final VisitsToMake NOTHING = new VisitsToMake(List.of(), List.of(), List.of());

    /**
     * A grid cell.
     *
     * @param lastVisit the day, in the zone of the ledger; absent where nobody ever noted one
     * @param days calendar days since
     * @param overdue longer ago than the cadence allows, or never
     */
    public record Cell(AreaCode area, Optional<LocalDate> lastVisit, Optional<Long> days, boolean overdue) {}

    /**
     * A key person (重点人员) who was not released.
     *
     * @param id of the stream that names them
     * @param since the day they were named
     * @param lastVisit the day, wherever they were visited; absent where nobody went to see them by name
     * @param days calendar days since the last visit, or since they were named where that was later
     * @param overdue longer ago than the cadence allows
     */
    public record KeyPerson(
            OccasionId id,
            PersonId person,
            AreaCode area,
            LocalDate since,
            Optional<LocalDate> lastVisit,
            long days,
            boolean overdue) {}

    /**
     * A talk point (百姓说事点) that was not closed.
     *
     * @param lastHeard the day somebody said something there, or its worker reported that nobody did
     * @param days calendar days since, or since it was opened where nothing was heard yet
     * @param overdue longer ago than the cadence allows: it is silent
     */
    public record TalkPoint(
            OccasionId id, String name, AreaCode area, Optional<LocalDate> lastHeard, long days, boolean overdue) {}

    /** Only what is overdue. */
    public VisitsToMake overdue() {
        return new VisitsToMake(
                cells.stream().filter(Cell::overdue).toList(),
                keyPersons.stream().filter(KeyPerson::overdue).toList(),
                talkPoints.stream().filter(TalkPoint::overdue).toList());
    }
}
