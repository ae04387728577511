package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which immediate answers somebody is called about: a tenth of them by the rules of the tests. */
class SamplingTest {

    private static final DecisionContext MONDAY = TestContext.monday().context();
    private static final List<String> NUMBERS = IntStream.range(0, 10_000)
            .mapToObj(i -> String.format(Locale.ROOT, "H-990101-2018-%06d", i))
            .toList();

    @Test
    void theShareThatTheRuleSetNamesIsAsked() {
        long asked = NUMBERS.stream()
                .filter(number -> Sampling.leavesOut(number, 1, MONDAY).equals(Optional.of(false)))
                .count();

        assertThat(asked).isBetween(900L, 1_100L);
    }

    @Test
    void whatIsDrawnCanBeDrawnAgain() {
        assertThat(NUMBERS)
                .allSatisfy(number -> assertThat(Sampling.leavesOut(number, 1, MONDAY))
                        .isEqualTo(Sampling.leavesOut(
                                number,
                                1,
                                TestContext.monday().at("2019-01-01T09:00").context())));
    }

    @Test
    void whoeverIsAnsweredOnceMoreAfterARedoIsAlwaysAsked() {
        assertThat(NUMBERS)
                .allSatisfy(number ->
                        assertThat(Sampling.leavesOut(number, 2, MONDAY)).contains(false));
    }

    @Test
    void ofARegistersAnswersNothingIsDrawn() {
        assertThat(Sampling.leavesOut(
                        NUMBERS.getFirst(), 1, TestContext.monday().imported().context()))
                .isEmpty();
    }
}
