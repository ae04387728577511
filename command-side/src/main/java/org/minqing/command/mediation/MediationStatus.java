package org.minqing.command.mediation;

/** Where a mediation stands. */
public enum MediationStatus {
    OPENED,
    ACCEPTED,
    /** A written agreement waits for its signatures and the committee's seal. */
    AGREED,
    IN_EFFECT,
    CLOSED
}
