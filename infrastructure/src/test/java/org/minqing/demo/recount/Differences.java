package org.minqing.demo.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where the board says something else than what was counted again. */
final class Differences {

    private static final int ENOUGH = 40;

    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return found.stream().limit(ENOUGH).toList();
    }

    /** Field by field; a row of nothing is no row. */
    void between(Object question, Rows counted, Rows answered) {
        var keys = new TreeSet<>(counted.filled().keySet());
        keys.addAll(answered.filled().keySet());
        keys.forEach(key -> {
            Map<String, String> ought = counted.fields(key);
            Map<String, String> is = answered.fields(key);
            var fields = new TreeSet<>(ought.keySet());
            fields.addAll(is.keySet());
            fields.stream()
                    .filter(field -> !is.getOrDefault(field, "").equals(ought.getOrDefault(field, "")))
                    .forEach(field -> found.add(question + ": " + field + " of '" + key + "' is "
                            + is.getOrDefault(field, "missing") + ", ought to be "
                            + ought.getOrDefault(field, "missing")));
        });
    }
}
