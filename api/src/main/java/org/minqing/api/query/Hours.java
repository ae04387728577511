package org.minqing.api.query;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How long it took, by nearest rank.
 *
 * @param median in hours, within 0.25 % of the exact one, three decimals; absent where nothing was counted
 * @param p90 likewise
 */
public record Hours(Optional<BigDecimal> median, Optional<BigDecimal> p90, long count) {}
