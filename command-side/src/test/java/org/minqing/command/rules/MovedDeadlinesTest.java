package org.minqing.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minqing.command.rules.TestRules.SHANGHAI;
import static org.minqing.command.rules.TestRules.arithmetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;
import org.minqing.command.rules.Rule.Mark;
import org.minqing.command.rules.Rule.Unit;

class MovedDeadlinesTest {

    private final DeadlineArithmetic arithmetic = arithmetic();

    @Test
    void anExtensionByCalendarDaysMovesALimitByThem() {
        Deadline extended = arithmetic.extend(
                from(RuleIds.PETITION_HANDLING, "2018-03-02"), 20, Unit.CALENDAR_DAYS, "many neighbours to hear");

        assertThat(extended.dueAt()).isEqualTo(at("2018-05-22T00:00"));
        assertThat(extended.rule()).isEqualTo(RuleIds.PETITION_HANDLING);
    }

    @Test
    void anExtensionByWorkingDaysSkipsTheHoliday() {
        // Five working days from 20 September end on Friday 28, two more are Sat 29 and Sun 30, the third is 8 October.
        Deadline extended =
                arithmetic.extend(from(RuleIds.HOTLINE_HANDLING, "2018-09-20"), 3, Unit.WORKING_DAYS, "parts on order");

        assertThat(extended.dueAt()).isEqualTo(at("2018-10-09T00:00"));
    }

