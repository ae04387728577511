package org.minqing.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts words nobody foresaw, the first hundred of them. */
final class UnmatchedWords {

    private static final int AT_MOST = 100;

    private final Map<Map.Entry<String, String>, Long> counts = new LinkedHashMap<>();

    UnmatchedWords(List<Unmatched> before) {
        before.forEach(word -> counts.put(Map.entry(word.column(), word.value()), word.count()));
    }

    void add(Map<String, String> words) {
        words.forEach((column, value) -> {
            Map.Entry<String, String> word = Map.entry(column, value);
            if (counts.containsKey(word) || counts.size() < AT_MOST) {
                counts.merge(word, 1L, Long::sum);
            }
        });
    }

    List<Unmatched> all() {
        return counts.entrySet().stream()
                .map(entry ->
                        new Unmatched(entry.getKey().getKey(), entry.getKey().getValue(), entry.getValue()))
                .toList();
    }
}
