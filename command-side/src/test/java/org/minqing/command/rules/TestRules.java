package org.minqing.command.rules;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minqing.api.DeadlineKind;
import org.minqing.command.rules.DayOff.Kind;
import org.minqing.command.rules.Rule.Mark;
import org.minqing.command.rules.Rule.Unit;

/** The limits as shipped and the calendar of 2018, for tests that need some. */
public final class TestRules {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public static final OfficeHours OFFICE_HOURS = new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 30));

    public static final Settings SETTINGS =
            new Settings(1, 2, new BigDecimal("0.9"), 5, 3, false, new BigDecimal("0.1"), OFFICE_HOURS);

    /** At half of the time and at four fifths, three days and one day before; one, three and five working days after. */
    public static final WatchRule DAYS = new WatchRule(
            List.of(new BigDecimal("0.5"), new BigDecimal("0.8")), List.of(3, 1), List.of(), List.of(1, 3, 5));

    /** At three quarters of the time; an hour, eight hours and a day after. */
    public static final WatchRule HOURS =
            new WatchRule(List.of(new BigDecimal("0.75")), List.of(), List.of(1, 8, 24), List.of());

    private static final HolidayCalendar CALENDAR_2018 = arrangementOf2018();

    private TestRules() {}

    public static DeadlineArithmetic arithmetic() {
        return new DeadlineArithmetic(ruleSet(), calendar2018());
    }

    public static RuleSet ruleSet(Rule... others) {
        return new RuleSet(
                "test-1",
                SHANGHAI,
                Stream.concat(shipped(), Stream.of(others)).collect(toMap(Rule::id, identity(), (old, other) -> other)),
                SETTINGS);
    }

    /** The same limits, and the ledger speaks of every one of them. */
    public static RuleSet watched() {
        RuleSet silent = ruleSet();
        Map<DeadlineKind, WatchRule> watches = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            watches.put(kind, DAYS);
        }
        watches.put(DeadlineKind.DISPATCH, HOURS);
        return new RuleSet(silent.version(), silent.zone(), silent.rules(), silent.settings(), watches);
    }

    public static Rule rule(String id, int amount, Unit unit) {
        return new Rule(id, amount, unit, false, "source of " + id, Mark.SETTING);
    }

    private static Stream<Rule> shipped() {
        return Stream.of(
                rule(RuleIds.PETITION_PASS_ON, 15, Unit.CALENDAR_DAYS),
                rule(RuleIds.PETITION_NOTICE, 15, Unit.CALENDAR_DAYS),
                rule(RuleIds.PETITION_OBJECTION, 5, Unit.WORKING_DAYS),
                rule(RuleIds.PETITION_HANDLING, 60, Unit.CALENDAR_DAYS),
                rule(RuleIds.PETITION_HANDLING_EXTENSION_MAX, 30, Unit.CALENDAR_DAYS),
                rule(RuleIds.PETITION_INTERNAL_HANDLING, 45, Unit.CALENDAR_DAYS),
                rule(RuleIds.PETITION_REVIEW_REQUEST, 30, Unit.CALENDAR_DAYS),
                rule(RuleIds.PETITION_REVIEW_ANSWER, 30, Unit.CALENDAR_DAYS),
                rule(RuleIds.PETITION_RE_REVIEW_REQUEST, 30, Unit.CALENDAR_DAYS),
                rule(RuleIds.PETITION_RE_REVIEW_ANSWER, 30, Unit.CALENDAR_DAYS),
                rule(RuleIds.PETITION_SIMPLE_DECISION, 3, Unit.WORKING_DAYS),
                rule(RuleIds.PETITION_SIMPLE_HANDLING, 10, Unit.WORKING_DAYS),
                rule(RuleIds.MEDIATION_HANDLING, 30, Unit.CALENDAR_DAYS),
                rule(RuleIds.MEDIATION_CONFIRMATION_REQUEST, 30, Unit.CALENDAR_DAYS),
                rule(RuleIds.HOTLINE_DISPATCH_EMERGENCY, 1, Unit.HOURS),
                rule(RuleIds.HOTLINE_DISPATCH_LIVELIHOOD, 2, Unit.HOURS),
                rule(RuleIds.HOTLINE_DISPATCH_ORDINARY, 24, Unit.HOURS),
                rule(RuleIds.HOTLINE_OBJECTION, 1, Unit.WORKING_DAYS),
                rule(RuleIds.HOTLINE_HANDLING, 5, Unit.WORKING_DAYS),
                rule(RuleIds.HOTLINE_HANDLING_COMPLEX, 15, Unit.CALENDAR_DAYS),
                rule(RuleIds.HOTLINE_REDO, 3, Unit.WORKING_DAYS),
                rule(RuleIds.HOTLINE_EXTENSION_MAX, 10, Unit.WORKING_DAYS));
    }

    /** The State Council's arrangement for 2018; every other year is not published. */
    public static HolidayCalendar calendar2018() {
        return CALENDAR_2018;
    }

    private static HolidayCalendar arrangementOf2018() {
        List<DayOff> days = new ArrayList<>();
        holiday(days, "元旦", "2018-01-01", "2018-01-01");
        holiday(days, "春节", "2018-02-15", "2018-02-21");
        holiday(days, "清明节", "2018-04-05", "2018-04-07");
        holiday(days, "劳动节", "2018-04-29", "2018-05-01");
        holiday(days, "端午节", "2018-06-18", "2018-06-18");
        holiday(days, "中秋节", "2018-09-24", "2018-09-24");
        holiday(days, "国庆节", "2018-10-01", "2018-10-07");
        holiday(days, "元旦", "2018-12-30", "2018-12-31");
        worked(days, "春节", "2018-02-11", "2018-02-24");
        worked(days, "清明节", "2018-04-08");
        worked(days, "劳动节", "2018-04-28");
        worked(days, "国庆节", "2018-09-29", "2018-09-30");
        worked(days, "元旦", "2018-12-29");
        return HolidayCalendar.of(days);
    }

    private static void holiday(List<DayOff> days, String name, String first, String last) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .forEach(day -> days.add(new DayOff(day, Kind.HOLIDAY, name)));
    }

    private static void worked(List<DayOff> days, String name, String... dates) {
        Stream.of(dates).forEach(date -> days.add(new DayOff(LocalDate.parse(date), Kind.WORKDAY, name)));
    }
}
