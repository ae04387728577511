package org.minqing.api;

import java.util.Optional;

/**
 * Where the matter is, closer than its area.
 *
 * @param lon degrees east, WGS 84
 * @param lat degrees north, WGS 84
 */
public record Place(@FreeText String text, Optional<Double> lon, Optional<Double> lat) {}
