package org.minqing.desk.screening;

import java.util.List;
import java.util.Optional;
import org.minqing.api.OccasionId;

/**
 * A screening round on the page, as much of it as whoever looks sees.
 *
 * @param area what it is called
 * @param month as a year and a month
 * @param households that were looked at
 * @param closes whoever looks may close it
 */
public record RoundView(
        OccasionId id,
        String area,
        String month,
        boolean open,
        int households,
        List<Cell> cells,
        List<Sign> signs,
        boolean reports,
        boolean closes) {

    /**
     * A grid cell.
     *
     * @param households how many were looked at; absent where it did not report
     * @param by who looked
     */
    public record Cell(String areaCode, String name, Optional<Integer> households, String by) {}

    /** An early sign that is mediated. */
    public record Sign(String caseId, String cell) {}

    /** Those that did not report. */
    public List<Cell> missing() {
        return cells.stream().filter(cell -> cell.households().isEmpty()).toList();
    }

    /** How many reported. */
    public int reported() {
        return cells.size() - missing().size();
    }
}
