package org.minqing.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minqing.command.rules.TestRules.SHANGHAI;
import static org.minqing.command.rules.TestRules.arithmetic;
import static org.minqing.command.rules.TestRules.calendar2018;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Explanation;
import org.minqing.api.Moment;
import org.minqing.command.rules.DayOff.Kind;
import org.minqing.command.rules.Rule.Mark;
import org.minqing.command.rules.Rule.Unit;

class ExplanationsTest {

    private final DeadlineArithmetic arithmetic = arithmetic();

    @Test
    void aDeadlineSaysWhatIsCountedFromWhenToWhenAndWhereThatIsWritten() {
        assertThat(from(RuleIds.PETITION_HANDLING, "2018-03-02").explanation())
                .containsExactly(new Explanation(
                        "calendar-days",
                        Map.of(
                                "days", "60",
                                "from", "2018-03-02",
                                "to", "2018-05-01",
                                "rule", RuleIds.PETITION_HANDLING,
                                "source", "source of petition.handling",
                                "mark", "SETTING",
                                "rollsOverDayOff", "false")));
    }

    @Test
    void anExtendedDeadlineSaysByHowMuchAndWhyInALineOfItsOwn() {
        Deadline extended = arithmetic.extend(
                from(RuleIds.PETITION_HANDLING, "2018-03-02"), 20, Unit.CALENDAR_DAYS, "many neighbours to hear");

        assertThat(extended.explanation()).hasSize(2);
        assertThat(extended.explanation().getLast())
                .isEqualTo(new Explanation(
                        "extended",
                        Map.of(
                                "days", "20",
                                "unit", "calendar-days",
                                "reason", "many neighbours to hear",
                                "to", "2018-05-21")));
    }

    @Test
    void aPausedDeadlineSaysFromWhenUntilWhenAndWhatThatCost() {
        Deadline paused = arithmetic.pause(
                from(RuleIds.PETITION_INTERNAL_HANDLING, "2018-03-01"),
                LocalDate.parse("2018-03-09"),
                LocalDate.parse("2018-03-12"));

        assertThat(paused.explanation().getLast())
                .isEqualTo(new Explanation(
                        "paused",
                        Map.of("from", "2018-03-09", "until", "2018-03-12", "days", "3", "to", "2018-04-18")));
    }

    @Test
    void workingDaysNameTheHolidayTheySkippedAndTheMakeUpDayTheyCounted() {
        assertThat(from(RuleIds.PETITION_OBJECTION, "2018-02-09").explanation())
                .extracting(Explanation::code)
                .containsExactly("working-days", "make-up-day", "holiday");
        assertThat(from(RuleIds.PETITION_OBJECTION, "2018-02-09").explanation())
                .contains(
                        new Explanation("make-up-day", Map.of("name", "春节", "day", "2018-02-11")),
                        new Explanation("holiday", Map.of("name", "春节", "from", "2018-02-15", "to", "2018-02-21")));
    }

    @Test
    void aLimitThatRolledOverADayOffSaysFromWhichDayToWhichAndOverWhat() {
        DeadlineArithmetic rolling = new DeadlineArithmetic(
                TestRules.ruleSet(
                        new Rule(RuleIds.PETITION_PASS_ON, 15, Unit.CALENDAR_DAYS, true, "invented", Mark.UNVERIFIED)),
                calendar2018());

        assertThat(rolling.start(
                                DeadlineKind.PASS_ON,
                                "",
                                RuleIds.PETITION_PASS_ON,
                                Moment.on(LocalDate.parse("2018-09-20")))
                        .explanation())
                .endsWith(
                        new Explanation("rolled-over", Map.of("from", "2018-10-05", "to", "2018-10-08")),
                        new Explanation("holiday", Map.of("name", "国庆节", "from", "2018-10-05", "to", "2018-10-07")));
    }

    @Test
    void aWorkingDayLimitThatReachesIntoAnUnpublishedYearCountsPlainWeeksAndIsUnconfirmed() {
        // Fri 28 and Sat 29 December (worked), then Tue 1, Wed 2, Thu 3 January 2019
        Deadline deadline = from(RuleIds.HOTLINE_HANDLING, "2018-12-27");

        assertThat(deadline.dueAt()).isEqualTo(at("2019-01-04T00:00"));
        assertThat(deadline.unconfirmed()).isTrue();
        assertThat(deadline.explanation()).endsWith(new Explanation("calendar-unpublished", Map.of("year", "2019")));
    }

    @Test
    void aDeadlineThatReachesIntoTheUnpublishedYearTwiceSaysSoOnce() {
        Deadline extended =
                arithmetic.extend(from(RuleIds.HOTLINE_HANDLING, "2018-12-27"), 1, Unit.WORKING_DAYS, "absent");

        assertThat(extended.explanation())
                .extracting(Explanation::code)
                .containsOnlyOnce("calendar-unpublished")
                .contains("extended");
    }

