package org.minqing.desk.list;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minqing.desk.QueryText;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What the address of the list says: the parameters of the API's list, and which columns the page shows.
 *
 * @param asked nothing empty
 */
public record ListAddress(Map<String, List<String>> asked) {

    static final String COLUMNS = "columns";

    private static final String AFTER = "after";

    /** What an address of the board holds too. */
    private static final Set<String> OF_BOARD = Set.of("area", "kind", "category", "channel", "unit", "from", "to");

    /** What a page looks like, and what was just done, is no question about cases. */
    private static final Set<String> OF_PAGE = Set.of("lang", "colours", "singleKeys", "afterSaving", "did", "what");

    /** Fields of the form that searches. */
    private static final Set<String> TYPED =
            Set.of("q", "kind", "status", "due", "mine", "again", "area", "from", "to", AFTER);

    /** What stands in a field that the address does not name. */
    public record Field(String name, String value) {}

    /** A form sends empty fields along. */
    public static ListAddress of(Map<String, List<String>> given) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            List<String> some = values.stream()
                    .filter(value -> value != null && !value.isBlank())
                    .toList();
            if (!some.isEmpty() && !OF_PAGE.contains(name)) {
                asked.put(name, name.equals(COLUMNS) ? List.of(String.join(",", some)) : some);
            }
        });
        return new ListAddress(Collections.unmodifiableMap(asked));
    }

    /** @param query what stands behind the question mark */
    public static ListAddress parse(String query) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                given.computeIfAbsent(decoded(part.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(part.substring(equals + 1)));
            }
        }
        return of(given);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItStands) {
            return text;
        }
    }

    /** What a reader of parameters takes. */
    MultiValueMap<String, String> parameters() {
        return new LinkedMultiValueMap<>(asked);
    }

    /** The first of what stands under each name. */
    Map<String, String> first() {
        return asked.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().getFirst()));
    }

    /** This very page. */
    public String here() {
        return text(asked.keySet());
    }

    /** The whole view, from its beginning. */
    public String question() {
        return text(without(Set.of(AFTER)));
    }

    /** The cases alone, as programs ask for them. */
    public String forPrograms() {
        return text(without(Set.of(AFTER, COLUMNS)));
    }

    /** The page behind. */
    String goingOn(String after) {
        String question = question();
        return (question.isEmpty() ? "" : question + "&") + new QueryText().with(AFTER, after);
    }

    /** The same view with these columns. */
    String showing(Collection<ListColumn> columns) {
        Map<String, List<String>> other = new LinkedHashMap<>(asked);
        other.put(COLUMNS, List.of(columns.stream().map(ListColumn::word).collect(Collectors.joining(","))));
        return new ListAddress(other).question();
    }

    /** The same view of the board. */
    public String board() {
        return text(asked.keySet().stream().filter(OF_BOARD::contains).toList());
    }

    /** What the form that searches keeps without showing it. */
    public List<Field> besideSearch() {
        return fields(without(TYPED));
    }

    /** What the form that chooses columns keeps. */
    public List<Field> besideColumns() {
        return fields(without(Set.of(AFTER, COLUMNS)));
    }

    Optional<String> text() {
        return Optional.ofNullable(asked.get("q")).map(List::getFirst);
    }

    private List<Field> fields(List<String> names) {
        return names.stream()
                .flatMap(name -> asked.getOrDefault(name, List.of()).stream().map(value -> new Field(name, value)))
                .toList();
    }

    private List<String> without(Set<String> some) {
        return asked.keySet().stream().filter(name -> !some.contains(name)).toList();
    }

    private String text(Collection<String> names) {
        QueryText text = new QueryText();
        asked.forEach((name, values) -> {
            if (names.contains(name)) {
                values.forEach(value -> text.with(name, value));
            }
        });
        return text.toString();
    }
}
