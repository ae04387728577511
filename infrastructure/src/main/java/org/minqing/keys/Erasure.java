package org.minqing.keys;

import java.time.Instant;
import java.util.UUID;

/**
 * That someone was forgotten, or with the last of its persons what was written in a case: what is written down of it says
 * nothing of who it was.
 *
 * @param id of the person or the case
 * @param key id of the key that was destroyed for it
 * @param approvedBy the account that answers for it
 */
public record Erasure(Instant at, Of of, UUID id, UUID key, String approvedBy) {

    /** Whose key it was. */
    public enum Of {
        PERSON,
        CASE
    }
}
