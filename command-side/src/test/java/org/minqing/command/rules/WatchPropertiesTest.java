package org.minqing.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.rules.TestRules.SHANGHAI;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;
import org.minqing.api.Watch;
import org.minqing.command.rules.DayOff.Kind;
import org.minqing.command.rules.Rule.Unit;

/**
 * What holds of the moments at which a deadline is spoken of, whatever the holidays, the limit, the settings and the pauses:
 * over the year's end of 2019 and 29 February 2020, each case drawn from a seed that a failure names.
 */
class WatchPropertiesTest {

    private static final int CASES = 2_000;
    private static final LocalDate EPOCH = LocalDate.parse("2019-11-01");
    private static final List<Unit> UNITS = List.of(Unit.values());

    @Test
    void remindersLieBetweenNowAndTheDeadlineAndSupervisionsBehindIt() {
        always(draw -> {
            Watch watch = draw.watch(draw.now);

            assertThat(watch.remindAt())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(moment -> moment.isAfter(draw.now) && moment.isBefore(draw.deadline.dueAt()));
            assertThat(watch.superviseAt())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(moment -> moment.isAfter(draw.now) && moment.isAfter(draw.deadline.dueAt()));
        });
    }

    @Test
    void setLaterItLeavesOutWhatIsPastAndChangesNothingElse() {
        always(draw -> {
            Instant later = draw.now.plus(Duration.ofHours(draw.random.nextInt(24 * 90)));

            assertThat(draw.watch(later).remindAt())
                    .isEqualTo(after(later, draw.watch(draw.now).remindAt()));
            assertThat(draw.watch(later).superviseAt())
                    .isEqualTo(after(later, draw.watch(draw.now).superviseAt()));
        });
    }

    @Test
    void nothingIsSaidWhileTheClockStandsStill() {
        always(draw -> assertThat(draw.watch(draw.now).remindAt()).noneMatch(moment -> draw.stands(moment)));
    }

    @Test
    void exactlySoManyDaysOfItsOwnAreLeftAndSoManyWorkingDaysAreOver() {
        always(draw -> {
            Watch watch = draw.watch(draw.now);
            List<Integer> daysLeft = draw.rule.daysLeft();
            List<Long> left = watch.remindAt().stream()
                    .filter(moment -> draw.rule.sharesGone().isEmpty())
                    .map(draw::daysLeftAt)
                    .toList();
            List<Long> over =
                    watch.superviseAt().stream().map(draw::workingDaysOverAt).toList();

            assertThat(left).allMatch(days -> daysLeft.contains(days.intValue()));
            assertThat(over)
                    .containsExactlyElementsOf(draw.rule.overdueWorkingDays().stream()
                            .distinct()
                            .sorted()
                            .map(Integer::longValue)
                            .toList());
        });
    }

    /** A ledger that wakes at any moments, sleeps through others and is never sure what it said before it fell asleep. */
    @Test
    void howeverTheClockIsLookedAtEverythingIsSaidOnceAndInOrder() {
        always(draw -> {
            Watch watch = draw.watch(draw.now);
            List<Instant> all = Stream.concat(watch.remindAt().stream(), watch.superviseAt().stream())
                    .toList();
            List<Instant> said = new ArrayList<>();
            Instant last = draw.deadline.dueAt().plus(Duration.ofDays(60));
            for (Instant time = draw.now;
                    time.isBefore(last);
                    time = time.plus(Duration.ofMinutes(1 + draw.random.nextInt(60 * 24 * 5)))) {
                Instant now = time;
                while (said.size() < all.size() && !now.isBefore(all.get(said.size()))) {
                    said.add(all.get(said.size()));
                }
                assertThat(said).allMatch(moment -> !moment.isAfter(now));
            }
            assertThat(said).isEqualTo(all);
        });
    }

    private static List<Instant> after(Instant now, List<Instant> moments) {
        return moments.stream().filter(moment -> moment.isAfter(now)).toList();
    }

