package org.minqing.demo.recount;

import java.time.LocalDate;
import java.util.Optional;
import org.minqing.api.query.Scope;
import org.minqing.demo.DemoYears;

/** A mark with its day, and with the unit and the case it is counted under. */
record Placed(Mark mark, Optional<LocalDate> day, String unit, Particulars of, History history) {

    static Placed of(Mark mark, Particulars of, History history) {
        return new Placed(
                mark, mark.when().day(DemoYears.YEAR.zone()), mark.unit().orElse(of.unit()), of, history);
    }

    /** The period and the unit; no period is all time (section 5). */
    boolean isIn(Scope scope) {
        return inPeriod(scope) && (scope.units().isEmpty() || scope.units().contains(unit));
    }

    private boolean inPeriod(Scope scope) {
        if (scope.from().isEmpty() && scope.to().isEmpty()) {
            return true;
        }
        return day.isPresent()
                && scope.from().filter(day.get()::isBefore).isEmpty()
                && scope.to().map(day.get()::isBefore).orElse(true);
    }
}
