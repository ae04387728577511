package org.minqing.query.facts;

import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.Inheritance;
import org.minqing.api.Moment;

/**
 * Whether a case begins its matter or carries on another's.
 *
 * @param from the kind of the case it continues
 * @param firstReceivedAt when the matter first reached anyone
 */
public record Lineage(Optional<CaseKind> from, Optional<Moment> firstReceivedAt) {

    static Lineage of(Optional<Inheritance> inherits) {
        return new Lineage(inherits.map(Inheritance::fromKind), inherits.map(Inheritance::firstReceivedAt));
    }
}
