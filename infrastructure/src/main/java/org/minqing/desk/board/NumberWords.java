package org.minqing.desk.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as a person reads them. */
public final class NumberWords {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Locale locale;
    private final ZoneId zone;

    public NumberWords(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A whole number, or one with a weight in it. */
    public String amount(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        return format.format(number);
    }

    /** A percentage has two decimals everywhere, or two of them could not be compared at a glance. */
    public String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(percent);
    }

    /** Hours, of which nobody reads more than two decimals. */
    public String rounded(BigDecimal number) {
        return amount(number.setScale(2, RoundingMode.HALF_UP));
    }

    public String time(Instant instant) {
        return SECOND.format(instant.atZone(zone));
    }
}
