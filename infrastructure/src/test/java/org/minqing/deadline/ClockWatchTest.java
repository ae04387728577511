package org.minqing.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minqing.EmbeddedPostgresForTests;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClockWatchTest {

    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedPostgresForTests.freshDatabase().dataSource());

    @ParameterizedTest
    @CsvSource({"P1D, true", "PT-10M, true", "PT70S, true", "PT50S, false", "PT-50S, false", "PT0S, false"})
    void time_stands_still_where_the_clock_is_more_than_a_minute_from_the_databases(Duration from, boolean wrong) {
        Clock clock = Clock.offset(Clock.systemUTC(), from);

        assertThat(new ClockWatch(jdbc, clock).holds()).isEqualTo(wrong);
    }

    @Test
    void it_goes_on_once_the_clock_is_right_again() {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ofDays(1));
        InstantSource stepped = () -> Instant.now().plus(ahead.get());
        ClockWatch watch = new ClockWatch(jdbc, stepped.withZone(ZoneOffset.UTC));
        assertThat(watch.holds()).isTrue();

        ahead.set(Duration.ZERO);

        assertThat(watch.holds()).isFalse();
    }
}
