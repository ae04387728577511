package org.minqing.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;
import org.minqing.api.Watch;
import org.minqing.command.rules.Rule.Unit;

/** When a deadline is spoken of, by example: in the year 2018, whose holidays are published. */
class WatchTest {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    @Test
    void halfOfTheTimeGoneAndThreeDaysLeftAreCountedInCalendarDaysForALimitInThose() {
        // From Monday 5 March at ten, sixty days: through 4 May.
        Watch watch = set(RuleIds.PETITION_HANDLING, "2018-03-05T10:00", TestRules.DAYS);

        assertThat(times(watch.remindAt())).containsExactly("04-04 17:00", "04-22 21:12", "05-02 00:00", "05-04 00:00");
    }

    @Test
    void daysLeftAreWorkingDaysForALimitInThose() {
        // From Thursday 26 April: the 27th, the make-up Saturday 28th, and after Labour Day 2, 3 and 4 May.
        Watch watch = set(RuleIds.HOTLINE_HANDLING, "2018-04-26T09:00", daysLeft(1, 3, 4));

        assertThat(times(watch.remindAt())).containsExactly("04-28 00:00", "05-02 00:00", "05-04 00:00");
    }

    @Test
    void aLimitInHoursHasNoDaysLeftButASharePassesThroughTheNight() {
        Watch watch = set(RuleIds.HOTLINE_DISPATCH_ORDINARY, "2018-12-31T18:00", daysLeft(1));
        Watch share = set(RuleIds.HOTLINE_DISPATCH_ORDINARY, "2018-12-31T18:00", TestRules.HOURS);

        assertThat(watch.remindAt()).isEmpty();
        assertThat(times(share.remindAt())).containsExactly("01-01 12:00");
        assertThat(times(share.superviseAt())).containsExactly("01-01 19:00", "01-02 02:00", "01-02 18:00");
    }

    @Test
    void aLevelIsToldWhenSoManyWorkingDaysAfterTheLastOneAreOver() {
        // Through Wednesday 4 April; then Qingming to the 7th, and the Sunday is worked.
        Watch watch = set(RuleIds.MEDIATION_HANDLING, "2018-03-05T10:00", TestRules.DAYS);

        assertThat(times(watch.superviseAt())).containsExactly("04-09 00:00", "04-11 00:00", "04-13 00:00");
    }

    @Test
    void throughAPauseNothingIsSaidAndNoTimeIsGone() {
        DeadlineArithmetic arithmetic = under(TestRules.DAYS);
        Deadline deadline = start(arithmetic, RuleIds.PETITION_INTERNAL_HANDLING, "2018-03-05T00:00");
        Deadline paused = arithmetic.pause(deadline, LocalDate.parse("2018-03-20"), LocalDate.parse("2018-03-30"));

        assertThat(times(arithmetic.watch(deadline, instant("2018-03-05T00:00")).remindAt()))
                .containsExactly("03-28 00:00", "04-10 19:12", "04-17 00:00", "04-19 00:00");
        assertThat(times(arithmetic.watch(paused, instant("2018-03-20T09:00")).remindAt()))
                .containsExactly("04-07 00:00", "04-20 19:12", "04-27 00:00", "04-29 00:00");
    }

    @Test
    void pausedDaysAreNotAmongThoseThatAreLeft() {
        DeadlineArithmetic arithmetic = under(daysLeft(3));
        Deadline deadline = start(arithmetic, RuleIds.HOTLINE_HANDLING, "2018-03-05T09:00");
        // Through Monday the 12th; Thursday and Friday do not count, so it goes on through Wednesday the 14th.
        Deadline paused = arithmetic.pause(deadline, LocalDate.parse("2018-03-07"), LocalDate.parse("2018-03-09"));

        assertThat(times(arithmetic.watch(paused, instant("2018-03-07T09:00")).remindAt()))
                .containsExactly("03-12 00:00");
    }

    @Test
    void whatIsPastWhenItIsSetIsLeftOut() {
        DeadlineArithmetic arithmetic = under(TestRules.DAYS);
        Deadline deadline = start(arithmetic, RuleIds.PETITION_HANDLING, "2018-03-05T10:00");

        assertThat(times(arithmetic.watch(deadline, instant("2018-05-02T00:00")).remindAt()))
                .containsExactly("05-04 00:00");
        assertThat(arithmetic.watch(deadline, instant("2019-05-02T00:00"))).isEqualTo(Watch.NONE);
    }

    @Test
    void ofADayThatWasNamedTheTimeBeginsWhenItIsNamed() {
        DeadlineArithmetic arithmetic = under(TestRules.DAYS);
        Deadline promise = arithmetic.onDay(
                DeadlineKind.HANDLING, "lamp", LocalDate.parse("2018-03-14"), DeadlineArithmetic.PROMISED);

        assertThat(times(arithmetic.watch(promise, instant("2018-03-05T00:00")).remindAt()))
                .containsExactly("03-10 00:00", "03-12 00:00", "03-13 00:00", "03-14 00:00")
                .doesNotHaveDuplicates();
    }

    @Test
    void aKindThatTheRulesDoNotNameIsNotSpokenOf() {
        assertThat(TestRules.arithmetic()
                        .watch(
                                start(TestRules.arithmetic(), RuleIds.PETITION_HANDLING, "2018-03-05T10:00"),
                                instant("2018-03-05T10:00")))
                .isEqualTo(Watch.NONE);
    }

    @Test
    void aShareLiesBetweenNothingAndAllAndDaysAreAtLeastOne() {
        assertThatThrownBy(() -> new WatchRule(List.of(BigDecimal.ONE), List.of(), List.of(), List.of()))
                .hasMessageContaining("between 0 and 1, not 1");
        assertThatThrownBy(() -> new WatchRule(List.of(BigDecimal.ZERO), List.of(), List.of(), List.of()))
                .hasMessageContaining("between 0 and 1, not 0");
        assertThatThrownBy(() -> daysLeft(0)).hasMessageContaining("days left are at least 1, not 0");
        assertThatThrownBy(() -> new WatchRule(List.of(), List.of(), List.of(0), List.of()))
                .hasMessageContaining("hours overdue are at least 1, not 0");
        assertThatThrownBy(() -> new WatchRule(List.of(), List.of(), List.of(), List.of(-1)))
                .hasMessageContaining("working days overdue are at least 1, not -1");
    }

    private static Watch set(String rule, String from, WatchRule watch) {
        DeadlineArithmetic arithmetic = under(watch);
        return arithmetic.watch(start(arithmetic, rule, from), instant(from));
    }

    private static Deadline start(DeadlineArithmetic arithmetic, String rule, String from) {
        return arithmetic.start(DeadlineKind.HANDLING, "", rule, Moment.at(instant(from)));
    }

    private static DeadlineArithmetic under(WatchRule watch) {
        RuleSet rules = TestRules.ruleSet(TestRules.rule(RuleIds.HOTLINE_HANDLING, 5, Unit.WORKING_DAYS));
        return new DeadlineArithmetic(
                new RuleSet(
                        rules.version(),
                        rules.zone(),
                        rules.rules(),
                        rules.settings(),
                        Map.of(DeadlineKind.HANDLING, watch)),
                TestRules.calendar2018());
    }

    private static WatchRule daysLeft(Integer... days) {
        return new WatchRule(List.of(), List.of(days), List.of(), List.of());
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(TestRules.SHANGHAI).toInstant();
    }

    private static List<String> times(List<Instant> moments) {
        return moments.stream()
                .map(moment -> SHORT.format(moment.atZone(TestRules.SHANGHAI)))
                .toList();
    }
}
