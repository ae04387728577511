package org.minqing.demo.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTimeTest {

    private static final Instant BEGINNING = Instant.parse("2026-07-01T01:00:00Z");

    private Instant machine = BEGINNING;

    @Test
    void it_runs_as_the_machine_until_it_is_quickened() {
        DemoTime time = new DemoTime(() -> machine, Optional.empty(), 60);
        pass(Duration.ofMinutes(3));

        assertThat(time.instant()).isEqualTo(BEGINNING.plus(Duration.ofMinutes(3)));
        assertThat(time.speed()).isEqualTo(1);
    }

    @Test
    void then_a_minute_is_an_hour() {
        DemoTime time = new DemoTime(() -> machine, Optional.empty(), 60);
        pass(Duration.ofMinutes(3));
        time.quicken();
        pass(Duration.ofMinutes(1));

        assertThat(time.instant()).isEqualTo(BEGINNING.plus(Duration.ofMinutes(3 + 60)));
        assertThat(time.speed()).isEqualTo(60);
        assertThat(time.ofTheMachine(Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void after_a_restart_it_is_no_earlier_than_what_is_recorded() {
        Instant recorded = BEGINNING.plus(Duration.ofDays(9));
        DemoTime time = new DemoTime(() -> machine, Optional.of(recorded), 1);
        pass(Duration.ofSeconds(5));

        assertThat(time.instant()).isEqualTo(recorded.plusSeconds(5));
    }

    @Test
    void what_was_recorded_long_ago_holds_it_back_by_nothing() {
        DemoTime time = new DemoTime(() -> machine, Optional.of(BEGINNING.minus(Duration.ofDays(9))), 1);

        assertThat(time.instant()).isEqualTo(BEGINNING);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, DemoTime.MOST + 1})
    void another_speed_is_refused_with_what_is_allowed(int speed) {
        assertThatThrownBy(() -> new DemoTime(() -> machine, Optional.empty(), speed))
                .hasMessage("MINQING_DEMO_SPEED is a whole number from 1 to 3600, not " + speed);
    }

    private void pass(Duration time) {
        machine = machine.plus(time);
    }
}
