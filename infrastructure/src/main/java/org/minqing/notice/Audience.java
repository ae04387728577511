package org.minqing.notice;

import java.util.Collection;
import java.util.Set;
import org.minqing.api.Level;

/** Whom something concerns, before it is known which accounts these are. */
sealed interface Audience {

    /** Whoever handles cases for one of these units. */
    record Units(Set<String> codes) implements Audience {
        Units(Collection<String> codes) {
            this(Set.copyOf(codes));
        }
    }

    /** Whoever has it: the units that hold it; where none does, or nobody works there, its owner; else supervisors. */
    record Holder() implements Audience {}

    /** The first-contact owner; supervisors where that is no account. */
    record Owner() implements Audience {}

    /** The nearest supervisors that are at least of that level. */
    record Supervisors(Level from) implements Audience {}

    record OneAccount(String name) implements Audience {}
}
