package org.minqing.query.figures;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minqing.api.query.AnnualReport.Subject;

/** What is counted of a year, on the day that decides which one, and what of it stands in {@code about}. */
enum AnnualMeasure {
    /** Open past its deadline when the year was over. Stands in the table of the other reports, with its days. */
    LATE,

    // About the matter.
    PETITIONS_RECEIVED,
    PETITIONS_ACCEPTED,
    PETITIONS_CLOSED,
    PETITIONS_DUE,
    PETITIONS_IN_TIME,

    // About a unit, a body, a cause, an outcome.
    COMPLAINED_ABOUT,
    TRANSFERRED,
    ASSIGNED,
    SUPERVISED,
    SUGGESTIONS_ANSWERED,

    REVIEWS_ASKED,
    /** About the result. */
    REVIEWS_CONCLUDED,
    RE_REVIEWS_ASKED,
    /** About the result. */
    RE_REVIEWS_CONCLUDED,

    MEDIATIONS_OPENED,
    MEDIATIONS_ACCEPTED,
    /** About the end. */
    MEDIATIONS_CONCLUDED,
    /** In effect; about the form. */
    AGREEMENTS,
    /** In fen. */
    AGREEMENT_AMOUNT,
    AGREEMENTS_WITH_AMOUNT,
    AGREEMENTS_CONFIRMED,
    /** About how far each was performed. */
    OBLIGATIONS_DUE,
    OBLIGATIONS_PERFORMED,
    RISKS_AVERTED,
    POLICE_REPORTS;

    private static final Pattern WORD = Pattern.compile("_([a-z])");

    /** As the case list and the report itself name it. */
    String figure() {
        return WORD.matcher(name().toLowerCase(Locale.ROOT))
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    static Optional<AnnualMeasure> of(String figure) {
        return Stream.of(values())
                .filter(measure -> measure != LATE && measure.figure().equals(figure))
                .findFirst();
    }

    /** What a report about these tells. */
    static Set<AnnualMeasure> of(Subject subject) {
        return switch (subject) {
            case PETITIONS -> EnumSet.range(LATE, RE_REVIEWS_CONCLUDED);
            case MEDIATIONS -> EnumSet.range(MEDIATIONS_OPENED, POLICE_REPORTS);
        };
    }

    /** What it tells by field of the petitions, or by mediator, as well. */
    static Set<AnnualMeasure> apart(Subject subject) {
        return switch (subject) {
            case PETITIONS -> EnumSet.of(PETITIONS_RECEIVED, PETITIONS_CLOSED);
            case MEDIATIONS ->
                EnumSet.of(MEDIATIONS_CONCLUDED, AGREEMENTS, AGREEMENT_AMOUNT, OBLIGATIONS_DUE, OBLIGATIONS_PERFORMED);
        };
    }
}
