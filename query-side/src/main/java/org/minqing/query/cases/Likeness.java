package org.minqing.query.cases;

import java.util.regex.Pattern;
import org.apache.commons.text.similarity.IntersectionResult;
import org.apache.commons.text.similarity.IntersectionSimilarity;

/**
 * How alike two tellings are: half by all that is written, as the cosine of the pairs of characters in both; half by how much
 * of each subject the other tells too, for a subject names the place and the thing, and a short letter may tell what a long
 * one does. Chosen and measured on real letters: docs/repeats.md.
 */
final class Likeness {

    /** From here on texts alone speak for one matter. */
    static final double ENOUGH = 0.31;

    /** From here on they do beside another reason. A judgement: no register says who wrote what about which place. */
    static final double ENOUGH_BESIDE_ANOTHER = 0.2;

    /** Whoever is meant: names were taken out when the text was taken in. */
    private static final Pattern PERSON = Pattern.compile("\\{\\{person:[0-9a-f-]{36}}}");

    private static final IntersectionSimilarity<Integer> PAIRS =
            new IntersectionSimilarity<>(text -> Marks.ofText(text.toString()));

    private final String subject;
    private final String all;

    private Likeness(String subject, String all) {
        this.subject = subject;
        this.all = all;
    }

    /** Of what is told so; either may be empty. */
    static Likeness of(String subject, String content) {
        String about = plain(subject.isBlank() ? content : subject);
        return new Likeness(about, plain(subject + "\n" + content));
    }

    private static String plain(String text) {
        return Marks.plain(PERSON.matcher(text).replaceAll(" "));
    }

    /** From 0, nothing in common, to 1, the same; whichever is compared with whichever. */
    double to(Likeness other) {
        return (cosine(PAIRS.apply(all, other.all)) + (toldBy(other) + other.toldBy(this)) / 2) / 2;
    }

    private double toldBy(Likeness other) {
        IntersectionResult shared = PAIRS.apply(subject, other.all);
        return shared.getSizeA() == 0 ? 0 : (double) shared.getIntersection() / shared.getSizeA();
    }

    private static double cosine(IntersectionResult shared) {
        return shared.getIntersection() == 0
                ? 0
                : shared.getIntersection() / Math.sqrt((double) shared.getSizeA() * shared.getSizeB());
    }
}
