package org.minqing.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minqing.http.Language;
import org.minqing.http.ProblemException;
import org.minqing.http.Sentences;

class LimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Limits limits = new Limits(
            Map.of(
                    Limit.REVEAL, new Pace(3, Duration.ofMinutes(1)),
                    Limit.PROGRAM_CALLS, new Pace(1, Duration.ofMinutes(1))),
            Set.of("admin"),
            nanos::get);

    @Test
    void one_too_many_is_refused_and_told_when_to_come_back() {
        take(3);

        assertThatThrownBy(() -> limits.take(Limit.REVEAL, "lin"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(429);
                    assertThat(refused.problem().code()).isEqualTo("limit.reveal");
                    assertThat(refused.problem().headers()).containsEntry("Retry-After", "20");
                });
    }

    @Test
    void whoever_comes_back_then_is_let_in_once() {
        take(3);
        pass(Duration.ofSeconds(20));

        limits.take(Limit.REVEAL, "lin");
        assertThatThrownBy(() -> limits.take(Limit.REVEAL, "lin")).isInstanceOf(ProblemException.class);
    }

    @Test
    void one_does_not_pay_for_another() {
        take(3);

        assertThatNoException().isThrownBy(() -> limits.take(Limit.REVEAL, "zhao"));
    }

    @Test
    void limits_are_counted_apart() {
        take(3);

        assertThatNoException().isThrownBy(() -> limits.take(Limit.EXPORT, "lin"));
    }

    @Test
    void the_unattended_administrators_programs_call_as_often_as_they_like() {
        for (int i = 0; i < 100; i++) {
            limits.take(Limit.PROGRAM_CALLS, "admin");
        }
        limits.take(Limit.PROGRAM_CALLS, "lin");
        assertThatThrownBy(() -> limits.take(Limit.PROGRAM_CALLS, "lin")).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_bucket_that_is_full_again_is_forgotten() {
        take(3);
        assertThat(limits.kept()).isEqualTo(1);

        pass(Duration.ofMinutes(1).plusNanos(1));
        assertThat(limits.kept()).isZero();
    }

    @Test
    void whoever_has_many_addresses_takes_no_more_memory_than_there_is() {
        for (int i = 0; i < Limits.MOST_KEPT + 20_000; i++) {
            limits.take(Limit.REVEAL, "address " + i);
        }
        assertThat(limits.kept()).isLessThanOrEqualTo(Limits.MOST_KEPT);
    }

    @Test
    void every_limit_has_a_sentence() {
        Sentences sentences = new Sentences();
        for (Language language : Language.values()) {
            assertThat(Stream.of(Limit.values())
                            .map(Limit::code)
                            .filter(code -> sentences.template(language, code).isEmpty()))
                    .isEmpty();
        }
    }

    @Test
    void a_pace_is_written_as_so_many_per_time() {
        assertThat(Pace.read("30/1m")).contains(new Pace(30, Duration.ofMinutes(1)));
        assertThat(Pace.read(" 5 / 12h ")).contains(new Pace(5, Duration.ofHours(12)));
        assertThat(Pace.read("none")).isEmpty();
        for (String wrong : List.of("", "30", "30/m", "0/1m", "1/0s", "-1/1m", "30/1 week")) {
            assertThatThrownBy(() -> Pace.read(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void take(int times) {
        for (int i = 0; i < times; i++) {
            limits.take(Limit.REVEAL, "lin");
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
