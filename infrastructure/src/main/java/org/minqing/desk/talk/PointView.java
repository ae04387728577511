package org.minqing.desk.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.OccasionId;

/**
 * A talk point on a page.
 *
 * @param area what it is called
 * @param cells what those are called that it covers; all of the area where none is named
 * @param silent nothing was heard of it for too long
 */
public record PointView(
        OccasionId id,
        String name,
        String area,
        String areaCode,
        List<String> cells,
        String place,
        String worker,
        Optional<LegalAdvice> legalAdvice,
        boolean closed,
        Optional<LocalDate> lastEntry,
        Optional<LocalDate> lastReport,
        boolean silent,
        long entries,
        long raised) {

    /**
     * When a lawyer is there.
     *
     * @param when in words, and from when to when
     */
    public record LegalAdvice(String adviser, String when, Optional<LocalDate> next) {}
}
