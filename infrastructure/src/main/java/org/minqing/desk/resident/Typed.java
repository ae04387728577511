package org.minqing.desk.resident;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.util.MultiValueMap;

/**
 * What was typed on the page.
 *
 * @param seen how much of the case whoever answers had before them, as {@link ResidentView#seen} said it
 */
public record Typed(
        String number,
        String code,
        String satisfaction,
        String solved,
        String said,
        String seen,
        String choice,
        String proposal) {

    static final Typed NOTHING = new Typed("", "", "", "", "", "", "", "");

    static Typed of(MultiValueMap<String, String> form) {
        return new Typed(
                text(form, "number"),
                text(form, "code"),
                text(form, "satisfaction"),
                text(form, "solved"),
                text(form, "said"),
                text(form, "seen"),
                text(form, "choice"),
                text(form, "proposal"));
    }

    /** Nobody has to type the code again but whoever typed it wrongly. */
    Typed withoutCode() {
        return new Typed(number, "", satisfaction, solved, said, seen, choice, proposal);
    }

    /** Whether anything of an answer is in it. */
    public boolean answers() {
        return !satisfaction.isBlank() || !solved.isBlank() || !said.isBlank();
    }

    /** The number as the ledger writes it, however wide or small it was typed. */
    String plainNumber() {
        return plain(number).replaceAll("[\\u2010-\\u2015\\u2212]", "-");
    }

    /** The code holds no letter that is taken for a digit, so each of those was meant to be the digit. */
    String plainCode() {
        return plain(code).replace("-", "").replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        String text = form.getFirst(field);
        return text == null ? "" : text;
    }
}
