package org.minqing.desk.reception;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minqing.api.Recurrence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a recurrence rule as people say it, and writes what they chose as one. What is neither weekly nor monthly stays a rule. */
@Component
public class RuleWords {

    private static final Pattern MONTHLY = Pattern.compile("FREQ=MONTHLY;BYDAY=(-?\\d)([A-Z]{2})");
    private static final Pattern WEEKLY = Pattern.compile("FREQ=WEEKLY;BYDAY=([A-Z]{2})");
    private static final String EVERY_WEEK = "W";

    private static final Map<String, DayOfWeek> DAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().substring(0, 2), day -> day));

    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Recurrence rule, Locale locale) {
        Matcher monthly = MONTHLY.matcher(rule.rule());
        if (monthly.matches()) {
            return said(monthly.group(1), monthly.group(2), locale).orElse(rule.rule());
        }
        Matcher weekly = WEEKLY.matcher(rule.rule());
        return weekly.matches() ? said(EVERY_WEEK, weekly.group(1), locale).orElse(rule.rule()) : rule.rule();
    }

    private Optional<String> said(String every, String day, Locale locale) {
        return Optional.ofNullable(
                messages.getMessage("receptions.rule." + every, new Object[] {day(day, locale)}, null, locale));
    }

    /**
     * @param every {@code W} for every week, else which one of a month
     * @param day by its two letters
     * @return empty where one was not chosen
     */
    public static Optional<String> written(Optional<String> every, Optional<String> day) {
        return every.flatMap(which -> day.map(
                two -> which.equals(EVERY_WEEK) ? "FREQ=WEEKLY;BYDAY=" + two : "FREQ=MONTHLY;BYDAY=" + which + two));
    }

    private static String day(String two, Locale locale) {
        return Optional.ofNullable(DAYS.get(two))
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .orElse(two);
    }
}
