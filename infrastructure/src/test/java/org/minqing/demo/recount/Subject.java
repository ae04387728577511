package org.minqing.demo.recount;

import java.util.Optional;
import org.minqing.api.Moment;

/**
 * A case as it counts among the kinds that are asked for.
 *
 * @param before what it carries on, of a successor
 * @param receivedAt when it was received; of a successor, when its matter was first received
 */
record Subject(History history, Part part, Optional<History> before, Moment receivedAt) {

    /** Its part in a lineage (section 5: over several kinds a lineage counts once). */
    enum Part {
        ALONE,
        /** Another case among those asked for carries the matter on. */
        FIRST,
        /** It carries on what was received as another case. */
        SUCCESSOR
    }
}
