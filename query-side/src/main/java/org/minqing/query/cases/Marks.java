package org.minqing.query.cases;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the index of the search holds, as numbers: pairs of neighbouring characters, since Chinese has no spaces to split at
 * and its words are mostly two characters long, and the areas of each level a case lies in, so that a common word in a small
 * area is found by both at once.
 */
final class Marks {

    /** How many digits name a province, a city, a district, a street, a community, a cell. */
    private static final List<Integer> LEVELS = List.of(2, 4, 6, 9, 12, 15);

    /** No pair begins with a control character, so what lies below the first other one is free. */
    private static final int FREE = ' ' << Character.SIZE;

    private Marks() {}

    /** Wide and narrow, upper and lower case are the same to a search. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** @param plain as {@link #plain} makes it; of a character beyond the first plane each half counts as one */
    static Set<Integer> ofText(String plain) {
        Set<Integer> marks = new TreeSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            char first = plain.charAt(i);
            char second = plain.charAt(i + 1);
            if (isSign(first) && isSign(second)) {
                marks.add(first << Character.SIZE | second);
            }
        }
        return marks;
    }

    private static boolean isSign(char c) {
        return !Character.isWhitespace(c) && !Character.isISOControl(c);
    }

    /** Whether a word stands in a text just where its mark does. */
    static boolean isOnePair(String word) {
        return word.length() == 2 && !ofText(word).isEmpty();
    }

    /** Of the area and all around it. Two areas may bear the same: the area itself decides. */
    static Set<Integer> ofArea(String digits) {
        Set<Integer> marks = new TreeSet<>();
        LEVELS.stream().filter(level -> level <= digits.length()).forEach(level -> marks.add(mark(digits, level)));
        return marks;
    }

    /** Of the area whose digits are given, or of the narrowest around it. */
    static OptionalInt ofNarrowest(String digits) {
        return LEVELS.stream()
                .filter(level -> level <= digits.length())
                .mapToInt(level -> mark(digits, level))
                .reduce((wider, narrower) -> narrower);
    }

    private static int mark(String digits, int level) {
        return Math.floorMod(digits.substring(0, level).hashCode(), FREE);
    }
}
