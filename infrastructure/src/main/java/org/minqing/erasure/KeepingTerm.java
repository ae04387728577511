package org.minqing.erasure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the persons of a case are kept. Before it is over nobody of the case is erased; after it they are due.
 *
 * @param years after the case was closed
 * @param source where that is written; without one nobody has looked it up yet
 */
record KeepingTerm(int years, Optional<String> source) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})(?:\\s+(\\S.*))?");

    /**
     * As a setting says it, {@code 10} or {@code 10 where that is written}; empty means no term.
     *
     * @throws IllegalArgumentException where it is neither
     */
    static Optional<KeepingTerm> read(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches() || Integer.parseInt(written.group(1)) == 0) {
            throw new IllegalArgumentException(
                    "A term of keeping is a number of years and where that is written, not: " + text);
        }
        return Optional.of(new KeepingTerm(Integer.parseInt(written.group(1)), Optional.ofNullable(written.group(2))));
    }
}
