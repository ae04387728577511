package org.minqing.desk.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form that was not carried out, with what was typed into it.
 *
 * @param word of the command; empty where there is none
 * @param sentences what is wrong, one after another
 * @param stale others changed the case meanwhile
 */
public record Refused(String word, Map<String, String> typed, List<String> sentences, boolean stale) {

    public static final Refused NOTHING = new Refused("", Map.of(), List.of(), false);

    /** What nobody typed. */
    private static final Set<String> OF_THE_FORM = Set.of("version", "of", "next", "unit");

    /** The words themselves, for a page that has no such form any more. */
    public List<String> words() {
        return typed.entrySet().stream()
                .filter(field -> !OF_THE_FORM.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
