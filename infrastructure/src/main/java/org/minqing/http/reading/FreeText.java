package org.minqing.http.reading;

import java.util.Map;
import org.minqing.http.Problem;

/** Single texts that do not come in a JSON body. */
public final class FreeText {

    private FreeText() {}

    /** @throws org.minqing.http.ProblemException where it is no text the ledger takes in */
    public static String checked(String field, String raw) {
        String text = Texts.clean(raw);
        int limit = Limits.of(field);
        Texts.defect(text, limit).ifPresent(defect -> {
            throw Problem.invalid(field, defect, Map.of("field", field, "limit", Integer.toString(limit)))
                    .asException();
        });
        return text;
    }

    /** A file name as a title, or the other word where it is none. */
    public static String shortened(String name, String otherwise) {
        String text = Texts.clean(name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cs}]", ""));
        String cut =
                text.substring(0, text.offsetByCodePoints(0, Math.min(200, text.codePointCount(0, text.length()))));
        return cut.isBlank() || Texts.defect(cut, 200).isPresent() ? otherwise : cut;
    }
}
