package org.minqing.query.facts;

import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.Inheritance;
import org.minqing.api.Moment;

/**
 * Whether a case begins its matter or carries on another's, and whether another carries it on.
 *
 * @param from the kind of the case it continues
 * @param firstReceivedAt when the matter first reached anyone
 * @param to the kind of the case it was converted into
 */
public record Lineage(Optional<CaseKind> from, Optional<Moment> firstReceivedAt, Optional<CaseKind> to) {

    static final Lineage NONE = new Lineage(Optional.empty(), Optional.empty(), Optional.empty());

    static Lineage of(Optional<Inheritance> inherits) {
        return new Lineage(
                inherits.map(Inheritance::fromKind), inherits.map(Inheritance::firstReceivedAt), Optional.empty());
    }

    Lineage carriedOnBy(CaseKind successor) {
        return new Lineage(from, firstReceivedAt, Optional.of(successor));
    }
}
