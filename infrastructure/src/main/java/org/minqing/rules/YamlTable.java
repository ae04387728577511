package org.minqing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A table of a rule file, asked for its fields by name. What nobody asked for is most likely a misspelling, so
 * {@link #done()} refuses it.
 */
final class YamlTable {

    private final String place;
    private final Map<?, ?> fields;
    private final Set<String> unasked = new LinkedHashSet<>();

    YamlTable(String place, Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(place + " is a table of fields");
        }
        this.place = place;
        this.fields = map;
        map.keySet().forEach(key -> unasked.add(String.valueOf(key)));
    }

    YamlTable table(String name) {
        return new YamlTable(place + ", " + name, value(name, Object.class));
    }

    String text(String name) {
        return value(name, String.class);
    }

    int number(String name) {
        return value(name, Integer.class);
    }

    boolean flag(String name) {
        return value(name, Boolean.class);
    }

    /** Absent means false. */
    boolean flagOrFalse(String name) {
        return has(name) && flag(name);
    }

    BigDecimal share(String name) {
        return new BigDecimal(value(name, Number.class).toString());
    }

    /** Absent means none. */
    List<Integer> numbers(String name) {
        return list(name, Integer.class);
    }

    /** Absent means none. */
    List<BigDecimal> shares(String name) {
        return list(name, Number.class).stream()
                .map(share -> new BigDecimal(share.toString()))
                .toList();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    private <T> List<T> list(String name, Class<T> type) {
        if (!has(name)) {
            return List.of();
        }
        List<T> all = new ArrayList<>();
        for (Object item : value(name, List.class)) {
            if (!type.isInstance(item)) {
                throw new IllegalArgumentException(place + ", " + name + " is a list of numbers");
            }
            all.add(type.cast(item));
        }
        return all;
    }

    /** Every field is itself a table: reads each under its name. */
    <T> Map<String, T> each(BiFunction<String, YamlTable, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        Set.copyOf(unasked).forEach(name -> {
            YamlTable table = table(name);
            all.put(name, read.apply(name, table));
            table.done();
        });
        return all;
    }

    void done() {
        if (!unasked.isEmpty()) {
            throw new IllegalArgumentException(place + " has fields that nothing knows: " + unasked);
        }
    }

    private <T> T value(String name, Class<T> type) {
        unasked.remove(name);
        return Optional.ofNullable(fields.get(name))
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new IllegalArgumentException(
                        place + " needs " + name + ", a " + type.getSimpleName().toLowerCase(Locale.ROOT)));
    }
}
