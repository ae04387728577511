package org.minqing.command.rules;

import java.math.BigDecimal;

/**
 * What a deployment may choose beside its limits.
 *
 * @param enteredLateAfterWorkingDays an act recorded more than so many working days after it happened is entered late
 * @param futureToleranceMinutes how far ahead of the clock a moment may lie before it counts as in the future
 * @param basicallySatisfiedWeight what one "basically satisfied" weighs in the satisfaction rate, 0 to 1
 * @param jointVisitRepresentativesMax representatives a joint visit may send (regulation of 2022, art. 20)
 * @param unreachedTries follow-up calls in vain after which somebody counts as unreachable, and a hotline request may be
 *     closed
 * @param simpleProcedure whether petitions may take the simple procedure
 * @param immediateAnswerSamplingRate share of immediate answers that are followed up, 0 to 1
 * @param officeHours of every day that is worked by the holiday calendar
 */
public record Settings(
        int enteredLateAfterWorkingDays,
        int futureToleranceMinutes,
        BigDecimal basicallySatisfiedWeight,
        int jointVisitRepresentativesMax,
        int unreachedTries,
        boolean simpleProcedure,
        BigDecimal immediateAnswerSamplingRate,
        OfficeHours officeHours) {

    public Settings {
        atLeast(1, "enteredLateAfterWorkingDays", enteredLateAfterWorkingDays);
        atLeast(0, "futureToleranceMinutes", futureToleranceMinutes);
        atLeast(1, "jointVisitRepresentativesMax", jointVisitRepresentativesMax);
        atLeast(1, "unreachedTries", unreachedTries);
        share("basicallySatisfiedWeight", basicallySatisfiedWeight);
        share("immediateAnswerSamplingRate", immediateAnswerSamplingRate);
    }

    private static void atLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is at least " + least + ", not " + value);
        }
    }

    private static void share(String name, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(name + " lies between 0 and 1, not " + value);
        }
    }
}
