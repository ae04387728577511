package org.minqing.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * On which days something comes again: a recurrence rule of RFC 5545, section 3.3.10. {@code FREQ=MONTHLY;BYDAY=1SA} is the first
 * Saturday of each month.
 *
 * @param rule of whole days: nothing in it is shorter than a day
 */
public record Recurrence(@JsonValue String rule) {

    private static final Set<Freq> OF_DAYS = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    /** @throws IllegalArgumentException where it is no such rule, or one that has no day at all */
    public Recurrence {
        // What a rule cannot be is found out only once its days are asked for.
        parsed(rule).iterator(written(LONG_AGO));
    }

    /** @throws IllegalArgumentException where it is no such rule */
    @JsonCreator
    public static Recurrence of(String rule) {
        return new Recurrence(rule);
    }

    /**
     * The days of a period, one after another.
     *
     * @param first what the rule counts from; nothing comes before it, and it is one of them only where the rule says so
     * @param from the begin of the period
     * @param to its end, which no longer belongs to it
     */
    public List<LocalDate> between(LocalDate first, LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        RecurrenceRuleIterator all = parsed(rule).iterator(written(first));
        while (all.hasNext()) {
            LocalDate day = read(all.nextDateTime());
            if (!day.isBefore(to)) {
                break;
            }
            if (!day.isBefore(from)) {
                days.add(day);
            }
        }
        return days;
    }

    /** @param first what the rule counts from */
    public boolean isOn(LocalDate day, LocalDate first) {
        return !between(first, day, day.plusDays(1)).isEmpty();
    }

    private static RecurrenceRule parsed(String text) {
        try {
            RecurrenceRule rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (!isOfWholeDays(rule)) {
                throw new IllegalArgumentException("No recurrence rule of whole days: " + text);
            }
            return rule;
        } catch (InvalidRecurrenceRuleException none) {
            throw new IllegalArgumentException("No recurrence rule of RFC 5545: " + text, none);
        }
    }

    /** And of no other calendar. The parts are named here and in no constant: the library has to have read a rule before. */
    private static boolean isOfWholeDays(RecurrenceRule rule) {
        return OF_DAYS.contains(rule.getFreq())
                && Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND, Part.RSCALE)
                        .noneMatch(rule::hasPart);
    }

    private static DateTime written(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static LocalDate read(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }
}
