package org.minqing.command.rules;

import java.util.Locale;

/**
 * One limit of a rule set.
 *
 * @param id stable within all versions, see {@link RuleIds}
 * @param amount how many of the unit, at least one
 * @param rollsOverDayOff whether a limit in calendar days that ends on a day off ends on the next working day instead
 * @param source where the limit stands written, or that it is a setting
 * @param mark how far that source has been checked
 */
public record Rule(String id, int amount, Unit unit, boolean rollsOverDayOff, String source, Mark mark) {

    public Rule {
        if (amount < 1) {
            throw new IllegalArgumentException(id + ": a limit is at least 1, not " + amount);
        }
        if (rollsOverDayOff && unit != Unit.CALENDAR_DAYS) {
            throw new IllegalArgumentException(id + ": only a limit in calendar days can roll over a day off");
        }
    }

    /** What a limit counts. */
    public enum Unit {
        CALENDAR_DAYS,
        /** Days worked by the holiday calendar, make-up days included. */
        WORKING_DAYS,
        /** Hours on the wall clock: they run through nights and holidays. */
        HOURS;

        /** {@code calendar-days}, {@code working-days}, {@code hours}: how explanations and rule files write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException where no unit is written so */
        public static Unit ofWord(String word) {
            for (Unit unit : values()) {
                if (unit.word().equals(word)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("no unit of time: " + word);
        }
    }

    /** How well the source of a limit is known. */
    public enum Mark {
        READ_IN_FULL,
        EXCERPT_ONLY,
        UNVERIFIED,
        /** No outside source: the deployment's own choice. */
        SETTING
    }
}
