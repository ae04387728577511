package org.minqing.desk.board;

import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Level;
import org.minqing.desk.TimeLeft;

/**
 * The first cases of a list that somebody must look at.
 *
 * @param query what asks the case list for all of them
 * @param more whether there are more than the total says
 */
public record Cases(List<Item> items, long total, boolean more, String query) {

    /**
     * @param subject without persons
     * @param unit who holds it
     * @param supervised the level that was told last that it is overdue
     * @param times how often somebody has come, in a list of those who come a third time
     */
    public record Item(
            CaseId id,
            String number,
            CaseKind kind,
            String subject,
            String area,
            String category,
            String unit,
            Optional<TimeLeft> left,
            Optional<Level> supervised,
            Optional<Integer> times) {}
}
