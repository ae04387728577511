package org.minqing.person;

import java.util.stream.IntStream;
import org.minqing.api.PersonalData;

/**
 * What is left of a name or number where it may be recognised but not read: 张*, 138****5678, of an id number the first
 * three characters and the last two.
 */
public final class Masking {

    /** Stands for all that is not shown. */
    public static final String HIDDEN = "□";

    private static final int WHOLE_NUMBER = 11;
    private static final int SHORTEST_ID = 8;

    private Masking() {}

    /** The first character, and a star for each other one; an organisation's name is no secret. */
    public static String name(String name, PersonalData.Kind kind) {
        return switch (kind) {
            case ORGANISATION -> name;
            case PERSON, ANONYMOUS -> ends(name, name.codePointCount(0, name.length()) > 1 ? 1 : 0, 0);
        };
    }

    /** Three digits and the last four; of a number without area code, which has few enough to try, the last two. */
    public static String phone(String phone) {
        String digits = digits(phone);
        String national = digits.replaceFirst("^(?:00)?86(?=1\\d{10}$)", "");
        return national.length() >= WHOLE_NUMBER
                ? ends(national, 3, 4)
                : ends(national, 0, national.length() > 6 ? 2 : 0);
    }

    /** The first three characters and the last two. */
    public static String idNumber(String idNumber) {
        return idNumber.length() >= SHORTEST_ID ? ends(idNumber, 3, 2) : ends(idNumber, 0, 0);
    }

    /**
     * Nothing: where in an address the street ends and the door begins is written in as many ways as there are people, and
     * the area of the case says already what may be known.
     */
    public static String address(String address) {
        return address.isEmpty() ? address : HIDDEN;
    }

    private static String digits(String phone) {
        String digits = phone.codePoints()
                .map(character -> Character.digit(character, 10))
                .filter(digit -> digit >= 0)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        return digits.isEmpty() ? "*" : digits;
    }

    private static String ends(String text, int first, int last) {
        int[] characters = text.codePoints().toArray();
        int[] masked = IntStream.range(0, characters.length)
                .map(at -> at < first || at >= characters.length - last ? characters[at] : '*')
                .toArray();
        return new String(masked, 0, masked.length);
    }
}
