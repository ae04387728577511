package org.minqing.demo.recount;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rows of an answer by their keys, each with its fields by their names. */
record Rows(Map<String, Map<String, String>> all) {

    private static final Pattern NOTHING = Pattern.compile("|0|0 of 0 is no data|no data( and no data of 0)?");

    static Rows of(Map<String, String> fields) {
        return new Rows(Map.of("all", fields));
    }

    Map<String, String> fields(String key) {
        return all.getOrDefault(key, Map.of());
    }

    /** Those in which there is something. */
    Map<String, Map<String, String>> filled() {
        Map<String, Map<String, String>> filled = new TreeMap<>(all);
        filled.values().removeIf(Rows::isEmpty);
        return filled;
    }

    private static boolean isEmpty(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("key") && !field.getKey().equals("label"))
                .filter(field -> !field.getKey().equals("compared"))
                .allMatch(field -> NOTHING.matcher(field.getValue()).matches());
    }
}
