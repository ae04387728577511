package org.minqing.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.rules.TestRules.SHANGHAI;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;
import org.minqing.command.rules.DayOff.Kind;
import org.minqing.command.rules.Rule.Mark;
import org.minqing.command.rules.Rule.Unit;

/** What holds whatever the holidays, the limit and the day: each case is drawn from a seed that a failure names. */
class DeadlinePropertiesTest {

    private static final int CASES = 2_000;
    private static final LocalDate EPOCH = LocalDate.parse("2016-01-01");

    @Test
    void aLaterEventNeverHasAnEarlierDeadline() {
        always(random -> {
            Draw draw = new Draw(random);
            Rule rule = draw.rule();
            LocalDate from = draw.day();

            assertThat(draw.start(rule, from.plusDays(random.nextInt(20))).dueAt())
                    .isAfterOrEqualTo(draw.start(rule, from).dueAt());
        });
    }

    @Test
    void oneUnitMoreNeverEndsEarlierOrAtTheSameTime() {
        always(random -> {
            Draw draw = new Draw(random);
            Rule rule = draw.rule(false);
            LocalDate from = draw.day();

            assertThat(draw.start(withAmount(rule, rule.amount() + 1), from).dueAt())
                    .isAfter(draw.start(rule, from).dueAt());
        });
    }

    @Test
    void aWorkingDayLimitNeverEndsOnADayOff() {
        always(random -> {
            Draw draw = new Draw(random);
            Deadline deadline = draw.start(draw.ruleIn(Unit.WORKING_DAYS), draw.day());
            Deadline moved =
                    draw.arithmetic().extend(draw.paused(deadline), 1 + random.nextInt(10), Unit.WORKING_DAYS, "drawn");

            assertThat(draw.calendar.isWorkingDay(lastDay(deadline))).isTrue();
            assertThat(draw.calendar.isWorkingDay(lastDay(moved))).isTrue();
        });
    }

    @Test
    void exactlyTheLimitsWorkingDaysLieBetweenTheEventAndTheEnd() {
        always(random -> {
            Draw draw = new Draw(random);
            Rule rule = draw.ruleIn(Unit.WORKING_DAYS);
            LocalDate from = draw.day();
            LocalDate last = lastDay(draw.start(rule, from));

            assertThat(from.plusDays(1)
                            .datesUntil(last.plusDays(1))
                            .filter(draw.calendar::isWorkingDay)
                            .count())
                    .isEqualTo(rule.amount());
        });
    }

    @Test
    void aRollingLimitEndsOnAWorkingDayAndNeverEarlierThanOneThatDoesNotRoll() {
        always(random -> {
            Draw draw = new Draw(random);
            Rule plain = draw.ruleIn(Unit.CALENDAR_DAYS);
            LocalDate from = draw.day();
            LocalDate rolled = lastDay(draw.start(
                    new Rule(plain.id(), plain.amount(), plain.unit(), true, plain.source(), plain.mark()), from));

            assertThat(draw.calendar.isWorkingDay(rolled)).isTrue();
            assertThat(rolled).isAfterOrEqualTo(lastDay(draw.start(plain, from)));
        });
    }

    @Test
    void aPauseMovesALimitByItsOwnDaysWithinIt() {
        always(random -> {
            Draw draw = new Draw(random);
            Deadline deadline = draw.start(draw.dayRule(), draw.day());
            LocalDate from = draw.dayBefore(deadline);
            LocalDate until = from.plusDays(random.nextInt(15));
            int days = draw.arithmetic().daysOwnWithin(deadline, from, until);
            Deadline paused = draw.arithmetic().pause(deadline, from, until);

            assertThat(draw.ownDays(deadline, lastDay(deadline), lastDay(paused)))
                    .isEqualTo(draw.ownDays(deadline, from, until))
                    .isEqualTo(days);
        });
    }

    @Test
    void twoPausesOneAfterTheOtherAreOneAsLongAsTheSecondBeginsInTime() {
        always(random -> {
            Draw draw = new Draw(random);
            Deadline deadline = draw.start(draw.dayRule(), draw.day());
            LocalDate from = draw.dayBefore(deadline);
            LocalDate middle = from.plusDays(random.nextInt(8));
            LocalDate until = middle.plusDays(random.nextInt(8));
            DeadlineArithmetic arithmetic = draw.arithmetic();
            Deadline first = arithmetic.pause(deadline, from, middle);

            Deadline expected = middle.isAfter(lastDay(first)) ? first : arithmetic.pause(deadline, from, until);
            assertThat(arithmetic.pause(first, middle, until).dueAt()).isEqualTo(expected.dueAt());
        });
    }

    @Test
    void extendingThenPausingIsPausingThenExtending() {
        always(random -> {
            Draw draw = new Draw(random);
            Rule rule = draw.dayRule();
            Deadline deadline = draw.start(rule, draw.day());
            LocalDate from = draw.dayBefore(deadline);
            LocalDate until = from.plusDays(random.nextInt(15));
            int more = 1 + random.nextInt(30);
            DeadlineArithmetic arithmetic = draw.arithmetic();

            assertThat(arithmetic
                            .pause(arithmetic.extend(deadline, more, rule.unit(), "drawn"), from, until)
                            .dueAt())
                    .isEqualTo(arithmetic
                            .extend(arithmetic.pause(deadline, from, until), more, rule.unit(), "drawn")
                            .dueAt());
        });
    }

    @Test
    void theLastInstantOfALimitIsInTimeAndTheNextIsNot() {
        always(random -> {
            Draw draw = new Draw(random);
            Deadline deadline = draw.start(draw.rule(), draw.day());

            assertThat(draw.arithmetic().isInTime(deadline, Moment.at(deadline.dueAt())))
                    .isTrue();
            assertThat(draw.arithmetic()
                            .isInTime(deadline, Moment.at(deadline.dueAt().plusNanos(1))))
                    .isFalse();
        });
    }