    @Test
    void aNamedDayIsNotToldInTheWordsOfALimit() {
        for (Unit unit : Unit.values()) {
            assertThatThrownBy(() ->
                            arithmetic.onDay(DeadlineKind.OBLIGATION, "1", LocalDate.parse("2018-03-09"), unit.word()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aWorkingDayLimitThatEndsBeforeTheUnpublishedYearIsConfirmed() {
        assertThat(from(RuleIds.HOTLINE_HANDLING, "2018-12-20").unconfirmed()).isFalse();
    }

    @Test
    void oncePublishedTheYearMovesTheDeadlineAndConfirmsIt() {
        Deadline unconfirmed = from(RuleIds.HOTLINE_HANDLING, "2018-12-27");

        Deadline confirmed = knowing2019().recompute(unconfirmed).orElseThrow();

        assertThat(confirmed.dueAt()).isEqualTo(at("2019-01-05T00:00"));
        assertThat(confirmed.unconfirmed()).isFalse();
        assertThat(confirmed.explanation()).noneMatch(line -> line.code().equals("calendar-unpublished"));
    }

    @Test
    void aRecomputedDeadlineKeepsItsExtensionsPausesAndTheRuleItWasSetUnder() {
        Deadline unconfirmed = arithmetic.extend(
                arithmetic.pause(
                        from(RuleIds.HOTLINE_HANDLING, "2018-12-20"),
                        LocalDate.parse("2018-12-24"),
                        LocalDate.parse("2018-12-26")),
                3,
                Unit.WORKING_DAYS,
                "parts on order");

        DeadlineArithmetic knowing = new DeadlineArithmetic(
                TestRules.ruleSet(TestRules.rule(RuleIds.HOTLINE_HANDLING, 50, Unit.HOURS)), calendarWith2019());

        assertThat(unconfirmed.dueAt()).isEqualTo(at("2019-01-04T00:00"));
        assertThat(knowing.recompute(unconfirmed).orElseThrow().dueAt()).isEqualTo(at("2019-01-05T00:00"));
    }

    @Test
    void aPauseOverASaturdayCountsOnceTheYearMakesThatSaturdayAWorkingDay() {
        Deadline unconfirmed = arithmetic.pause(
                from(RuleIds.HOTLINE_HANDLING, "2018-12-27"),
                LocalDate.parse("2019-01-03"),
                LocalDate.parse("2019-01-05"));
        List<DayOff> days = new ArrayList<>(calendarWith2019().days().values());
        days.add(new DayOff(LocalDate.parse("2019-01-05"), Kind.WORKDAY, "元旦"));
        DeadlineArithmetic knowing = new DeadlineArithmetic(TestRules.ruleSet(), HolidayCalendar.of(days));

        assertThat(unconfirmed.dueAt()).isEqualTo(at("2019-01-05T00:00"));
        assertThat(knowing.recompute(unconfirmed).orElseThrow().dueAt()).isEqualTo(at("2019-01-08T00:00"));
    }

    @Test
    void nothingIsRecomputedWhileTheYearIsStillUnpublished() {
        assertThat(arithmetic.recompute(from(RuleIds.HOTLINE_HANDLING, "2018-12-27")))
                .isEmpty();
    }

    @Test
    void aConfirmedDeadlineIsNeverRecomputedHoweverTheCalendarChanged() {
        Deadline confirmed = from(RuleIds.HOTLINE_HANDLING, "2018-03-08");
        DeadlineArithmetic changed = new DeadlineArithmetic(
                TestRules.ruleSet(),
                HolidayCalendar.of(
                        List.of(new DayOff(LocalDate.parse("2018-03-12"), Kind.HOLIDAY, "declared afterwards"))));

        assertThat(changed.recompute(confirmed)).isEmpty();
    }

    @Test
    void aCalendarLimitNeedsNoCalendar() {
        assertThat(from(RuleIds.PETITION_HANDLING, "2030-01-01").unconfirmed()).isFalse();
    }

    @Test
    void anExtensionThatReachesIntoAnUnpublishedYearMakesAConfirmedDeadlineUnconfirmed() {
        Deadline confirmed = from(RuleIds.HOTLINE_HANDLING, "2018-12-20");

        assertThat(arithmetic.extend(confirmed, 10, Unit.WORKING_DAYS, "absent").unconfirmed())
                .isTrue();
    }

    @Test
    void extendingAnUnconfirmedDeadlineOnceTheYearIsPublishedCountsItAnewOnTheWay() {
        Deadline unconfirmed = from(RuleIds.HOTLINE_HANDLING, "2018-12-27");

        Deadline extended = knowing2019().extend(unconfirmed, 1, Unit.WORKING_DAYS, "absent");

        assertThat(extended.dueAt()).isEqualTo(at("2019-01-08T00:00"));
        assertThat(extended.unconfirmed()).isFalse();
    }

    private static DeadlineArithmetic knowing2019() {
        return new DeadlineArithmetic(TestRules.ruleSet(), calendarWith2019());
    }

    private static HolidayCalendar calendarWith2019() {
        List<DayOff> days = new ArrayList<>(calendar2018().days().values());
        Stream.of("2019-01-01").map(LocalDate::parse).forEach(day -> days.add(new DayOff(day, Kind.HOLIDAY, "元旦")));
        return HolidayCalendar.of(days);
    }

    private Deadline from(String rule, String day) {
        return arithmetic.start(DeadlineKind.HANDLING, "", rule, Moment.on(LocalDate.parse(day)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
