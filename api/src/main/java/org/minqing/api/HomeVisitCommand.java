package org.minqing.api;

import java.util.List;
import java.util.Optional;

/** What can be asked of a home visit (走访). */
public sealed interface HomeVisitCommand extends OccasionCommand {

    /** Notes a visit, see {@link HomeVisitEvent.Logged}. */
    record Log(AreaCode area, Optional<Place> place, List<PersonId> persons, boolean met, String diary)
            implements HomeVisitCommand {}

    /** Takes back what was noted in error. */
    record Withdraw(String reason) implements HomeVisitCommand {}
}
