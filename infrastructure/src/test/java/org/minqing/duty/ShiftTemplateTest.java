package org.minqing.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.command.rules.DayOff;
import org.minqing.command.rules.HolidayCalendar;
import org.minqing.duty.ShiftTemplate.Days;
import org.minqing.duty.ShiftTemplate.Hours;

class ShiftTemplateTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2018, 3, 5);
    private static final LocalDate SATURDAY = LocalDate.of(2018, 3, 10);
    private static final LocalDate HOLIDAY = LocalDate.of(2018, 4, 5);
    private static final LocalDate SUNDAY_WORKED = LocalDate.of(2018, 4, 8);

    /** 清明 2018, with the Sunday that was worked to make up for it. */
    private static final HolidayCalendar CALENDAR = HolidayCalendar.of(List.of(
            new DayOff(HOLIDAY, DayOff.Kind.HOLIDAY, "清明节"), new DayOff(SUNDAY_WORKED, DayOff.Kind.WORKDAY, "清明节")));

    @Test
    void a_day_worked_to_make_up_for_a_holiday_is_a_working_day() {
        assertThat(days(Days.WORKDAYS)).containsExactly(MONDAY, SUNDAY_WORKED);
        assertThat(days(Days.WEEKENDS)).containsExactly(SATURDAY);
        assertThat(days(Days.HOLIDAYS)).containsExactly(HOLIDAY);
        assertThat(days(Days.EVERY_DAY)).containsExactly(MONDAY, SATURDAY, HOLIDAY, SUNDAY_WORKED);
    }

    @Test
    void a_shift_of_the_night_ends_on_the_next_day() {
        Hours night = new ShiftTemplate("night", Days.EVERY_DAY, LocalTime.of(22, 0), LocalTime.of(8, 0))
                .on(MONDAY, SHANGHAI);

        assertThat(night.from()).isEqualTo(Instant.parse("2018-03-05T14:00:00Z"));
        assertThat(Duration.between(night.from(), night.to())).isEqualTo(Duration.ofHours(10));
    }

    private static List<LocalDate> days(Days kind) {
        ShiftTemplate noon = new ShiftTemplate("noon", kind, LocalTime.NOON, LocalTime.of(14, 0));
        return List.of(MONDAY, SATURDAY, HOLIDAY, SUNDAY_WORKED).stream()
                .filter(day -> noon.isOn(day, CALENDAR))
                .toList();
    }
}
