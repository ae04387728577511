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
import java.util.Set;
import java.util.UUID;
import org.minqing.api.AreaCode;
import org.minqing.api.Moment;
import org.minqing.api.Recurrence;
import org.minqing.api.query.ReportPeriod;

/** Makes one instance of any record of the vocabulary: with everything in it, or with nothing that may be left out. */
public final class RecordSamples {

    private static final Set<Class<?>> OF_CERTAIN_VALUES = Set.of(AreaCode.class, Recurrence.class, ReportPeriod.class);

    /** A record may hold others of its kind. */
    private static final int DEEPEST = 8;

    private final boolean full;
    private int depth;

    public RecordSamples(boolean full) {
        this.full = full;
    }

    public <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() && !OF_CERTAIN_VALUES.contains(plain) ? record(plain) : simple(plain);
    }

    private Object container(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        boolean full = this.full && depth < DEEPEST;
        if (type.getRawType() == Optional.class) {
            return full ? Optional.of(value(arguments[0])) : Optional.empty();
        }
        if (type.getRawType() == List.class) {
            return full ? List.of(value(arguments[0])) : List.of();
        }
        if (type.getRawType() == Set.class) {
            return full ? Set.of(value(arguments[0])) : Set.of();
        }
        if (type.getRawType() == Map.class) {
            return full ? Map.of(value(arguments[0]), value(arguments[1])) : Map.of();
        }
        throw new IllegalArgumentException("No sample for " + type);
    }

    private Object simple(Class<?> type) {
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
            case "org.minqing.api.query.ReportPeriod" ->
                ReportPeriod.of(ReportPeriod.Kind.ANNUAL, LocalDate.parse("2026-01-01"));
            case "org.minqing.api.AreaCode" -> AreaCode.of("440310001");
            default -> {
                if (!type.isSealed()) {
                    throw new IllegalArgumentException("No sample for " + type);
                }
                yield value(type.getPermittedSubclasses()[0]);
            }
        };
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        depth++;
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType()))
                .toArray();
        depth--;
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("No sample for " + type, failure);
        }
    }
}
