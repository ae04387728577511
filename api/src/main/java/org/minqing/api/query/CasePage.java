package org.minqing.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.Resolution;

/**
 * @param total exact up to {@link CasesQuery#EXACT_TOTAL}
 * @param more present and true where there are more than that
 * @param next pass it as {@code after} for the page behind; absent on the last
 */
public record CasePage(List<Item> items, long total, Optional<Boolean> more, Optional<String> next) {

    /**
     * @param dueAt the nearest deadline that is not met yet, passed or not
     * @param dueSince when that deadline was first set, as far as that is known
     * @param supervised the level that was told last that this deadline passed (督办)
     * @param objected present and true while the unit says that it is not theirs, and nobody has answered that
     * @param times in a list of those who come a third time: how often one who came with it had come within those days,
     *     this time included
     * @param dueFor what that deadline is for: a closed petition whose promise passed its day is there for the promise
     */
    public record Item(
            CaseId id,
            String number,
            CaseKind kind,
            CaseStatus status,
            Optional<ClosedAs> closedAs,
            Optional<String> areaCode,
            Optional<String> category,
            Optional<String> channel,
            Optional<String> subject,
            Moment receivedAt,
            Optional<Instant> dueAt,
            Optional<DeadlineKind> dueFor,
            Optional<Instant> dueSince,
            Optional<Level> supervised,
            Optional<Level> level,
            Optional<Level> highestLevel,
            Optional<String> unit,
            Optional<Boolean> objected,
            Optional<Nature> nature,
            Optional<Magnitude> magnitude,
            Optional<Resolution> resolution,
            Optional<String> source,
            Optional<String> externalId,
            Optional<Integer> times) {

        /** The same where nothing of it is due. */
        public Item undated() {
            return new Item(
                    id,
                    number,
                    kind,
                    status,
                    closedAs,
                    areaCode,
                    category,
                    channel,
                    subject,
                    receivedAt,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    level,
                    highestLevel,
                    unit,
                    objected,
                    nature,
                    magnitude,
                    resolution,
                    source,
                    externalId,
                    times);
        }
    }
}
