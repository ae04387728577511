package org.minqing.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "TODAY,2026-03-01,2026-03-01,2026-03-02",
        "WEEK,2026-03-01,2026-02-23,2026-03-02",
        "WEEK,2026-03-02,2026-03-02,2026-03-09",
        "MONTH,2026-02-28,2026-02-01,2026-03-01",
        "YEAR,2026-12-31,2026-01-01,2027-01-01"
    })
    void a_period_begins_with_its_first_day_and_ends_before_the_next_one(
            Period period, LocalDate today, LocalDate from, LocalDate to) {
        assertThat(period.from(today)).isEqualTo(from);
        assertThat(period.to(today)).isEqualTo(to);
    }
}
