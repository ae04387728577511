package org.minqing.command.visit;

import org.minqing.api.AreaCode;
import org.minqing.api.HomeVisitEvent;

/** A home visit as it stands. */
sealed interface HomeVisitState {

    /** Nothing was noted yet. */
    record None() implements HomeVisitState {}

    /** @param withdrawn noted in error */
    record Noted(AreaCode area, boolean withdrawn) implements HomeVisitState {}

    /** @throws IllegalStateException for an order of events that nobody can have decided */
    default HomeVisitState after(HomeVisitEvent event) {
        return switch (event) {
            case HomeVisitEvent.Logged logged -> new Noted(logged.area(), false);
            case HomeVisitEvent.Withdrawn _ when this instanceof Noted noted -> new Noted(noted.area(), true);
            case HomeVisitEvent.Withdrawn _ ->
                throw new IllegalStateException("Nothing was noted that could be withdrawn");
        };
    }
}
