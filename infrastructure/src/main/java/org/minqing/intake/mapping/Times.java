package org.minqing.intake.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.Moment;

/** Reads a register's times as exactly as they are written, and no more so: a day stays a day. */
final class Times {

    private static final String ISO = "ISO";
    /** As cells of a sheet are read. */
    private static final List<String> ALWAYS = List.of("yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd");

    private final List<DateTimeFormatter> formats;
    private final ZoneId zone;

    /** @throws IllegalArgumentException where a format is none */
    Times(List<String> formats, ZoneId zone) {
        this.formats = Stream.concat(formats.stream(), ALWAYS.stream())
                .distinct()
                .map(Times::formatter)
                .toList();
        this.zone = zone;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return pattern.equals(ISO)
                ? DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][.SSSSSS][.SSS][XXX]]", Locale.US)
                : DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.US)
                        .withResolverStyle(ResolverStyle.STRICT);
    }

    Optional<Moment> read(String text) {
        return formats.stream().flatMap(format -> read(text, format).stream()).findFirst();
    }

    private Optional<Moment> read(String text, DateTimeFormatter format) {
        ParsePosition end = new ParsePosition(0);
        if (format.parseUnresolved(text, end) == null || end.getErrorIndex() >= 0 || end.getIndex() < text.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    momentOf(format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Moment momentOf(TemporalAccessor time) {
        return switch (time) {
            case OffsetDateTime at -> Moment.at(at.toInstant());
            case LocalDateTime at -> Moment.at(at.atZone(zone).toInstant());
            default -> Moment.on(LocalDate.from(time));
        };
    }
}
