package org.minqing.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minqing.command.rules.TestRules.SHANGHAI;
import static org.minqing.command.rules.TestRules.arithmetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;

class DeadlineExamplesTest {

    private final DeadlineArithmetic arithmetic = arithmetic();

    @Test
    void thePassOnLimitOfAPetitionReceivedOnTheFirstEndsWhenTheSixteenthIsOver() {
        assertThat(from(RuleIds.PETITION_PASS_ON, "2018-03-01").dueAt()).isEqualTo(at("2018-03-17T00:00"));
    }

    @Test
    void theDayOfTheEventIsNotCountedHoweverEarlyItHappened() {
        Deadline first =
                arithmetic.start(DeadlineKind.PASS_ON, "", RuleIds.PETITION_PASS_ON, Moment.at(at("2018-03-01T00:00")));
        Deadline last = arithmetic.start(
                DeadlineKind.PASS_ON, "", RuleIds.PETITION_PASS_ON, Moment.at(at("2018-03-01T23:59:59")));

        assertThat(first.dueAt()).isEqualTo(last.dueAt()).isEqualTo(at("2018-03-17T00:00"));
    }

    @Test
    void anEventAtMidnightBelongsToTheDayThatBegins() {
        Deadline deadline =
                arithmetic.start(DeadlineKind.PASS_ON, "", RuleIds.PETITION_PASS_ON, Moment.at(at("2018-03-02T00:00")));

        assertThat(deadline.dueAt()).isEqualTo(at("2018-03-18T00:00"));
    }

    @Test
    void daysAreDaysInShanghaiNotInGreenwich() {
        Deadline deadline = arithmetic.start(
                DeadlineKind.PASS_ON, "", RuleIds.PETITION_PASS_ON, Moment.at(Instant.parse("2018-03-01T16:30:00Z")));

        assertThat(deadline.dueAt()).isEqualTo(at("2018-03-18T00:00"));
    }

    @Test
    void fiveWorkingDaysFromTheFridayBeforeSpringFestivalCountTheMakeUpSundayAndSkipTheHoliday() {
        // Sun 11 (worked), Mon 12, Tue 13, Wed 14, then Thu 22: the holiday runs from the 15th to the 21st.
        assertThat(from(RuleIds.PETITION_OBJECTION, "2018-02-09").dueAt()).isEqualTo(at("2018-02-23T00:00"));
    }

    @Test
    void theMakeUpSaturdayAfterSpringFestivalIsAWorkingDay() {
        // Thu 22, Fri 23, Sat 24 (worked)
        assertThat(from(RuleIds.HOTLINE_REDO, "2018-02-21").dueAt()).isEqualTo(at("2018-02-25T00:00"));
    }

    @Test
    void aLimitMayEndOnAMakeUpSunday() {
        assertThat(from(RuleIds.HOTLINE_OBJECTION, "2018-02-10").dueAt()).isEqualTo(at("2018-02-12T00:00"));
    }

    @Test
    void fiveWorkingDaysBeforeNationalDayCountBothWorkedWeekendDays() {
        // Fri 28, Sat 29 and Sun 30 (worked), then Mon 8 and Tue 9 October
        assertThat(from(RuleIds.HOTLINE_HANDLING, "2018-09-27").dueAt()).isEqualTo(at("2018-10-10T00:00"));
    }

    @Test
    void calendarDaysRunThroughNationalDayAndEndWithinIt() {
        assertThat(from(RuleIds.PETITION_PASS_ON, "2018-09-18").dueAt()).isEqualTo(at("2018-10-04T00:00"));
    }

    @Test
    void calendarDaysCrossTheYearsEnd() {
        Deadline deadline = from(RuleIds.PETITION_HANDLING, "2018-12-01");

        assertThat(deadline.dueAt()).isEqualTo(at("2019-01-31T00:00"));
        assertThat(deadline.unconfirmed()).isFalse();
    }

    @Test
    void aLeapDayIsADayLikeAnyOther() {
        assertThat(from(RuleIds.MEDIATION_HANDLING, "2024-01-30").dueAt()).isEqualTo(at("2024-03-01T00:00"));
        assertThat(from(RuleIds.MEDIATION_HANDLING, "2023-01-30").dueAt()).isEqualTo(at("2023-03-02T00:00"));
        assertThat(from(RuleIds.MEDIATION_HANDLING, "2024-02-29").dueAt()).isEqualTo(at("2024-03-31T00:00"));
    }

    @Test
    void hoursRunThroughNightsAndHolidays() {
        Deadline deadline = arithmetic.start(
                DeadlineKind.DISPATCH, "", RuleIds.HOTLINE_DISPATCH_LIVELIHOOD, Moment.at(at("2018-02-16T23:30")));

        assertThat(deadline.dueAt()).isEqualTo(at("2018-02-17T01:30"));
    }

    @Test
    void hoursOfAnEventKnownByItsDayRunFromTheEndOfThatDay() {
        assertThat(from(RuleIds.HOTLINE_DISPATCH_EMERGENCY, "2018-03-01").dueAt())
                .isEqualTo(at("2018-03-02T01:00"));
    }

    @Test
    void aPromisedDayEndsAtItsMidnightEvenOnAHoliday() {
        Deadline deadline = arithmetic.onDay(
                DeadlineKind.PROMISE, "lamp", LocalDate.parse("2018-10-01"), DeadlineArithmetic.PROMISED);

        assertThat(deadline.dueAt()).isEqualTo(at("2018-10-02T00:00"));
        assertThat(deadline.key()).isEqualTo("lamp");
        assertThat(deadline.rule()).isEqualTo("promised");
    }

    @Test
    void aPromisedCallBackIsDueAtItsInstant() {
        Deadline deadline =
                arithmetic.atInstant(DeadlineKind.CALLBACK, "", at("2018-03-01T15:00"), DeadlineArithmetic.PROMISED);

        assertThat(deadline.dueAt()).isEqualTo(at("2018-03-01T15:00"));
    }

    @Test
    void aClockDoesNotStartFromAnEventNobodyKnowsTheTimeOf() {
        assertThatThrownBy(
                        () -> arithmetic.start(DeadlineKind.HANDLING, "", RuleIds.PETITION_HANDLING, Moment.unknown()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleThatTheRuleSetDoesNotHoldIsRefused() {
        assertThatThrownBy(() -> from("petition.no-such-limit", "2018-03-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("petition.no-such-limit");
    }

    private Deadline from(String rule, String day) {
        return arithmetic.start(DeadlineKind.HANDLING, "", rule, Moment.on(LocalDate.parse(day)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
