package org.minqing.desk.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form that was not carried out, with what was typed into it. Without a sentence it was only filled in.
 *
 * @param word of the command; empty where there is none
 * @param sentences what is wrong, one after another
 * @param stale others changed the case meanwhile
 */
public record Refused(String word, Map<String, String> typed, List<String> sentences, boolean stale) {

    public static final Refused NOTHING = new Refused("", Map.of(), List.of(), false);

    /** What nobody typed. */
    private static final Set<String> OF_THE_FORM = Set.of("version", "of", "next", "unit");

    /** What was typed there. */
    Optional<String> typed(String field) {
        return Optional.ofNullable(typed.get(field)).filter(text -> !text.isBlank());
    }

    /** Of the case that the form was made of. */
    long version() {
        try {
            return Long.parseLong(typed.getOrDefault("version", "").strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Whether somebody only filled in a form, with what others did in mind. */
    public boolean isFilled() {
        return !word.isEmpty() && sentences.isEmpty();
    }

    /** The words themselves, for a page that has no such form any more. */
    public List<String> words() {
        return typed.entrySet().stream()
                .filter(field -> !OF_THE_FORM.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
