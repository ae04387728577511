package org.minqing.api.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure is never a bare percentage.
 *
 * @param numerator a whole number, except where an answer is weighted
 * @param percent rounded half up to two decimals; absent ("no data", {@code null} in JSON) over 0
 */
public record Rate(BigDecimal numerator, long denominator, Optional<BigDecimal> percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Rate of(long numerator, long denominator) {
        return of(BigDecimal.valueOf(numerator), denominator);
    }

    public static Rate of(BigDecimal numerator, long denominator) {
        Optional<BigDecimal> percent = denominator == 0
                ? Optional.empty()
                : Optional.of(
                        numerator.multiply(HUNDRED).divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP));
        return new Rate(numerator, denominator, percent);
    }
}