    @Test
    void aLimitInDaysEndsAtMidnight() {
        always(random -> {
            Draw draw = new Draw(random);
            Deadline deadline = draw.paused(draw.start(draw.dayRule(), draw.day()));

            assertThat(deadline.dueAt().atZone(SHANGHAI).toLocalTime()).isEqualTo("00:00");
        });
    }

    @Test
    void countingAnUnconfirmedDeadlineAnewGivesWhatItWouldHaveBeenHadTheYearBeenPublished() {
        always(random -> {
            Draw draw = new Draw(random);
            Rule rule = draw.dayRule();
            LocalDate day = draw.day();
            LocalDate from = day.plusDays(random.nextInt(rule.amount()));
            LocalDate until = from.plusDays(random.nextInt(15));
            int more = 1 + random.nextInt(30);
            DeadlineArithmetic unpublished = draw.arithmeticWith(HolidayCalendar.of(List.of()), rule);
            DeadlineArithmetic published = draw.arithmeticWith(draw.calendar, rule);

            Deadline early = moved(unpublished, rule, day, from, until, more);
            Deadline known = moved(published, rule, day, from, until, more);

            assertThat(published.recompute(early).orElse(early)).isEqualTo(known);
        });
    }

    private static Deadline moved(
            DeadlineArithmetic arithmetic, Rule rule, LocalDate day, LocalDate from, LocalDate until, int more) {
        Deadline deadline = arithmetic.start(DeadlineKind.HANDLING, "", rule.id(), Moment.on(day));
        return arithmetic.pause(arithmetic.extend(deadline, more, rule.unit(), "drawn"), from, until);
    }

    private static void always(Consumer<SplittableRandom> property) {
        long seed = Long.getLong("minqing.seed", 20180215L);
        IntStream.range(0, CASES).forEach(i -> {
            try {
                property.accept(new SplittableRandom(seed + i));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("fails with -Dminqing.seed=" + (seed + i), failure);
            }
        });
    }

    private static LocalDate lastDay(Deadline deadline) {
        return LocalDate.ofInstant(deadline.dueAt().minusNanos(1), SHANGHAI);
    }

    private static Rule withAmount(Rule rule, int amount) {
        return new Rule(rule.id(), amount, rule.unit(), rule.rollsOverDayOff(), rule.source(), rule.mark());
    }

    /** A calendar with holidays and make-up days in invented places, and what is drawn to go with it. */
    private static final class Draw {

        private final SplittableRandom random;
        private final HolidayCalendar calendar;
        private Rule last = TestRules.rule(RuleIds.PETITION_HANDLING, 60, Unit.CALENDAR_DAYS);

        Draw(SplittableRandom random) {
            this.random = random;
            this.calendar = HolidayCalendar.of(drawDays());
        }

        Rule rule() {
            return rule(random.nextBoolean());
        }

        Rule rule(boolean mayRoll) {
            Rule drawn = random.nextInt(3) == 0 ? ruleIn(Unit.HOURS) : dayRule();
            boolean rolls = mayRoll && drawn.unit() == Unit.CALENDAR_DAYS;
            return new Rule(drawn.id(), drawn.amount(), drawn.unit(), rolls, drawn.source(), drawn.mark());
        }

        Rule dayRule() {
            return ruleIn(random.nextBoolean() ? Unit.CALENDAR_DAYS : Unit.WORKING_DAYS);
        }

        Rule ruleIn(Unit unit) {
            return new Rule("drawn", 1 + random.nextInt(60), unit, false, "drawn", Mark.SETTING);
        }

        LocalDate day() {
            return EPOCH.plusDays(random.nextInt(4 * 365));
        }

        /** Some day between the event and the last day of the limit. */
        LocalDate dayBefore(Deadline deadline) {
            LocalDate from =
                    LocalDate.parse(Step.fact(deadline.explanation().getFirst().facts(), "from"));
            return from.plusDays(random.nextLong(ChronoUnit.DAYS.between(from, lastDay(deadline)) + 1));
        }

        Deadline start(Rule rule, LocalDate from) {
            last = rule;
            return arithmetic().start(DeadlineKind.HANDLING, "", rule.id(), Moment.on(from));
        }

        Deadline paused(Deadline deadline) {
            LocalDate from = dayBefore(deadline);
            return arithmetic().pause(deadline, from, from.plusDays(random.nextInt(15)));
        }

        DeadlineArithmetic arithmetic() {
            return arithmeticWith(calendar, last);
        }

        DeadlineArithmetic arithmeticWith(HolidayCalendar known, Rule rule) {
            return new DeadlineArithmetic(TestRules.ruleSet(rule), known);
        }

        long ownDays(Deadline deadline, LocalDate from, LocalDate until) {
            boolean working = deadline.explanation().getFirst().code().equals("working-days");
            return from.plusDays(1)
                    .datesUntil(until.plusDays(1))
                    .filter(day -> !working || calendar.isWorkingDay(day))
                    .count();
        }

        private List<DayOff> drawDays() {
            List<DayOff> days = new ArrayList<>();
            for (LocalDate day = EPOCH; day.getYear() < 2022; day = day.plusDays(1)) {
                boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                if (day.getDayOfYear() == 1 || random.nextInt(12) == 0) {
                    boolean worked = weekend && random.nextBoolean();
                    days.add(new DayOff(day, worked ? Kind.WORKDAY : Kind.HOLIDAY, "drawn " + day.getMonth()));
                }
            }
            return days;
        }
    }
}
