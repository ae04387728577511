package org.minqing.intake.mapping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.minqing.intake.mapping.Mapping.Field;

/** Puts a register's words into ours. A word nobody foresaw changes nothing; it is kept, and told. */
final class Words {

    private final Cells cells;
    private final Map<String, String> unmatched = new LinkedHashMap<>();

    Words(Cells cells) {
        this.cells = cells;
    }

    /** What the field says in our words, as one of these. */
    <E extends Enum<E>> Optional<E> one(Optional<Field> field, Class<E> type) {
        return one(
                field,
                word -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(word))
                        .findFirst());
    }

    Optional<Boolean> yesOrNo(Optional<Field> field) {
        return one(field, word -> switch (word) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    private <T> Optional<T> one(Optional<Field> field, Function<String, Optional<T>> ours) {
        return field.flatMap(given -> given.value()
                .flatMap(ours)
                .or(() -> given.column()
                        .flatMap(column ->
                                cells.known(column).flatMap(word -> translated(column, word, given.words(), ours)))));
    }

    private <T> Optional<T> translated(
            String column, String word, Map<String, String> words, Function<String, Optional<T>> ours) {
        String translation = words.getOrDefault(word, word);
        Optional<T> value = ours.apply(translation);
        if (value.isPresent()) {
            cells.placed(List.of(column));
            return value;
        }
        cells.keep(column);
        if (!words.containsKey(word)) {
            unmatched.put(column, word);
        }
        return value;
    }

    /** Column and word, of those that were not foreseen. */
    Map<String, String> unmatched() {
        return unmatched;
    }
}
