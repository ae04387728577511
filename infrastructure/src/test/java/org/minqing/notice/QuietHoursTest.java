package org.minqing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30));
    private final QuietHours noon = new QuietHours(LocalTime.NOON, LocalTime.of(14, 0));

    @Test
    void a_night_lasts_over_midnight() {
        assertThat(after(night, "2026-03-02T21:59")).isEqualTo(at("2026-03-02T21:59"));
        assertThat(after(night, "2026-03-02T22:00")).isEqualTo(at("2026-03-03T07:30"));
        assertThat(after(night, "2026-03-02T23:59")).isEqualTo(at("2026-03-03T07:30"));
        assertThat(after(night, "2026-03-03T00:00")).isEqualTo(at("2026-03-03T07:30"));
        assertThat(after(night, "2026-03-03T07:29")).isEqualTo(at("2026-03-03T07:30"));
        assertThat(after(night, "2026-03-03T07:30")).isEqualTo(at("2026-03-03T07:30"));
    }

    @Test
    void noon_lasts_within_a_day() {
        assertThat(after(noon, "2026-03-02T11:59")).isEqualTo(at("2026-03-02T11:59"));
        assertThat(after(noon, "2026-03-02T12:00")).isEqualTo(at("2026-03-02T14:00"));
        assertThat(after(noon, "2026-03-02T23:00")).isEqualTo(at("2026-03-02T23:00"));
    }

    @Test
    void hours_that_begin_as_they_end_are_none() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant after(QuietHours quiet, String moment) {
        return quiet.notBefore(at(moment), SHANGHAI);
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(SHANGHAI).toInstant();
    }
}
