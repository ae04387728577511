package org.minqing.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** Says what stands in a case in the words of whoever looks at it. */
public final class PageWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;

    public PageWords(MessageSource messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    public String say(String code, Object... facts) {
        return find(code, facts).orElse(code);
    }

    private Optional<String> find(String code, Object... facts) {
        return Optional.ofNullable(messages.getMessage(code, facts, null, locale));
    }

    public String event(String type) {
        return say("event." + type.substring(type.indexOf('.') + 1));
    }

    public String field(String name) {
        return find("field." + name).orElse(name);
    }

    /** A constant in words, a time on the clock on the wall, anything else as it stands. */
    public String value(String text) {
        if (text.matches("[A-Z][A-Z_]+|true|false")) {
            return find("value." + text).orElse(text);
        }
        return text.equals("unknown") ? say("case.value.unknown") : time(text).orElse(text);
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /** The time of a day that is said elsewhere. */
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    private Optional<String> time(String text) {
        try {
            return text.contains("T")
                    ? Optional.of(time(OffsetDateTime.parse(text).toInstant()))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
