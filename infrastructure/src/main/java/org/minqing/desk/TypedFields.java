package org.minqing.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.minqing.http.Problem;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the fields of a form.
 *
 * @param fields by their names; what is empty is not in it
 */
public record TypedFields(Map<String, String> fields) {

    public static final TypedFields NOTHING = new TypedFields(Map.of());

    /** @param names of the fields that the form has */
    public static TypedFields of(MultiValueMap<String, String> form, Collection<String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        names.forEach(name -> Optional.ofNullable(form.getFirst(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> fields.put(name, value)));
        return new TypedFields(fields);
    }

    /** The same, with this in that field. */
    public TypedFields with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new TypedFields(more);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** @throws org.minqing.http.ProblemException where it was left empty */
    public String demand(String name) {
        return get(name)
                .orElseThrow(() -> Problem.invalid(name, "case.field-missing", Map.of("field", name))
                        .asException());
    }

    /** Puts those of them that are filled in into the body of a request. */
    public void put(ObjectNode body, String... names) {
        for (String name : names) {
            get(name).ifPresent(value -> body.put(name, value));
        }
    }
}
