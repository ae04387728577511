package org.minqing.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers with as many digits as a measurement has. */
final class Numbers {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Numbers() {}

    /** Three digits, and all those before the point. */
    static String shown(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double rounded = Math.abs(value) >= 100
                ? Math.rint(value)
                : new BigDecimal(value).round(THREE_DIGITS).doubleValue();
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded);
    }
}
