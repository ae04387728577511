package org.minqing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final Attempts attempts = new Attempts();

    @Test
    void each_pause_is_three_times_as_long_as_the_one_before_up_to_six_hours() {
        assertThat(attempts.pauseAfter(1)).contains(Duration.ofSeconds(10));
        assertThat(attempts.pauseAfter(2)).contains(Duration.ofSeconds(30));
        assertThat(attempts.pauseAfter(3)).contains(Duration.ofSeconds(90));
        assertThat(attempts.pauseAfter(12)).contains(Duration.ofHours(6));
    }

    @Test
    void after_the_last_attempt_comes_none_and_that_is_some_three_days_on() {
        assertThat(attempts.pauseAfter(Attempts.MOST - 1)).isPresent();
        assertThat(attempts.pauseAfter(Attempts.MOST)).isEmpty();

        Duration all = IntStream.range(1, Attempts.MOST)
                .mapToObj(attempts::pauseAfter)
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    }
}
