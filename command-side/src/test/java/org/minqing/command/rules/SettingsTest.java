package org.minqing.command.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a deployment may choose, and what makes no sense. */
class SettingsTest {

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}, {4}, {5}")
    @CsvSource({"1, 0, 0, 1, 1, 0", "1, 0, 1, 1, 1, 1", "1, 0, 1.00, 1, 1, 1.00", "3, 10, 0.5, 7, 2, 0.25"})
    void whatMakesSenseIsTakenUpToItsEdges(
            int enteredLate,
            int tolerance,
            BigDecimal weight,
            int representatives,
            int tries,
            BigDecimal samplingRate) {
        assertThatCode(() -> new Settings(
                        enteredLate,
                        tolerance,
                        weight,
                        representatives,
                        tries,
                        true,
                        samplingRate,
                        TestRules.OFFICE_HOURS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "enteredLateAfterWorkingDays, 0, 0, 0.9, 1, 1, 0.1",
        "futureToleranceMinutes, 1, -1, 0.9, 1, 1, 0.1",
        "basicallySatisfiedWeight, 1, 0, -0.01, 1, 1, 0.1",
        "basicallySatisfiedWeight, 1, 0, 1.01, 1, 1, 0.1",
        "jointVisitRepresentativesMax, 1, 0, 0.9, 0, 1, 0.1",
        "unreachedTries, 1, 0, 0.9, 1, 0, 0.1",
        "immediateAnswerSamplingRate, 1, 0, 0.9, 1, 1, -0.01",
        "immediateAnswerSamplingRate, 1, 0, 0.9, 1, 1, 1.01"
    })
    void whatMakesNoSenseIsRefusedByItsName(
            String name,
            int enteredLate,
            int tolerance,
            BigDecimal weight,
            int representatives,
            int tries,
            BigDecimal samplingRate) {
        assertThatThrownBy(() -> new Settings(
                        enteredLate,
                        tolerance,
                        weight,
                        representatives,
                        tries,
                        true,
                        samplingRate,
                        TestRules.OFFICE_HOURS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}
