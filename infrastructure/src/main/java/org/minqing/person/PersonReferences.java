package org.minqing.person;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;

/**
 * References to persons in free text, {@code {{person:<uuid>}}}: put in where a text is taken in, so that no name stands
 * in an event, and put back, masked, where someone may be shown.
 */
public final class PersonReferences {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{person:([0-9a-f-]{36})}}");
    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_NUMBER = 5;

    private PersonReferences() {}

    /**
     * Replaces what these persons are called and how they are reached, and masks the phone and id numbers that remain:
     * nobody knows whose they are.
     */
    public static String put(String text, Collection<PersonalData> persons) {
        return withoutStrayNumbers(withReferences(text, persons));
    }

    /** A sentence about these persons that outlives their erasure, and so must not say who they are. */
    public static String withoutNames(String text, Collection<RegisteredPerson> persons) {
        return resolve(
                put(
                        text,
                        persons.stream()
                                .flatMap(person -> person.known().stream())
                                .toList()),
                Map.of());
    }

    private static String withoutStrayNumbers(String text) {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder result = new StringBuilder();
        int done = 0;
        while (reference.find()) {
            result.append(StrayNumbers.masked(text.substring(done, reference.start())))
                    .append(reference.group());
            done = reference.end();
        }
        return done == 0
                ? StrayNumbers.masked(text)
                : result.append(StrayNumbers.masked(text.substring(done))).toString();
    }

    private static String withReferences(String text, Collection<PersonalData> persons) {
        Map<String, PersonId> known = knownOf(persons);
        if (known.keySet().stream().noneMatch(text::contains)) {
            return text;
        }
        // In one pass, longest first, so that nothing is found within a reference or within a longer name.
        String any = known.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", REFERENCE.pattern() + "|", ""));
        return Pattern.compile(any)
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        known.containsKey(found.group())
                                ? "{{person:" + known.get(found.group()) + "}}"
                                : found.group()));
    }

    /** Says what they may be called instead of references to them; of anyone else it says nothing. */
    public static String resolve(String text, Map<PersonId, ShownPerson> persons) {
        return REFERENCE
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Optional.ofNullable(persons.get(PersonId.of(found.group(1))))
                                .map(ShownPerson::called)
                                .orElse(Masking.HIDDEN)));
    }

    private static Map<String, PersonId> knownOf(Collection<PersonalData> persons) {
        Map<String, PersonId> known = new HashMap<>();
        for (PersonalData person : persons) {
            person.name()
                    .filter(name -> name.length() >= SHORTEST_NAME)
                    .ifPresent(name -> known.put(name, person.personId()));
            Stream.of(person.phone(), person.idNumber())
                    .flatMap(Optional::stream)
                    .filter(number -> number.length() >= SHORTEST_NUMBER)
                    .forEach(number -> known.put(number, person.personId()));
        }
        return known;
    }
}
