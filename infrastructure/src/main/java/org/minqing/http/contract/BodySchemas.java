package org.minqing.http.contract;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.Moment;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;
import org.minqing.api.Recurrence;

/** Describes a body by the records it is read into: what is neither optional nor a list is required. */
final class BodySchemas {

    private BodySchemas() {}

    /** One flat object of the components of all these records. */
    static Schema<?> of(List<Class<?>> records) {
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Class<?> record : records) {
            for (RecordComponent component : record.getRecordComponents()) {
                String name = name(component);
                if (properties.containsKey(name)) {
                    continue;
                }
                properties.put(name, schema(component.getGenericType()));
                if (component.getGenericType() instanceof Class<?>) {
                    required.add(name);
                }
            }
        }
        Schema<?> schema = typed("object");
        properties.forEach(schema::addProperty);
        required.forEach(schema::addRequiredItem);
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static String name(RecordComponent component) {
        return Optional.ofNullable(
                        component.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class))
                .map(com.fasterxml.jackson.annotation.JsonProperty::value)
                .orElse(component.getName());
    }

    private static Schema<?> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Schema<?> inner = schema(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() != List.class) {
                return inner;
            }
            Schema<?> list = typed("array");
            list.setItems(inner);
            return list;
        }
        return plain((Class<?>) type);
    }

    private static Schema<?> plain(Class<?> type) {
        if (type.isEnum()) {
            Schema<Object> words = typed("string");
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(words::addEnumItemObject);
            return words;
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type == int.class || type == Integer.class) {
            return typed("integer");
        }
        if (type == Double.class || type == BigDecimal.class) {
            return typed("number");
        }
        if (type == CaseId.class || type == OccasionId.class || type == PersonId.class) {
            return typed("string").format("uuid");
        }
        if (type == LocalDate.class) {
            return typed("string").format("date");
        }
        if (type == LocalTime.class) {
            return new Schema<String>().type("string").pattern("\\d{2}:\\d{2}");
        }
        if (type == Recurrence.class) {
            return typed("string").format("rrule");
        }
        if (type == YearMonth.class) {
            return new Schema<String>().type("string").pattern("\\d{4}-\\d{2}");
        }
        if (type == Instant.class) {
            return typed("string").format("date-time");
        }
        if (type == Moment.class) {
            return typed("string").description("An ISO 8601 time with offset, a day yyyy-MM-dd, or unknown");
        }
        if (type == String.class || type == AreaCode.class) {
            return typed("string");
        }
        return of(List.of(type));
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(Set.of(type));
        return schema;
    }
}
