package org.minqing.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the administrative tree, as digits in which a prefix is an ancestor: 6 digits name a district, 9 a
 * street, 12 a community, 15 a grid cell, 18 a sub-cell.
 *
 * @param digits 6, 9, 12, 15 or 18 digits
 */
public record AreaCode(@JsonValue String digits) implements Comparable<AreaCode> {

    private static final Pattern SHAPE = Pattern.compile("\\d{6}(\\d{3}){0,4}");

    /** @throws IllegalArgumentException where the digits are not of a length named above */
    public AreaCode {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("An area code has 6, 9, 12, 15 or 18 digits, not: " + digits);
        }
    }

    @JsonCreator
    public static AreaCode of(String digits) {
        return new AreaCode(digits);
    }

    public AreaLevel level() {
        return AreaLevel.ofLength(digits.length());
    }

    public Optional<AreaCode> parent() {
        return digits.length() == 6
                ? Optional.empty()
                : Optional.of(new AreaCode(digits.substring(0, digits.length() - 3)));
    }

    /** An area contains itself and everything below it. */
    public boolean contains(AreaCode other) {
        return other.digits.startsWith(digits);
    }

    /** The six digits of the district this area lies in. */
    public String district() {
        return digits.substring(0, 6);
    }

    @Override
    public int compareTo(AreaCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
