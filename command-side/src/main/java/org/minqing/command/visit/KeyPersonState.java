package org.minqing.command.visit;

import org.minqing.api.AreaCode;
import org.minqing.api.KeyPersonEvent;

/** A key person as it stands. */
sealed interface KeyPersonState {

    /** Nobody was named yet. */
    record None() implements KeyPersonState {}

    /** @param released it is needed no more */
    record Named(AreaCode area, boolean released) implements KeyPersonState {}

    /** @throws IllegalStateException for an order of events that nobody can have decided */
    default KeyPersonState after(KeyPersonEvent event) {
        return switch (event) {
            case KeyPersonEvent.Named named -> new Named(named.area(), false);
            case KeyPersonEvent.Released _ when this instanceof Named named -> new Named(named.area(), true);
            case KeyPersonEvent.Released _ -> throw new IllegalStateException("Nobody was named who could be released");
        };
    }
}
