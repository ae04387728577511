package org.minqing.query.cases;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Text as pairs of neighbouring characters, which an index can hold. Chinese has no spaces to split at, and its words
 * are mostly two characters long.
 */
final class Bigrams {

    private Bigrams() {}

    /** Wide and narrow, upper and lower case are the same to a search. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** @param plain as {@link #plain} makes it */
    static Set<String> of(String plain) {
        int[] characters = plain.codePoints().toArray();
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            if (!Character.isWhitespace(characters[i]) && !Character.isWhitespace(characters[i + 1])) {
                pairs.add(new String(characters, i, 2));
            }
        }
        return pairs;
    }
}
