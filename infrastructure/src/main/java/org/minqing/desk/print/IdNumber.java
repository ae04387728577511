package org.minqing.desk.print;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a citizen's identity number (GB 11643) says about whoever has it. One whose check digit is wrong says nothing: it was
 * mistyped, and a paper that people sign must not repeat that.
 *
 * @param male by the last digit before the check digit
 */
record IdNumber(LocalDate born, boolean male) {

    private static final Pattern WHOLE = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** Empty for one that is masked, too. */
    static Optional<IdNumber> of(String text) {
        String number = text.strip().toUpperCase(Locale.ROOT);
        if (!WHOLE.matcher(number).matches() || number.charAt(17) != checkOf(number)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new IdNumber(LocalDate.parse(number.substring(6, 14), DAY), (number.charAt(16) - '0') % 2 == 1));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static char checkOf(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    int ageOn(LocalDate day) {
        return Period.between(born, day).getYears();
    }
}