    @Test
    void anExtensionOfNothingIsRefused() {
        Deadline deadline = from(RuleIds.PETITION_HANDLING, "2018-03-02");

        assertThatThrownBy(() -> arithmetic.extend(deadline, 0, Unit.CALENDAR_DAYS, "none"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLimitInDaysIsNotExtendedByHours() {
        Deadline deadline = from(RuleIds.PETITION_HANDLING, "2018-03-02");

        assertThatThrownBy(() -> arithmetic.extend(deadline, 5, Unit.HOURS, "none"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPauseMovesALimitInCalendarDaysByTheDaysThatBeginWithinIt() {
        Deadline deadline = from(RuleIds.PETITION_INTERNAL_HANDLING, "2018-03-01");

        Deadline paused = arithmetic.pause(deadline, day("2018-03-09"), day("2018-03-12"));

        assertThat(arithmetic.daysOwnWithin(deadline, day("2018-03-09"), day("2018-03-12")))
                .isEqualTo(3);
        assertThat(deadline.dueAt()).isEqualTo(at("2018-04-16T00:00"));
        assertThat(paused.dueAt()).isEqualTo(at("2018-04-19T00:00"));
    }

    @Test
    void aPauseOverAWeekendMovesALimitInWorkingDaysByTheMondayOnly() {
        Deadline deadline = from(RuleIds.HOTLINE_HANDLING, "2018-03-08");

        Deadline paused = arithmetic.pause(deadline, day("2018-03-09"), day("2018-03-12"));

        assertThat(deadline.dueAt()).isEqualTo(at("2018-03-16T00:00"));
        assertThat(paused.dueAt()).isEqualTo(at("2018-03-17T00:00"));
    }

    @Test
    void aPauseThatEndsOnTheDayItBeganMovesNothingButIsTold() {
        Deadline deadline = from(RuleIds.HOTLINE_HANDLING, "2018-03-08");

        Deadline paused = arithmetic.pause(deadline, day("2018-03-09"), day("2018-03-09"));

        assertThat(paused.dueAt()).isEqualTo(deadline.dueAt());
        assertThat(paused.explanation().getLast().facts()).containsEntry("days", "0");
    }

    @Test
    void aPauseMayStillBeginOnTheLastDay() {
        Deadline deadline = from(RuleIds.PETITION_PASS_ON, "2018-03-01");

        assertThat(arithmetic
                        .pause(deadline, day("2018-03-16"), day("2018-03-26"))
                        .dueAt())
                .isEqualTo(at("2018-03-27T00:00"));
    }

    @Test
    void aPauseThatBeginsAfterTheLastDayMovesNothing() {
        Deadline deadline = from(RuleIds.PETITION_PASS_ON, "2018-03-01");

        assertThat(arithmetic
                        .pause(deadline, day("2018-03-17"), day("2018-03-26"))
                        .dueAt())
                .isEqualTo(deadline.dueAt());
    }

    @Test
    void aPauseFromBeforeTheClockBeganTakesDaysOnlyFromThenOn() {
        Deadline deadline = from(RuleIds.PETITION_PASS_ON, "2018-03-01");

        assertThat(arithmetic.daysOwnWithin(deadline, day("2018-02-20"), day("2018-03-03")))
                .isEqualTo(2);
    }

    @Test
    void aDayPausedTwiceMovesTheLimitOnce() {
        Deadline deadline = from(RuleIds.PETITION_INTERNAL_HANDLING, "2018-03-01");

        Deadline twice = arithmetic.pause(
                arithmetic.pause(deadline, day("2018-03-05"), day("2018-03-10")), day("2018-03-08"), day("2018-03-12"));

        assertThat(twice.dueAt()).isEqualTo(at("2018-04-23T00:00"));
    }

    @Test
    void aPauseWithinAnEarlierOneTakesNoDay() {
        Deadline deadline = from(RuleIds.PETITION_INTERNAL_HANDLING, "2018-03-01");

        Deadline paused = arithmetic.pause(deadline, day("2018-03-05"), day("2018-03-10"));

        assertThat(arithmetic.daysOwnWithin(paused, day("2018-03-06"), day("2018-03-08")))
                .isZero();
    }

    @Test
    void theDayAPauseBeganOnIsStillFreeForAnotherToTake() {
        Deadline deadline = from(RuleIds.PETITION_INTERNAL_HANDLING, "2018-03-01");

        Deadline twice = arithmetic.pause(
                arithmetic.pause(deadline, day("2018-03-10"), day("2018-03-12")), day("2018-03-05"), day("2018-03-10"));

        assertThat(twice.dueAt()).isEqualTo(at("2018-04-23T00:00"));
    }

    @Test
    void aPauseThatEndsBeforeItBeginsIsRefused() {
        Deadline deadline = from(RuleIds.PETITION_PASS_ON, "2018-03-01");

        assertThatThrownBy(() -> arithmetic.pause(deadline, day("2018-03-05"), day("2018-03-04")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> arithmetic.daysOwnWithin(deadline, day("2018-03-05"), day("2018-03-04")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPausedLimitInHoursMovesByWholeDays() {
        Deadline deadline = arithmetic.start(
                DeadlineKind.DISPATCH, "", RuleIds.HOTLINE_DISPATCH_ORDINARY, Moment.at(at("2018-03-01T15:00")));

        assertThat(arithmetic
                        .pause(deadline, day("2018-03-01"), day("2018-03-03"))
                        .dueAt())
                .isEqualTo(at("2018-03-04T15:00"));
    }

    @Test
    void aLimitInHoursCanBeExtendedByHoursCalendarDaysAndWorkingDays() {
        Deadline deadline = arithmetic.start(
                DeadlineKind.DISPATCH, "", RuleIds.HOTLINE_DISPATCH_LIVELIHOOD, Moment.at(at("2018-03-02T15:00")));

        assertThat(arithmetic.extend(deadline, 3, Unit.HOURS, "storm").dueAt()).isEqualTo(at("2018-03-02T20:00"));
        assertThat(arithmetic.extend(deadline, 1, Unit.CALENDAR_DAYS, "storm").dueAt())
                .isEqualTo(at("2018-03-03T17:00"));
        assertThat(arithmetic.extend(deadline, 1, Unit.WORKING_DAYS, "storm").dueAt())
                .isEqualTo(at("2018-03-05T17:00"));
    }

    @Test
    void theDaysOfAHearingAreNotCounted() {
        Deadline deadline = from(RuleIds.PETITION_RE_REVIEW_ANSWER, "2018-05-02");

        Deadline heard = arithmetic.excludeDays(deadline, day("2018-05-10"), day("2018-05-15"));

        assertThat(deadline.dueAt()).isEqualTo(at("2018-06-02T00:00"));
        assertThat(heard.dueAt()).isEqualTo(at("2018-06-07T00:00"));
        assertThat(heard.explanation().getLast().code()).isEqualTo("hearing");
    }

    @Test
    void aCalendarLimitThatEndsOnADayOffStaysThereUnlessItsRuleRollsOver() {
        // Fifteen days from 20 September end on Friday 5 October, within National Day.
        assertThat(from(RuleIds.PETITION_PASS_ON, "2018-09-20").dueAt()).isEqualTo(at("2018-10-06T00:00"));
        assertThat(rolling("2018-09-20").dueAt()).isEqualTo(at("2018-10-09T00:00"));
    }

    @Test
    void aRollingLimitThatEndsOnAWorkedSundayStaysThere() {
        assertThat(rolling("2018-09-15").dueAt()).isEqualTo(at("2018-10-01T00:00"));
    }

    @Test
    void anExtensionCountsFromTheLastDayItselfNotFromTheDayItRolledOverTo() {
        Deadline extended = rollingArithmetic().extend(rolling("2018-09-20"), 4, Unit.CALENDAR_DAYS, "absent");

        assertThat(extended.dueAt()).isEqualTo(at("2018-10-10T00:00"));
        assertThat(extended.explanation()).noneMatch(line -> line.code().equals("rolled-over"));
    }

    @Test
    void aConfirmedDeadlineIsCarriedOnByTheRuleItWasSetUnder() {
        Deadline before = from(RuleIds.HOTLINE_HANDLING, "2018-03-08");
        DeadlineArithmetic now = new DeadlineArithmetic(
                TestRules.ruleSet(TestRules.rule(RuleIds.HOTLINE_HANDLING, 30, Unit.CALENDAR_DAYS)),
                TestRules.calendar2018());

        assertThat(now.pause(before, day("2018-03-09"), day("2018-03-12")))
                .isEqualTo(arithmetic.pause(before, day("2018-03-09"), day("2018-03-12")));
    }

    @Test
    void aChangedCalendarDoesNotMoveTheConfirmedPartOfADeadline() {
        Deadline before = from(RuleIds.HOTLINE_HANDLING, "2018-03-08");
        DeadlineArithmetic now = new DeadlineArithmetic(
                TestRules.ruleSet(),
                HolidayCalendar.of(List.of(new DayOff(day("2018-03-13"), DayOff.Kind.HOLIDAY, "declared afterwards"))));

        assertThat(now.extend(before, 1, Unit.WORKING_DAYS, "absent").dueAt()).isEqualTo(at("2018-03-17T00:00"));
    }

    private static DeadlineArithmetic rollingArithmetic() {
        return new DeadlineArithmetic(
                TestRules.ruleSet(
                        new Rule(RuleIds.PETITION_PASS_ON, 15, Unit.CALENDAR_DAYS, true, "invented", Mark.UNVERIFIED)),
                TestRules.calendar2018());
    }

    private static Deadline rolling(String from) {
        return rollingArithmetic()
                .start(DeadlineKind.PASS_ON, "", RuleIds.PETITION_PASS_ON, Moment.on(LocalDate.parse(from)));
    }

    private Deadline from(String rule, String day) {
        return arithmetic.start(DeadlineKind.HANDLING, "", rule, Moment.on(day(day)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
