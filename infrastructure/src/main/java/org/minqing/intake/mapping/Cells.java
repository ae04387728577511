package org.minqing.intake.mapping;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.intake.mapping.Mapping.Field;
import org.minqing.table.Row;

/** The cells of one row by their headings, and which of them found a place in the case. */
final class Cells {

    /** Headings that tell why a row was refused; in a mended file they say nothing about the case. */
    private static final String ABOUT_THE_ROW = "!";

    private static final int LONGEST = 20_000;

    private final Map<String, Integer> columns;
    private final Set<String> unknown;
    private final Row row;
    private final Set<String> placed = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    Cells(Map<String, Integer> columns, Set<String> unknown, Row row) {
        this.columns = columns;
        this.unknown = unknown;
        this.row = row;
    }

    /** What stands there, unless it is empty or says that nothing is known. */
    Optional<String> known(String column) {
        return Optional.ofNullable(columns.get(column))
                .filter(index -> index < row.cells().size())
                .map(index -> clean(column, row.cells().get(index)))
                .filter(text -> !text.isEmpty() && !unknown.contains(text));
    }

    /** The same, and the column has found its place. */
    Optional<String> place(String column) {
        placed.add(column);
        return known(column);
    }

    Optional<String> place(Field field) {
        return field.value().or(() -> field.column().flatMap(this::place));
    }

    void placed(List<String> these) {
        placed.addAll(these);
    }

    /** Whatever place the column found, what stands there says more than found one. */
    void keep(String column) {
        kept.add(column);
    }

    /** The columns that found no place, as they are written, without the empty ones. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        columns.forEach((column, index) -> {
            if ((kept.contains(column) || !placed.contains(column))
                    && !column.startsWith(ABOUT_THE_ROW)
                    && index < row.cells().size()) {
                String text = row.cells().get(index);
                clean(column, text);
                if (!text.isBlank() && !column.isEmpty()) {
                    others.put(column, text);
                }
            }
        });
        return others;
    }

    /** Without the blanks around it; one way to write a character, one way to end a line. */
    private static String clean(String column, String text) {
        String clean = stripped(Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n'));
        if (clean.length() > LONGEST) {
            throw new UnfitRow(
                    column,
                    clean.substring(0, 40) + "…",
                    "import.text-too-long",
                    Map.of("limit", Integer.toString(LONGEST)));
        }
        if (clean.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new UnfitRow(column, "", "import.control-character", Map.of());
        }
        return clean;
    }

    /** Also of the spaces that Chinese texts and web pages bring along. */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
