package org.minqing.access;

import java.util.regex.Pattern;

/** Texts as the access ledger keeps them. */
final class KeptText {

    private static final int LONGEST_SHAPE = 40;
    private static final Pattern PHONE_OR_ID_NUMBER = Pattern.compile("(?<!\\d)(?:1[3-9]\\d{9}"
            + "|\\d{6}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx])(?!\\d)");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private KeptText() {}

    /** One line of whole characters, not longer than that, without the numbers that people have. */
    static String cleaned(String text, int longest) {
        String line = text.codePoints()
                .map(each -> isKept(each) ? each : ' ')
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return PHONE_OR_ID_NUMBER
                .matcher(line)
                .replaceAll(number -> DIGIT.matcher(number.group()).replaceAll("#"));
    }

    /** {@code #} for a digit, {@code 字} for a Chinese character, {@code a} for another letter. */
    static String shape(String text) {
        return text.codePoints()
                .limit(LONGEST_SHAPE)
                .map(KeptText::shape)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int shape(int letter) {
        if (Character.isDigit(letter)) {
            return '#';
        }
        if (Character.isIdeographic(letter)) {
            return '字';
        }
        return Character.isLetter(letter) ? 'a' : ' ';
    }

    private static boolean isKept(int letter) {
        boolean isHalf = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !isHalf && !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT;
    }
}
