package org.minqing.desk.many;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseId;
import org.minqing.desk.cases.FormCommands;
import org.minqing.http.Problem;
import org.minqing.http.cases.CaseIds;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a form about many cases says.
 *
 * @param cases that were chosen, each once, in their order, and the version in which they were shown; empty where they were
 *     not shown yet
 * @param left those of which the page has said already that they do not go with the command
 * @param typed what the command asks for
 * @param back the view of the list from which they come
 */
record Choice(
        Map<CaseId, Optional<String>> cases, List<CaseId> left, MultiValueMap<String, String> typed, String back) {

    /** At once: who chooses more has not looked at them. */
    static final int MOST = 100;

    private static final String CASE = "case";
    private static final String LEFT = "left";
    private static final String BACK = "back";

    /**
     * @param form {@code case} is an id, or an id and a version with a colon between them
     * @throws org.minqing.http.ProblemException 422 where none was chosen, or too many
     */
    static Choice of(MultiValueMap<String, String> form) {
        Map<CaseId, Optional<String>> cases = new LinkedHashMap<>();
        form.getOrDefault(CASE, List.of()).forEach(one -> {
            String[] parts = one.split(":", 2);
            Optional<String> version = Optional.of(parts[parts.length - 1]).filter(part -> part.matches("\\d{1,9}"));
            CaseIds.parsed(parts[0]).ifPresent(id -> cases.put(id, version));
        });
        List<CaseId> left = form.getOrDefault(LEFT, List.of()).stream()
                .flatMap(id -> CaseIds.parsed(id).stream())
                .filter(id -> !cases.containsKey(id))
                .distinct()
                .toList();
        if (cases.isEmpty() && left.isEmpty()) {
            throw Problem.of(422, "many.none").asException();
        }
        if (cases.size() + left.size() > MOST) {
            throw Problem.of(422, "many.too-many", Map.of("limit", Integer.toString(MOST)))
                    .asException();
        }
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(form);
        typed.keySet().removeAll(List.of(CASE, LEFT, BACK, FormCommands.TOKEN));
        return new Choice(cases, left, typed, back(form));
    }

    static String back(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst(BACK)).orElse("");
    }

    /** All of them. */
    Collection<CaseId> ids() {
        return Stream.concat(cases.keySet().stream(), left.stream()).toList();
    }
}
