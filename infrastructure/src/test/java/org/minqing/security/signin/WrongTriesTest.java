package org.minqing.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.http.ProblemException;
import org.minqing.security.SecurityProfile;

class WrongTriesTest {

    private final StandingClock clock = new StandingClock();
    private final WrongTries tries = new WrongTries(SecurityProfile.ASVS, clock);

    @Test
    void five_tries_are_free_and_the_sixth_has_to_wait() {
        for (int i = 0; i < 5; i++) {
            tries.begin("somebody", "192.0.2.1");
        }

        assertThatThrownBy(() -> tries.begin("somebody", "192.0.2.1"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(429);
                    assertThat(refused.problem().headers()).containsEntry("Retry-After", "1");
                });
    }

    @Test
    void the_wait_doubles_up_to_thirty_seconds() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            waits.add(waitAndTry(tries));
        }

        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void whoever_guesses_elsewhere_locks_nobody_out() {
        for (int i = 0; i < 5; i++) {
            tries.begin("somebody", "192.0.2.1");
        }

        assertThatCode(() -> tries.begin("somebody", "192.0.2.2")).doesNotThrowAnyException();
        assertThatCode(() -> tries.begin("somebody-else", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void a_right_password_makes_up_for_the_wrong_ones() {
        for (int i = 0; i < 4; i++) {
            tries.begin("somebody", "192.0.2.1");
        }
        tries.right("somebody", "192.0.2.1");

        for (int i = 0; i < 5; i++) {
            tries.begin("somebody", "192.0.2.1");
        }
        assertThatThrownBy(() -> tries.begin("somebody", "192.0.2.1")).isInstanceOf(ProblemException.class);
    }

    @Test
    void the_stricter_profile_makes_half_an_hour_of_it() {
        WrongTries strict = new WrongTries(SecurityProfile.MLPS3, clock);
        for (int i = 0; i < 5; i++) {
            strict.begin("somebody", "192.0.2.1");
        }

        assertThat(waitAndTry(strict)).isEqualTo(Duration.ofMinutes(30).toSeconds());
    }

    /** Tries once a second until it is let through. @return how many seconds that took */
    private long waitAndTry(WrongTries some) {
        Instant began = clock.instant();
        while (!isLetThrough(some)) {
            clock.now = clock.now.plusSeconds(1);
        }
        return Duration.between(began, clock.instant()).toSeconds();
    }

    private static boolean isLetThrough(WrongTries some) {
        try {
            some.begin("somebody", "192.0.2.1");
            return true;
        } catch (ProblemException tooSoon) {
            return false;
        }
    }

    private static final class StandingClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
