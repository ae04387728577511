package org.minqing.erasure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That everybody of a case is kept, whatever else says that they may be erased: a lawsuit, an inspection.
 *
 * @param lifted absent while it stands
 */
record LegalHold(UUID id, String reason, String placedBy, Instant placedAt, Optional<Lift> lifted) {

    record Lift(String reason, String liftedBy, Instant liftedAt) {}
}
