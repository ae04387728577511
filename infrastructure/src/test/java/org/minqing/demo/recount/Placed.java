package org.minqing.demo.recount;

import java.time.LocalDate;
import java.util.Optional;
import org.minqing.api.query.Scope;
import org.minqing.demo.DemoYears;

/** A mark with all by which a scope can find it. */
record Placed(Mark mark, Optional<LocalDate> day, String unit, Particulars of, History history) {

    static Placed of(Mark mark, Particulars of, History history) {
        return new Placed(mark, mark.when().day(DemoYears.YEAR.zone()), mark.unit().orElse(of.unit()), of, history);
    }

    /** Area prefix × period × kind, category, channel, unit, nature, magnitude; no period is all time (section 5). */
    boolean isIn(Scope scope) {
        return inPeriod(scope)
                && (scope.areas().isEmpty() || scope.areas().stream().anyMatch(of.area()::startsWith))
                && (scope.categories().isEmpty() || scope.categories().stream().anyMatch(this::isUnder))
                && (scope.channels().isEmpty() || scope.channels().contains(of.channel()))
                && (scope.units().isEmpty() || scope.units().contains(unit))
                && (scope.natures().isEmpty()
                        || scope.natures().stream().anyMatch(nature -> nature.name().equals(of.nature())))
                && (scope.magnitudes().isEmpty()
                        || scope.magnitudes().stream()
                                .anyMatch(magnitude -> magnitude.name().equals(of.magnitude())));
    }

    private boolean inPeriod(Scope scope) {
        if (scope.from().isEmpty() && scope.to().isEmpty()) {
            return true;
        }
        return day.isPresent()
                && scope.from().filter(day.get()::isBefore).isEmpty()
                && scope.to().map(day.get()::isBefore).orElse(true);
    }

    private boolean isUnder(String path) {
        return of.category().equals(path) || of.category().startsWith(path + "/");
    }
}
