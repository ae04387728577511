package org.minqing.command.rules;

import java.time.LocalTime;

/**
 * When the office is open on a day that is worked.
 *
 * @param opens the first moment of the day that is within office hours
 * @param closes the first moment after them
 */
public record OfficeHours(LocalTime opens, LocalTime closes) {

    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("an office closes after it opens, not " + opens + " to " + closes);
        }
    }

    boolean covers(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }
}
