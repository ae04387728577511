package org.minqing.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minqing.benchmark.Target.Verdict;

class TargetTest {

    @Test
    void more_is_better_where_it_is_a_rate() {
        Target rate = Target.more(20_000, 50_000, "/s");

        assertThat(rate.of(19_999)).isEqualTo(Verdict.MISSED);
        assertThat(rate.of(20_000)).isEqualTo(Verdict.REACHED);
        assertThat(rate.of(50_000)).isEqualTo(Verdict.STRETCH);
    }

    @Test
    void less_is_better_where_someone_waits() {
        Target wait = Target.less(50, 10, "ms");

        assertThat(wait.of(50.1)).isEqualTo(Verdict.MISSED);
        assertThat(wait.of(50)).isEqualTo(Verdict.REACHED);
        assertThat(wait.of(9)).isEqualTo(Verdict.STRETCH);
    }

    @Test
    void what_could_not_be_measured_reaches_nothing() {
        assertThat(Target.less(50, 10, "ms").of(Double.NaN)).isEqualTo(Verdict.MISSED);
        assertThat(Target.more(1, 2, "/s").of(Double.NaN)).isEqualTo(Verdict.MISSED);
    }

    @Test
    void a_ratio_is_held_to_the_target_of_ratios() {
        Figure slow = Figure.of("p50", 9, "ms").comparedWith(1.5, "bare").ratioHeldTo(Target.less(5, 2, "ms"));

        assertThat(slow.ratio().orElseThrow().value()).isEqualTo(6);
        assertThat(slow.verdict()).contains(Verdict.MISSED);
    }
}
