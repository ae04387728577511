package org.minqing.command.common;

import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;

/** Names a case for people: a number to say aloud, and a code to look it up with. */
public interface CaseNumbers {

    /**
     * The next number of that kind, district and year, {@code P-440310-2026-000017}. Never given twice; a number given and
     * not used leaves a gap.
     *
     * @param area any area of the district; {@code 000000} stands for an unknown one
     * @param year the year the case was received in
     */
    String next(CaseKind kind, Optional<AreaCode> area, int year);

    /** The same for a case whose id is known before it begins: a number may have been set aside for it. */
    default String next(CaseId newcomer, CaseKind kind, Optional<AreaCode> area, int year) {
        return next(kind, area, year);
    }

    /** Takes so many numbers at once, for cases that bring theirs along. */
    default void setAside(CaseKind kind, Optional<AreaCode> area, int year, int count) {
        for (int taken = 0; taken < count; taken++) {
            next(kind, area, year);
        }
    }

    /** A random code that nobody can guess. */
    String newQueryCode();

    /** The same for a case whose id is known before it begins. */
    default String newQueryCode(CaseId newcomer) {
        return newQueryCode();
    }
}
