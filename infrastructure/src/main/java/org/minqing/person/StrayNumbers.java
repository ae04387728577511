package org.minqing.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Phone and id numbers in sentences. Written as people here write them: in one piece or in groups with blanks or dashes,
 * in wide digits too.
 */
final class StrayNumbers {

    private static final int FEWEST_DIGITS = 7;

    /** What may stand before a number, and what between two of its groups. */
    private static final String COUNTRY = "(?:(?:\\+|00)?86[ -]?)?";

    private static final String MOBILE = COUNTRY
            + "1[3-9](?:\\d[ -]?\\d{4}[ -]?\\d{4}|\\d\\d[ -]?\\d{3}[ -]?\\d{4}|\\d\\d[ -]?\\d{4}[ -]?\\d{3}|\\d[ -]\\d{3}[ -]\\d{5})";
    private static final String WITH_AREA =
            "(?:(?:\\+|00)86[ -]?\\d{2,3}|[(]?0\\d{2,3}[)]?)[ -]?[2-8]\\d{2,3}[ -]?\\d{4}";

    /** So many amounts, days and numbers of papers have seven or eight digits that someone has to say it is a phone. */
    private static final String SAID_TO_BE_ONE =
            "(?=[2-8])(?<=(?:电话|座机|固话|手机|号码|致电|拨打|来电|联系|传真|(?i:tel|phone))[^\\d]{0,6})[2-8]\\d{2,3}[ -]?\\d{4}";

    private static final String ID = "[1-9]\\d{5} ?\\d{8} ?\\d{3}[\\dXx]|[1-9]\\d{14}";

    /** Numbers of contracts look like it too, so one with a slip in it counts only behind a word that says so. */
    private static final String SAID_TO_BE_AN_ID =
            "(?<=(?:身份证|证件)[^\\d]{0,6})(?:\\d{6} ?\\d{8} ?\\d{3}[\\dXx]|\\d{15})";

    private static final Pattern ANY = Pattern.compile("(?=[+(\\d])(?<![\\d.])(?:(?<said>" + SAID_TO_BE_AN_ID
            + ")|(?<id>" + ID + ")|(?<phone>" + MOBILE + "|" + WITH_AREA + "|" + SAID_TO_BE_ONE + "))(?![\\dXx])");

    /** The first two digits of an id number: the province (GB/T 2260). */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private StrayNumbers() {}

    /** The text with those numbers masked. */
    static String masked(String text) {
        if (!hasEnoughDigits(text)) {
            return text;
        }
        String narrow = narrow(text);
        StringBuilder result = new StringBuilder(text.length());
        int[] done = {0};
        ANY.matcher(narrow).results().filter(StrayNumbers::isOne).forEach(found -> {
            result.append(text, done[0], found.start()).append(masked(found));
            done[0] = found.end();
        });
        return done[0] == 0 ? text : result.append(text, done[0], text.length()).toString();
    }

    /** Most texts have no number in them that is long enough, which is seen without much ado. */
    private static boolean hasEnoughDigits(String text) {
        int digits = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
                digits++;
                others = 0;
                if (digits >= FEWEST_DIGITS) {
                    return true;
                }
            } else {
                others++;
                if (others > 2) {
                    digits = 0;
                }
            }
        }
        return false;
    }

    /** Character for character, so that places stay the same. */
    private static String narrow(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c >= '！' && c <= '～') {
                characters[i] = (char) (c - '！' + '!');
            } else {
                characters[i] = switch (c) {
                    case '\u00a0', '\u3000', '\u2002', '\u2003', '\u2009', '\t' -> ' ';
                    case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
                    default -> c;
                };
            }
        }
        return new String(characters);
    }

    private static boolean isOne(MatchResult found) {
        return found.group("id") == null || isIdNumber(digits(found.group()));
    }

    private static String masked(MatchResult found) {
        String number = digits(found.group());
        return found.group("phone") == null ? Masking.idNumber(number) : Masking.phone(number);
    }

    private static String digits(String found) {
        return found.replaceAll("[^\\dXx]", "");
    }

    private static boolean isIdNumber(String number) {
        return PROVINCES.contains(number.substring(0, 2))
                && (number.length() == 18
                        ? isDay(number.substring(6, 14)) && checks(number)
                        : isDay("19" + number.substring(6, 12)));
    }

    /** GB 11643, after ISO 7064 MOD 11-2. */
    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(digits, 0, 4, 10),
                    Integer.parseInt(digits, 4, 6, 10),
                    Integer.parseInt(digits, 6, 8, 10));
            return day.getYear() >= 1900 && day.getYear() < 2100;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
