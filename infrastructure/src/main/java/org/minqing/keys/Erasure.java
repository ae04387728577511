package org.minqing.keys;

import java.time.Instant;
import java.util.UUID;

/**
 * That someone was forgotten: what is written down of it says nothing of who it was.
 *
 * @param person id of the one who was forgotten
 * @param key id of the key that was destroyed for it
 * @param approvedBy the account that answers for it
 */
public record Erasure(Instant at, UUID person, UUID key, String approvedBy) {}
