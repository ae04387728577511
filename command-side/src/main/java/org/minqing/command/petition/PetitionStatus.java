package org.minqing.command.petition;

/** Where a petition stands on its way. */
public enum PetitionStatus {
    REGISTERED,
    ACCEPTED,
    REPLIED,
    CLOSED
}
