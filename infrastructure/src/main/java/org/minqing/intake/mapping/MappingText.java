package org.minqing.intake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a mapping as people write it, in YAML (of which JSON is a part). */
public final class MappingText {

    private static final int LONGEST = 100_000;
    private static final Set<String> LISTS = Set.of("dateFormats", "unknown", "category", "area", "text");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MappingText() {}

    /** @throws MappingRefused where it is no mapping, with the reason */
    public static Mapping read(String text) {
        if (text.length() > LONGEST) {
            throw new MappingRefused("mapping.too-long", Map.of("limit", Integer.toString(LONGEST)));
        }
        try {
            Object loaded = new Yaml(new SafeConstructor(options())).load(text);
            if (!(loaded instanceof Map<?, ?> fields)) {
                throw new MappingRefused("mapping.no-object", Map.of());
            }
            return checked(JSON.convertValue(withDefaults(fields), Mapping.class));
        } catch (YAMLException e) {
            throw new MappingRefused("mapping.unreadable", Map.of("what", firstLine(e)));
        } catch (JacksonException e) {
            throw new MappingRefused("mapping.wrong", Map.of("what", firstLine(e)));
        }
    }

    /** Nothing stands for something else: what stands for itself would have no end. */
    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        return options;
    }

    private static Map<String, Object> withDefaults(Map<?, ?> given) {
        Map<String, Object> fields = new HashMap<>();
        LISTS.forEach(list -> fields.put(list, List.of()));
        fields.put("zone", "Asia/Shanghai");
        fields.put("shape", Mapping.Shape.CASES.name());
        given.forEach((key, value) -> fields.put(String.valueOf(key), value));
        for (String list : LISTS) {
            if (fields.get(list) instanceof String single) {
                fields.put(list, List.of(single));
            }
        }
        return fields;
    }

    private static Mapping checked(Mapping mapping) {
        List<String> missing = new ArrayList<>();
        need(missing, "source", Optional.ofNullable(mapping.source()).filter(source -> !source.isBlank()));
        need(missing, "kind", Optional.ofNullable(mapping.kind()));
        need(missing, "externalId", Optional.ofNullable(mapping.externalId()).flatMap(Mapping.Field::column));
        switch (mapping.shape()) {
            case CASES -> need(missing, "receivedAt", mapping.receivedAt());
            case HISTORY -> {
                need(missing, "occurredAt", mapping.occurredAt());
                need(missing, "event", mapping.event());
                need(missing, "text", mapping.text().stream().findFirst());
            }
        }
        if (!missing.isEmpty()) {
            throw new MappingRefused("mapping.incomplete", Map.of("what", String.join(", ", missing)));
        }
        try {
            new Times(mapping.dateFormats(), mapping.zone());
        } catch (IllegalArgumentException e) {
            throw new MappingRefused("mapping.date-format", Map.of("what", firstLine(e)));
        }
        return mapping;
    }

    private static void need(List<String> missing, String field, Optional<?> value) {
        if (value.isEmpty()) {
            missing.add(field);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
