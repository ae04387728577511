package org.minqing.limits;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * So many in so much time, evenly given back: {@code 30/1m}.
 *
 * @param times at once after a rest
 * @param period until all are given back
 */
record Pace(int times, Duration period) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})\\s*/\\s*(\\d{1,5}[smhd])");
    private static final String NONE = "none";

    /**
     * @return empty where there is no limit
     * @throws IllegalArgumentException saying how it is written
     */
    static Optional<Pace> read(String text) {
        if (text.strip().equals(NONE)) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("A limit is written like 30/1m (also s, h, d) or none, not " + text);
        }
        Pace pace = new Pace(Integer.parseInt(written.group(1)), DurationStyle.SIMPLE.parse(written.group(2)));
        if (pace.times < 1 || pace.period.isZero()) {
            throw new IllegalArgumentException("A limit allows at least one in a time, or is none: " + text);
        }
        return Optional.of(pace);
    }
}