    private static void always(Consumer<Draw> property) {
        long seed = Long.getLong("minqing.seed", 20200229L);
        IntStream.range(0, CASES).forEach(i -> {
            try {
                property.accept(new Draw(new SplittableRandom(seed + i)));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("fails with -Dminqing.seed=" + (seed + i), failure);
            }
        });
    }

    /** A limit of some kind, paused or not, under some settings and holidays. */
    private static final class Draw {

        private final SplittableRandom random;
        private final HolidayCalendar calendar;
        private final WatchRule rule;
        private final DeadlineArithmetic arithmetic;
        private final List<LocalDate> stopped = new ArrayList<>();
        private final Unit unit;
        private final Instant now;
        private final Deadline deadline;

        Draw(SplittableRandom random) {
            this.random = random;
            this.calendar = HolidayCalendar.of(drawDays());
            this.rule = new WatchRule(
                    random.nextBoolean() ? List.of() : List.of(new BigDecimal("0.8"), new BigDecimal("0.5")),
                    List.of(3, 1),
                    List.of(),
                    List.of(5, 1, 3, 1));
            this.unit = UNITS.get(random.nextInt(UNITS.size()));
            Rule limit = TestRules.rule("drawn", 1 + random.nextInt(unit == Unit.HOURS ? 100 : 60), unit);
            RuleSet rules = TestRules.ruleSet(limit);
            this.arithmetic = new DeadlineArithmetic(
                    new RuleSet(
                            rules.version(),
                            rules.zone(),
                            rules.rules(),
                            rules.settings(),
                            Map.of(DeadlineKind.HANDLING, rule)),
                    calendar);
            this.now = EPOCH.atStartOfDay(SHANGHAI).toInstant().plusSeconds(random.nextInt(150 * 24 * 60 * 60));
            this.deadline = paused(arithmetic.start(DeadlineKind.HANDLING, "", "drawn", Moment.at(now)));
        }

        Watch watch(Instant at) {
            return arithmetic.watch(deadline, at);
        }

        /** Up to two pauses, the later after the earlier. */
        private Deadline paused(Deadline started) {
            Deadline paused = started;
            LocalDate day = dayOf(now);
            for (int pauses = random.nextInt(3); pauses > 0; pauses--) {
                LocalDate from = day.plusDays(random.nextInt(10));
                LocalDate until = from.plusDays(random.nextInt(8));
                if (from.isAfter(lastDay(paused))) {
                    break;
                }
                paused = arithmetic.pause(paused, from, until);
                from.plusDays(1).datesUntil(until.plusDays(1)).forEach(stopped::add);
                day = until;
            }
            return paused;
        }

        boolean stands(Instant moment) {
            return stopped.contains(dayOf(moment.minusNanos(1))) && stopped.contains(dayOf(moment));
        }

        long daysLeftAt(Instant moment) {
            return days(dayOf(moment), lastDay(deadline))
                    .filter(day -> !stopped.contains(day))
                    .filter(day -> unit != Unit.WORKING_DAYS || calendar.isWorkingDay(day))
                    .count();
        }

        long workingDaysOverAt(Instant moment) {
            return days(lastDay(deadline).plusDays(1), dayOf(moment.minusNanos(1)))
                    .filter(calendar::isWorkingDay)
                    .count();
        }

        private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
            return first.datesUntil(last.plusDays(1));
        }

        private static LocalDate lastDay(Deadline deadline) {
            return dayOf(deadline.dueAt().minusNanos(1));
        }

        private static LocalDate dayOf(Instant moment) {
            return LocalDate.ofInstant(moment, SHANGHAI);
        }

        private List<DayOff> drawDays() {
            return EPOCH.datesUntil(EPOCH.plusDays(365))
                    .filter(day -> random.nextInt(12) == 0)
                    .map(day ->
                            new DayOff(day, day.getDayOfWeek().getValue() > 5 ? Kind.WORKDAY : Kind.HOLIDAY, "drawn"))
                    .toList();
        }
    }
}
