package org.minqing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2018-01-01");

    @Test
    void the_first_saturday_of_a_month_is_a_rule() {
        assertThat(days("FREQ=MONTHLY;BYDAY=1SA", "2018-01-01", "2018-04-01"))
                .containsExactly("2018-01-06", "2018-02-03", "2018-03-03");
    }

    @Test
    void what_it_counts_from_is_one_of_the_days_only_where_the_rule_says_so() {
        Recurrence weekly = Recurrence.of("FREQ=WEEKLY;BYDAY=SA");

        assertThat(weekly.isOn(NEW_YEAR, NEW_YEAR)).isFalse();
        assertThat(weekly.isOn(LocalDate.parse("2018-01-06"), NEW_YEAR)).isTrue();
        assertThat(weekly.isOn(LocalDate.parse("2017-12-30"), NEW_YEAR)).isFalse();
    }

    @Test
    void a_day_that_a_month_does_not_have_is_left_out() {
        assertThat(days("FREQ=MONTHLY;BYMONTHDAY=31", "2018-01-01", "2018-06-01"))
                .containsExactly("2018-01-31", "2018-03-31", "2018-05-31");
    }

    @Test
    void a_rule_ends_by_number_or_by_day() {
        assertThat(days("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2018-01-01", "2019-01-01"))
                .containsExactly("2018-01-26", "2018-02-23");
        assertThat(days("FREQ=WEEKLY;BYDAY=MO;UNTIL=20180115", "2018-01-01", "2019-01-01"))
                .containsExactly("2018-01-01", "2018-01-08", "2018-01-15");
    }

    @Test
    void it_counts_from_its_first_day_whatever_period_is_asked_for() {
        assertThat(days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2018-01-09", "2018-02-01"))
                .containsExactly("2018-01-15", "2018-01-29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every Saturday",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=MONTHLY;BYDAY=1XX",
                "BYDAY=SA",
                "RSCALE=JULIAN;FREQ=DAILY",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=WEEKLY;UNTIL=20180115T000000Z"
            })
    void what_is_no_rule_of_whole_days_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Recurrence.of(text));
    }

    private static List<String> days(String rule, String from, String to) {
        return Recurrence.of(rule).between(NEW_YEAR, LocalDate.parse(from), LocalDate.parse(to)).stream()
                .map(LocalDate::toString)
                .toList();
    }
}
