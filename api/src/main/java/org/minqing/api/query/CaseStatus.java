package org.minqing.api.query;

import java.util.Arrays;
import java.util.List;

/** Where a case stands. Which of them a kind knows stands in the domain's tables. */
public enum CaseStatus {
    /** Petition. */
    REGISTERED,
    /** Mediation. */
    OPENED,
    /** Hotline request. */
    RECEIVED,
    /** Petition, mediation. */
    ACCEPTED,
    /** Hotline request. */
    DISPATCHED,
    /** Mediation: a written agreement that has not taken effect. */
    AGREED,
    /** Petition. */
    REPLIED,
    /** Hotline request. */
    HANDLED,
    /** Mediation. */
    IN_EFFECT,
    /** All kinds. */
    CLOSED;

    /** Somebody still has to handle it. */
    public static final List<CaseStatus> OPEN =
            Arrays.stream(values()).filter(status -> !status.concluded()).toList();

    /** Whether the closure rate counts it: the handling has come to its end. */
    public boolean concluded() {
        return switch (this) {
            case REGISTERED, OPENED, RECEIVED, ACCEPTED, DISPATCHED, AGREED -> false;
            case REPLIED, HANDLED, IN_EFFECT, CLOSED -> true;
        };
    }
}
