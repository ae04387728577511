package org.minqing.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.AreaCode;
import org.minqing.api.Moment;
import org.minqing.api.Recurrence;

/** Makes one instance of any record of the vocabulary: with everything in it, or with nothing that may be left out. */
final class RecordSamples {

    private final boolean full;

    RecordSamples(boolean full) {
        this.full = full;
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() && plain != AreaCode.class && plain != Recurrence.class ? record(plain) : simple(plain);
    }

    private Object container(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return full ? Optional.of(value(arguments[0])) : Optional.empty();
        }
        if (type.getRawType() == List.class) {
            return full ? List.of(value(arguments[0])) : List.of();
        }
        if (type.getRawType() == Map.class) {
            return full ? Map.of(value(arguments[0]), value(arguments[1])) : Map.of();
        }
        throw new IllegalArgumentException("No sample for " + type);
    }

    private static Object simple(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getName()) {
            case "java.lang.String" -> "text 文字";
            case "int", "java.lang.Integer" -> 3;
            case "long", "java.lang.Long" -> 4L;
            case "double", "java.lang.Double" -> 114.25;
            case "boolean", "java.lang.Boolean" -> true;
            case "java.math.BigDecimal" -> new BigDecimal("1200.50");
            case "java.util.UUID" -> UUID.fromString("01890000-0000-7000-8000-000000000001");
            case "java.time.Instant" -> Instant.parse("2026-03-04T05:06:07.123456Z");
            case "java.time.YearMonth" -> YearMonth.parse("2026-03");
            case "java.time.LocalTime" -> LocalTime.parse("14:00");
            case "org.minqing.api.Recurrence" -> Recurrence.of("FREQ=MONTHLY;BYDAY=1SA");
            case "java.time.LocalDate" -> LocalDate.parse("2026-03-04");
            case "org.minqing.api.Moment" -> Moment.at(Instant.parse("2026-03-04T05:06:07Z"));
            case "org.minqing.api.AreaCode" -> AreaCode.of("440310001");
            default -> throw new IllegalArgumentException("No sample for " + type);
        };
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("No sample for " + type, failure);
        }
    }
}
