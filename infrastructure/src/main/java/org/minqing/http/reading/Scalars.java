package org.minqing.http.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.Moment;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;
import org.minqing.api.Recurrence;
import tools.jackson.databind.JsonNode;

/** Reads what is no record and no list; empty where the node is not of that type. Nothing is bent into shape. */
final class Scalars {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int DIGITS = 15;

    private Scalars() {}

    static Optional<?> read(Class<?> type, JsonNode node) {
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
        }
        if (type == int.class || type == Integer.class) {
            return node.isIntegralNumber() && node.canConvertToInt() ? Optional.of(node.intValue()) : Optional.empty();
        }
        if (type == Double.class) {
            return node.isNumber() && Double.isFinite(node.doubleValue())
                    ? Optional.of(node.doubleValue())
                    : Optional.empty();
        }
        if (type == BigDecimal.class) {
            return node.isNumber() ? amount(node.decimalValue()) : Optional.empty();
        }
        if (!node.isString()) {
            return Optional.empty();
        }
        try {
            return text(type, node.stringValue().strip());
        } catch (DateTimeException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<?> text(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst();
        }
        if (type == Moment.class) {
            return Optional.of(Moment.parse(text))
                    .map(Scalars::toTheMillisecond)
                    .filter(Scalars::isOfOurTime);
        }
        if (type == LocalDate.class) {
            return Optional.of(LocalDate.parse(text)).filter(day -> isOfOurTime(day.getYear()));
        }
        if (type == YearMonth.class) {
            return Optional.of(YearMonth.parse(text)).filter(month -> isOfOurTime(month.getYear()));
        }
        if (type == LocalTime.class) {
            return Optional.of(LocalTime.parse(text)).filter(time -> time.equals(time.truncatedTo(ChronoUnit.MINUTES)));
        }
        if (type == Recurrence.class) {
            return Optional.of(Recurrence.of(text));
        }
        if (type == Instant.class) {
            return Optional.of(OffsetDateTime.parse(text))
                    .filter(time -> isOfOurTime(time.getYear()))
                    .map(OffsetDateTime::toInstant);
        }
        if (type == CaseId.class) {
            return Optional.of(CaseId.of(text));
        }
        if (type == OccasionId.class) {
            return Optional.of(OccasionId.of(text));
        }
        if (type == PersonId.class) {
            return Optional.of(PersonId.of(text));
        }
        throw new IllegalStateException("No way to read " + type);
    }

    /** What to say was expected. */
    static Map<String, String> expected(Class<?> type) {
        if (type.isEnum()) {
            return Map.of(
                    "expected",
                    String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Object::toString)
                                    .toList()));
        }
        if (type == LocalTime.class) {
            return Map.of("expected", "HH:mm");
        }
        if (type == Recurrence.class) {
            return Map.of("expected", "RFC 5545, FREQ=MONTHLY;BYDAY=1SA");
        }
        return Map.of("expected", type.getSimpleName());
    }

    private static Optional<BigDecimal> amount(BigDecimal number) {
        return Optional.of(number)
                .filter(n -> n.scale() <= 2 && n.precision() - n.scale() <= DIGITS && n.signum() >= 0);
    }

    /** The database keeps no more than microseconds; a deadline has to be found again by its instant. */
    private static Moment toTheMillisecond(Moment moment) {
        return moment.exact()
                .map(instant -> Moment.at(instant.truncatedTo(ChronoUnit.MILLIS)))
                .orElse(moment);
    }

    private static boolean isOfOurTime(Moment moment) {
        return moment.day(ZoneOffset.UTC).map(day -> isOfOurTime(day.getYear())).orElse(true);
    }

    private static boolean isOfOurTime(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
