package org.minqing.query.figures;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What one case contributes on one day.
 *
 * @param unit whose contribution it is; empty where nobody held the case
 * @param replyBucket how long the reply took, as {@link Durations} has it
 */
record Tally(
        LocalDate day, Strand strand, String unit, Counts counts, OptionalInt replyBucket, OptionalInt closeBucket) {

    /** How a case hangs together with others, so that a lineage counts once over several kinds. */
    enum Strand {
        /** Begins its matter. */
        FIRST('0'),
        AFTER_HOTLINE_REQUEST('1'),
        AFTER_PETITION('2'),
        AFTER_MEDIATION('3'),
        /** Carries on a hotline request, and stands for it on the day the matter was first received. */
        INSTEAD_OF_HOTLINE_REQUEST('4'),
        /** The closing of a hotline request, and how long it took, where a petition carries it on. */
        CARRIED_ON_BY_PETITION('5'),
        /** The same, where a mediation does. */
        CARRIED_ON_BY_MEDIATION('6');

        private final String code;

        Strand(char code) {
            this.code = String.valueOf(code);
        }

        String code() {
            return code;
        }
    }

    boolean isEmpty() {
        return counts.isZero() && replyBucket.isEmpty() && closeBucket.isEmpty();
    }
}
