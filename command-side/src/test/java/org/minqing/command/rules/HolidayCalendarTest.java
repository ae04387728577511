package org.minqing.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.command.rules.DayOff.Kind;

class HolidayCalendarTest {

    private final HolidayCalendar calendar = TestRules.calendar2018();

    @Test
    void aHolidayIsADayOffUnderItsName() {
        assertThat(calendar.isWorkingDay(day("2018-10-02"))).isFalse();
        assertThat(calendar.nameOf(day("2018-10-02"))).contains("国庆节");
    }

    @Test
    void aMakeUpDayIsWorkedUnderTheNameOfItsHoliday() {
        assertThat(calendar.isWorkingDay(day("2018-02-24"))).isTrue();
        assertThat(calendar.nameOf(day("2018-02-24"))).contains("春节");
    }

    @Test
    void aPlainWeekHasFiveWorkingDaysAndNoNames() {
        assertThat(calendar.isWorkingDay(day("2018-03-09"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2018-03-10"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2018-03-11"))).isFalse();
        assertThat(calendar.nameOf(day("2018-03-10"))).isEmpty();
    }

    @Test
    void aYearThatIsNotPublishedHasWeekendsOnly() {
        assertThat(calendar.isPublished(2018)).isTrue();
        assertThat(calendar.isPublished(2019)).isFalse();
        assertThat(calendar.isWorkingDay(day("2019-10-01"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2019-10-05"))).isFalse();
    }

    @Test
    void aDayEnteredTwiceIsRefused() {
        List<DayOff> twice = List.of(
                new DayOff(day("2018-10-01"), Kind.HOLIDAY, "国庆节"), new DayOff(day("2018-10-01"), Kind.WORKDAY, "国庆节"));

        assertThatThrownBy(() -> HolidayCalendar.of(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2018-10-01");
    }

    @Test
    void anEntryInAYearThatIsNotPublishedIsRefused() {
        DayOff entry = new DayOff(day("2018-10-01"), Kind.HOLIDAY, "国庆节");

        assertThatThrownBy(() -> new HolidayCalendar(Map.of(entry.date(), entry), Set.of(2019)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
