package org.minqing.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** @param asOf when it was counted */
public record ResolutionFigures(List<Row> rows, Instant asOf) {

    /**
     * @param key the code of what is grouped by, {@code yyyy-MM} or {@code yyyy-MM-dd}; {@code all} without a grouping,
     *     empty for cases of which it is unknown
     * @param label what the directory calls it
     * @param carried another case carries the matter on
     * @param outside void aside, what ended without being ours to solve, and what was excluded
     * @param excluded excluded from assessment, for listing beside the rate
     * @param satisfied how many said so; beside the rate, which weighs the next
     * @param compared the same figures in the period to compare with
     */
    public record Row(
            String key,
            String label,
            long received,
            long closed,
            long closedUndated,
            long solved,
            long partlySolved,
            long resolutionUnknown,
            Rate closureRate,
            Rate resolutionRate,
            Rate onTimeClosureRate,
            Rate responseRate,
            Rate solveRate,
            Rate satisfactionRate,
            Rate redoRate,
            Rate objectionRate,
            Rate returnRate,
            Hours hoursToReply,
            Hours hoursToClose,
            long carried,
            long outside,
            long excluded,
            long satisfied,
            long basicallySatisfied,
            long dissatisfied,
            Rate reminderRate,
            long pingPong,
            Optional<Row> compared) {

        /** With those of another period beside it. */
        public Row beside(Optional<Row> other) {
            return new Row(
                    key,
                    label,
                    received,
                    closed,
                    closedUndated,
                    solved,
                    partlySolved,
                    resolutionUnknown,
                    closureRate,
                    resolutionRate,
                    onTimeClosureRate,
                    responseRate,
                    solveRate,
                    satisfactionRate,
                    redoRate,
                    objectionRate,
                    returnRate,
                    hoursToReply,
                    hoursToClose,
                    carried,
                    outside,
                    excluded,
                    satisfied,
                    basicallySatisfied,
                    dissatisfied,
                    reminderRate,
                    pingPong,
                    other);
        }
    }
}
