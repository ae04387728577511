package org.minqing.api;

import java.util.List;
import java.util.Optional;

/** What happens to a home visit (走访): it is noted, and where that was a mistake taken back. */
public sealed interface HomeVisitEvent extends OccasionEvent {

    @Override
    default OccasionKind kind() {
        return OccasionKind.HOME_VISIT;
    }

    /**
     * Somebody went and noted what they heard. {@link Act#occurredAt} is when they went.
     *
     * @param area a grid cell or part of one
     * @param persons whom they went to see, where they said
     * @param met whether anybody was at home
     * @param diary 民情日志: what was heard and seen, in the visitor's own words
     */
    record Logged(
            Act act,
            AreaCode area,
            Optional<Place> place,
            List<PersonId> persons,
            boolean met,
            @FreeText String diary) implements HomeVisitEvent {}

    /** It was noted in error and counts no more; what was noted stays to be read. */
    record Withdrawn(Act act, @FreeText String reason) implements HomeVisitEvent {}
}
