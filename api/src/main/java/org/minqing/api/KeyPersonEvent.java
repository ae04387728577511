package org.minqing.api;

/**
 * What happens to a key person (重点人员), whom somebody is to visit every half month: they are named, and released. That nobody went is no
 * event: it is what did not happen, and is seen by the clock.
 */
public sealed interface KeyPersonEvent extends OccasionEvent {

    @Override
    default OccasionKind kind() {
        return OccasionKind.KEY_PERSON;
    }

    /**
     * Somebody is to be visited more often than their neighbours.
     *
     * @param area where they live: a grid cell or part of one
     * @param reason why, which is read by whoever opens it
     */
    record Named(
            Act act,
            AreaCode area,
            PersonId person,
            @FreeText String reason) implements KeyPersonEvent {}

    record Released(Act act, @FreeText String reason) implements KeyPersonEvent {}
}
