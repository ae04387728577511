package org.minqing.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.rules.TestRules.SHANGHAI;
import static org.minqing.command.rules.TestRules.arithmetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;

/** In time, entered late, in the future. */
class JudgementTest {

    private final DeadlineArithmetic arithmetic = arithmetic();
    private final Deadline days = arithmetic.start(
            DeadlineKind.PASS_ON, "", RuleIds.PETITION_PASS_ON, Moment.on(LocalDate.parse("2018-03-01")));
    private final Deadline hours = arithmetic.start(
            DeadlineKind.DISPATCH, "", RuleIds.HOTLINE_DISPATCH_LIVELIHOOD, Moment.at(at("2018-03-01T10:00")));

    @Test
    void anActAtTwentyFourOClockOfTheLastDayIsInTime() {
        assertThat(arithmetic.isInTime(days, Moment.at(at("2018-03-17T00:00")))).isTrue();
    }

    @Test
    void anActAMomentLaterIsNot() {
        assertThat(arithmetic.isInTime(days, Moment.at(at("2018-03-17T00:00").plusNanos(1))))
                .isFalse();
    }

    @Test
    void anActKnownByItsDayIsInTimeOnTheLastDayAndLateOnTheNext() {
        assertThat(arithmetic.isInTime(days, on("2018-03-16"))).isTrue();
        assertThat(arithmetic.isInTime(days, on("2018-03-17"))).isFalse();
    }

    @Test
    void anActKnownByItsDayIsInTimeOnTheDayALimitInHoursEnds() {
        assertThat(arithmetic.isInTime(hours, on("2018-03-01"))).isTrue();
        assertThat(arithmetic.isInTime(hours, on("2018-03-02"))).isFalse();
    }

    @Test
    void aLimitInHoursEndsToTheInstant() {
        assertThat(arithmetic.isInTime(hours, Moment.at(at("2018-03-01T12:00"))))
                .isTrue();
        assertThat(arithmetic.isInTime(hours, Moment.at(at("2018-03-01T12:00:01"))))
                .isFalse();
    }

    @Test
    void anActNobodyKnowsTheTimeOfIsNotInTime() {
        assertThat(arithmetic.isInTime(days, Moment.unknown())).isFalse();
    }

    @Test
    void fridaysWorkMayBeEnteredUntilMondayIsOver() {
        assertThat(arithmetic.isEnteredLate(Moment.at(at("2018-03-09T16:00")), at("2018-03-13T00:00")))
                .isFalse();
        assertThat(arithmetic.isEnteredLate(
                        Moment.at(at("2018-03-09T16:00")),
                        at("2018-03-13T00:00").plusNanos(1)))
                .isTrue();
    }

    @Test
    void workDoneBeforeAHolidayMayBeEnteredOnTheFirstWorkingDayAfterIt() {
        assertThat(arithmetic.isEnteredLate(on("2018-02-14"), at("2018-02-22T18:00")))
                .isFalse();
        assertThat(arithmetic.isEnteredLate(on("2018-02-14"), at("2018-02-23T09:00")))
                .isTrue();
    }

    @Test
    void aMakeUpSaturdayIsADayToEnterWorkOn() {
        assertThat(arithmetic.isEnteredLate(on("2018-02-23"), at("2018-02-26T09:00")))
                .isTrue();
    }

    @Test
    void anActNobodyKnowsTheTimeOfIsEnteredLate() {
        assertThat(arithmetic.isEnteredLate(Moment.unknown(), at("2018-03-09T16:00")))
                .isTrue();
    }

    @Test
    void aClockMayBeTwoMinutesBehindTheOneWhoActs() {
        Instant now = at("2018-03-09T16:00");

        assertThat(arithmetic.isInTheFuture(Moment.at(now.plusSeconds(120)), now))
                .isFalse();
        assertThat(arithmetic.isInTheFuture(Moment.at(now.plusSeconds(121)), now))
                .isTrue();
    }

    @Test
    void todayIsNotInTheFutureAndTomorrowIs() {
        assertThat(arithmetic.isInTheFuture(on("2018-03-09"), at("2018-03-09T00:00")))
                .isFalse();
        assertThat(arithmetic.isInTheFuture(on("2018-03-10"), at("2018-03-09T23:57")))
                .isTrue();
    }

    @Test
    void aMomentNobodyKnowsIsNotInTheFuture() {
        assertThat(arithmetic.isInTheFuture(Moment.unknown(), at("2018-03-09T16:00")))
                .isFalse();
    }

    private static Moment on(String day) {
        return Moment.on(LocalDate.parse(day));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
