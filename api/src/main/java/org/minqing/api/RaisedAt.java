package org.minqing.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The occasion on which a case came up.
 *
 * @param day which of its sessions, where it has some: the day on which the rule has that one
 */
public record RaisedAt(OccasionKind kind, OccasionId id, Optional<LocalDate> day) {}
