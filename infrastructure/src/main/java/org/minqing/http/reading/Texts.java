package org.minqing.http.reading;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What text the ledger takes in: NFC, lines ended by a newline, no control characters but newline and tab (those that
 * turn the direction of writing around included), nothing that is not a character.
 */
final class Texts {

    private Texts() {}

    static String clean(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
    }

    /** The code of the sentence that says what is wrong with a cleaned text, if anything is. */
    static Optional<String> defect(String text, int limit) {
        if (text.codePoints().anyMatch(Texts::isHalfACharacter)) {
            return Optional.of("request.broken-character");
        }
        if (text.codePoints().anyMatch(Texts::isControl)) {
            return Optional.of("request.control-character");
        }
        return text.codePointCount(0, text.length()) > limit ? Optional.of("request.too-long") : Optional.empty();
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isControl(int codePoint) {
        boolean turnsDirection =
                (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return turnsDirection || (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t');
    }
}
