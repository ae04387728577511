package org.minqing.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When something happened, as exactly as is known and no more so. Written as an ISO instant, an ISO day, or
 * {@code unknown}.
 */
public sealed interface Moment {

    /** Known to the second or better. */
    record At(Instant instant) implements Moment {
        @Override
        @JsonValue
        public String toString() {
            return instant.toString();
        }
    }

    /** Only the day is known, a day in the deployment's zone. */
    record On(LocalDate day) implements Moment {
        @Override
        @JsonValue
        public String toString() {
            return day.toString();
        }
    }

    /** It happened; nobody wrote down when. */
    record Unknown() implements Moment {
        @Override
        @JsonValue
        public String toString() {
            return "unknown";
        }
    }

    enum Precision {
        INSTANT,
        DAY,
        UNKNOWN
    }

    static Moment at(Instant instant) {
        return new At(instant);
    }

    static Moment on(LocalDate day) {
        return new On(day);
    }

    static Moment unknown() {
        return new Unknown();
    }

    /**
     * @param text an ISO 8601 time with offset, a day {@code yyyy-MM-dd}, or {@code unknown}
     * @throws java.time.format.DateTimeParseException where it is none of these
     */
    @JsonCreator
    static Moment parse(String text) {
        if (text.equals("unknown")) {
            return unknown();
        }
        return text.length() == 10
                ? on(LocalDate.parse(text))
                : at(OffsetDateTime.parse(text).toInstant());
    }

    default Precision precision() {
        return switch (this) {
            case At at -> Precision.INSTANT;
            case On on -> Precision.DAY;
            case Unknown unknown -> Precision.UNKNOWN;
        };
    }

    /** The day it lies on in that zone, unless unknown. */
    default Optional<LocalDate> day(ZoneId zone) {
        return switch (this) {
            case At at -> Optional.of(LocalDate.ofInstant(at.instant(), zone));
            case On on -> Optional.of(on.day());
            case Unknown unknown -> Optional.empty();
        };
    }

    /** The first instant it can have been, unless unknown: a day counts from its midnight. */
    default Optional<Instant> earliest(ZoneId zone) {
        return switch (this) {
            case At at -> Optional.of(at.instant());
            case On on -> Optional.of(on.day().atStartOfDay(zone).toInstant());
            case Unknown unknown -> Optional.empty();
        };
    }

    /** The exact instant, where it is known exactly. */
    default Optional<Instant> exact() {
        return this instanceof At at ? Optional.of(at.instant()) : Optional.empty();
    }
}
