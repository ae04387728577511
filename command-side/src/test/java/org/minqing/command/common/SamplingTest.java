package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseId;

/** Which immediate answers somebody is called about: a tenth of them by the rules of the tests. */
class SamplingTest {

    private static final List<TestContext> CASES = IntStream.range(0, 10_000)
            .mapToObj(i -> TestContext.monday().forCase(new CaseId(new UUID(0x7000L, 0x8000_0000_0000_0000L + i))))
            .toList();

    @Test
    void theShareThatTheRuleSetNamesIsAsked() {
        long asked = CASES.stream()
                .filter(at -> Sampling.leavesOut(1, at.context()).equals(Optional.of(false)))
                .count();

        assertThat(asked).isBetween(900L, 1_100L);
    }

    @Test
    void whatIsDrawnCanBeDrawnAgain() {
        assertThat(CASES)
                .allSatisfy(at -> assertThat(Sampling.leavesOut(1, at.context()))
                        .isEqualTo(
                                Sampling.leavesOut(1, at.at("2019-01-01T09:00").context())));
    }

    @Test
    void whoeverIsAnsweredOnceMoreAfterARedoIsAlwaysAsked() {
        assertThat(CASES)
                .allSatisfy(
                        at -> assertThat(Sampling.leavesOut(2, at.context())).contains(false));
    }

    @Test
    void ofARegistersAnswersNothingIsDrawn() {
        assertThat(Sampling.leavesOut(1, CASES.getFirst().imported().context())).isEmpty();
    }
}
