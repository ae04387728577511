package org.minqing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void a_time_with_offset_is_known_to_the_instant() {
        Moment moment = Moment.parse("2018-02-08T09:30:00+08:00");

        assertThat(moment).isEqualTo(Moment.at(Instant.parse("2018-02-08T01:30:00Z")));
        assertThat(moment.precision()).isEqualTo(Moment.Precision.INSTANT);
    }

    @Test
    void a_bare_day_stays_a_day_and_gains_no_hour() {
        Moment moment = Moment.parse("2018-02-08");

        assertThat(moment.precision()).isEqualTo(Moment.Precision.DAY);
        assertThat(moment.exact()).isEmpty();
        assertThat(moment.day(SHANGHAI)).contains(LocalDate.of(2018, 2, 8));
    }

    @Test
    void what_nobody_wrote_down_has_neither_day_nor_instant() {
        Moment moment = Moment.parse("unknown");

        assertThat(moment.precision()).isEqualTo(Moment.Precision.UNKNOWN);
        assertThat(moment.day(SHANGHAI)).isEmpty();
        assertThat(moment.earliest(SHANGHAI)).isEmpty();
    }

    @Test
    void an_instant_before_midnight_in_Shanghai_lies_on_that_day_there() {
        Moment moment = Moment.at(Instant.parse("2018-02-08T15:59:59Z"));

        assertThat(moment.day(SHANGHAI)).contains(LocalDate.of(2018, 2, 8));
        assertThat(Moment.at(Instant.parse("2018-02-08T16:00:00Z")).day(SHANGHAI))
                .contains(LocalDate.of(2018, 2, 9));
    }

    @Test
    void a_day_counts_from_its_midnight() {
        assertThat(Moment.on(LocalDate.of(2018, 2, 8)).earliest(SHANGHAI))
                .contains(Instant.parse("2018-02-07T16:00:00Z"));
    }

    @Test
    void every_moment_is_read_back_from_how_it_is_written() {
        for (String text : new String[] {"2018-02-08T01:30:00Z", "2018-02-08", "unknown"}) {
            assertThat(Moment.parse(text)).hasToString(text);
        }
    }

    @Test
    void a_time_without_offset_is_refused() {
        assertThatThrownBy(() -> Moment.parse("2018-02-08T09:30:00")).isInstanceOf(DateTimeParseException.class);
    }
}
