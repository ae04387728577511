package org.minqing.http.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.Recurrence;
import org.minqing.api.StreamKind;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Problem;
import org.minqing.http.Violation;
import org.minqing.person.PersonReferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON object into records by their components: what is neither {@link Optional} nor a list is required, what no
 * component names is refused, directory entries may be given by name. Collects everything that is wrong before it says
 * so. One reading serves one request.
 */
public final class Reading {

    private final Entries entries;
    private final List<Violation> violations = new ArrayList<>();
    private Optional<Supplier<Collection<PersonalData>>> masked = Optional.empty();
    private final Map<Class<?>, BiFunction<ObjectNode, String, Optional<?>>> special = new HashMap<>();

    public Reading(DirectoryNames names, StreamKind kind) {
        this.entries = new Entries(names, kind);
    }

    /** Records of that type are read by that function, which gets the object and its path. */
    public <T> Reading readingAs(Class<T> type, BiFunction<ObjectNode, String, Optional<T>> reader) {
        special.put(type, reader::apply);
        return this;
    }

    /** What these persons are called and how they are reached is replaced in free text; asked for only where there is some. */
    public Reading masking(Supplier<Collection<PersonalData>> persons) {
        masked = Optional.of(persons);
        return this;
    }

    /** Refuses what none of these records, read from one flat object, has a component for. */
    public void refuseFieldsBeside(ObjectNode body, Class<?>... records) {
        Set<String> known = new HashSet<>();
        Arrays.stream(records).forEach(type -> known.addAll(fields(type)));
        unknownIn(body, known, "");
    }

    /** Empty where something in it is wrong; what, {@link #finish} says. */
    public <T> Optional<T> read(Class<T> type, ObjectNode body, String path) {
        int before = violations.size();
        Shape shape = Shape.of(type);
        Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Component component = shape.components().get(i);
            String field = component.field();
            Optional<?> value = component(type, component.type(), field, body.path(field), path + field);
            if (value.isPresent()) {
                values[i] = value.get();
            }
        }
        return violations.size() == before ? Optional.of(type.cast(shape.make(values))) : Optional.empty();
    }

    /** A record from an object of its own, where unknown fields are refused. */
    public <T> Optional<T> readWhole(Class<T> type, ObjectNode body, String path) {
        int before = violations.size();
        unknownIn(body, fields(type), path);
        Optional<T> value = read(type, body, path);
        return violations.size() == before ? value : Optional.empty();
    }

    public void refuse(String field, String code, Map<String, String> facts) {
        violations.add(new Violation(field, code, facts));
    }

    /** Ends the request where anything was wrong. */
    public void finish() {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations.stream().limit(50).toList()).asException();
        }
    }

    /** The value, or the end of the request. */
    public <T> T finish(Optional<T> value) {
        finish();
        return value.orElseThrow(() -> new IllegalStateException("What could not be read has a violation"));
    }

    /** What the components of a record are called in JSON. */
    public static Set<String> fields(Class<?> record) {
        return Shape.of(record).fields();
    }

    /** Whether people write sentences under that name, and so may write someone's name. */
    public static boolean isFreeText(String field) {
        return Limits.isFreeText(field);
    }

    /** What a component is called in JSON. */
    public static String fieldName(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElse(component.getName());
    }

    private Optional<?> component(Class<?> owner, Type type, String field, JsonNode node, String path) {
        boolean absent = node.isMissingNode()
                || node.isNull()
                || (node.isString() && node.stringValue().isBlank());
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return Optional.of(absent ? Optional.empty() : component(owner, inner, field, node, path));
            }
            if (generic.getRawType() == List.class) {
                return Optional.of(absent ? List.of() : list(owner, inner, field, node, path));
            }
            throw new IllegalStateException("No way to read " + type);
        }
        if (absent) {
            refuse(path, "case.field-missing", Map.of("field", path));
            return Optional.empty();
        }
        return value(owner, (Class<?>) type, field, node, path);
    }

    private List<?> list(Class<?> owner, Type inner, String field, JsonNode node, String path) {
        if (!node.isArray()) {
            wrongType(path, Map.of("expected", "[…]"));
            return List.of();
        }
        if (node.size() > Limits.LIST) {
            refuse(path, "request.too-many", Map.of("field", path, "limit", Integer.toString(Limits.LIST)));
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            component(owner, inner, field, node.path(i), path + "[" + i + "]").ifPresent(values::add);
        }
        return List.copyOf(values);
    }

    private Optional<?> value(Class<?> owner, Class<?> type, String field, JsonNode node, String path) {
        if (type == String.class) {
            return node.isString()
                    ? text(owner, field, node.stringValue(), path)
                    : wrongType(path, Map.of("expected", "\"…\""));
        }
        if (type == AreaCode.class) {
            return node.isString()
                    ? text(owner, field, node.stringValue(), path).map(AreaCode::of)
                    : wrongType(path, Map.of("expected", "\"…\""));
        }
        if (type.isRecord() && !isScalar(type)) {
            return node instanceof ObjectNode object
                    ? special.getOrDefault(type, (body, at) -> readWhole(type, body, at))
                            .apply(object, path + ".")
                    : wrongType(path, Map.of("expected", "{…}"));
        }
        Optional<?> read = Scalars.read(type, node);
        return read.isPresent() ? read : wrongType(path, Scalars.expected(type));
    }

    /** A record that stands in JSON as one text. */
    private static boolean isScalar(Class<?> type) {
        return type == CaseId.class || type == OccasionId.class || type == PersonId.class || type == Recurrence.class;
    }

    private Optional<String> text(Class<?> owner, String field, String raw, String path) {
        String text = Texts.clean(raw);
        int limit = Limits.of(field);
        Optional<String> defect = Texts.defect(text, limit);
        if (defect.isPresent()) {
            refuse(path, defect.get(), Map.of("field", path, "limit", Integer.toString(limit)));
            return Optional.empty();
        }
        Entries.Found entry = entries.find(owner, field, path, text);
        entry.wrong().ifPresent(violations::add);
        return entry.wrong().isPresent() ? Optional.empty() : Optional.of(withoutNames(field, entry.code()));
    }

    private String withoutNames(String field, String text) {
        return Limits.isFreeText(field)
                ? masked.map(persons -> PersonReferences.put(text, persons.get()))
                        .orElse(text)
                : text;
    }

    private <T> Optional<T> wrongType(String path, Map<String, String> expected) {
        Map<String, String> facts = new HashMap<>(expected);
        facts.put("field", path);
        refuse(path, "request.wrong-type", facts);
        return Optional.empty();
    }

    private void unknownIn(ObjectNode body, Set<String> known, String path) {
        body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .limit(20)
                .map(name -> name.length() > 60 ? "…" : name.replaceAll("[^\\w.-]", "?"))
                .forEach(name -> refuse(path + name, "request.unknown-field", Map.of("field", path + name)));
    }
}
