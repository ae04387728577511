package org.minqing.demo.district;

import java.time.LocalDate;
import java.util.Optional;
import org.minqing.api.AreaCode;

/**
 * 网格: 200 to 300 households and the one who looks after them.
 *
 * @param until the first day it no longer holds
 */
public record Cell(
        AreaCode code,
        String name,
        String unit,
        String worker,
        int households,
        LocalDate since,
        Optional<LocalDate> until,
        Optional<AreaCode> replaces) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && until.map(day::isBefore).orElse(true);
    }
}
