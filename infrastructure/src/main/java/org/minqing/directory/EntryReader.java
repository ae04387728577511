package org.minqing.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseKind;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Urgency;
import org.minqing.table.Row;
import org.minqing.table.UnreadableFile;

/** Reads rows of one file as entries of one directory. Columns it does not know are passed over. */
final class EntryReader {

    /** Headings under which published category trees give their three levels. */
    private static final List<List<String>> LEVEL_HEADINGS =
            List.of(List.of("level1", "level2", "level3"), List.of("一级分类", "二级分类", "三级分类"));

    private static final int LONGEST = 200;

    /** Of a snippet; it may have several lines. */
    private static final String TEXT = "text";

    private static final int LONGEST_TEXT = 2_000;

    private final DirectoryKind kind;
    private final EntryOrigin origin;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> levels;

    /** @throws UnreadableFile where a column is missing without which no entry can be read */
    EntryReader(DirectoryKind kind, EntryOrigin origin, List<String> headings) {
        this.kind = kind;
        this.origin = origin;
        for (int i = 0; i < headings.size(); i++) {
            columns.putIfAbsent(headings.get(i), i);
        }
        this.levels = LEVEL_HEADINGS.stream()
                .filter(columns.keySet()::containsAll)
                .findFirst()
                .orElse(List.of());
        List<String> needed = switch (kind) {
            case CATEGORIES -> levels.isEmpty() ? List.of("path") : List.of();
            case AREAS, CHANNELS, DISPUTE_TYPES, UNITS, STAFF, COMMITTEES, MEDIATORS -> List.of("code", "name");
            case SNIPPETS -> List.of("code", "name", TEXT);
        };
        if (!columns.keySet().containsAll(needed)) {
            List<String> missing = needed.stream()
                    .filter(column -> !columns.containsKey(column))
                    .toList();
            throw new UnreadableFile(
                    "table.columns-missing",
                    Map.of("missing", String.join(", ", missing), "headings", String.join(", ", headings)));
        }
    }

    /** @throws RefusedCell where the row is unfit */
    DirectoryEntry read(Row row) {
        return switch (kind) {
            case AREAS -> area(row);
            case CATEGORIES -> category(row);
            case CHANNELS, DISPUTE_TYPES, UNITS, STAFF, COMMITTEES, MEDIATORS ->
                DirectoryEntry.of(needed(row, "code"), needed(row, "name"), cell(row, "parent"), details(row), origin);
            case SNIPPETS ->
                DirectoryEntry.of(needed(row, "code"), needed(row, "name"), Optional.empty(), snippet(row), origin);
        };
    }

    private DirectoryEntry area(Row row) {
        AreaCode code = areaCode("code", needed(row, "code"));
        return new DirectoryEntry(
                code.digits(),
                needed(row, "name"),
                code.parent().map(AreaCode::digits),
                day(row, "validFrom"),
                day(row, "validTo"),
                cell(row, "replaces")
                        .map(replaced -> areaCode("replaces", replaced).digits()),
                Map.of(),
                origin);
    }

    private DirectoryEntry category(Row row) {
        String path = levels.isEmpty()
                ? needed(row, "path")
                : CategoryPath.of(levels.stream()
                        .flatMap(heading -> cell(row, heading).stream())
                        .toList());
        if (path.isEmpty()
                || CategoryPath.depth(path) > 3
                || Stream.of(path.split("/", -1)).anyMatch(String::isBlank)) {
            throw new RefusedCell("path", path, "directory.no-category-path", Map.of());
        }
        return DirectoryEntry.of(path, CategoryPath.lastName(path), CategoryPath.parent(path), details(row), origin);
    }

    private Map<String, String> snippet(Row row) {
        Map<String, String> details = details(row);
        details.put(TEXT, needed(row, TEXT));
        return details;
    }

    private Map<String, String> details(Row row) {
        Map<String, String> details = new LinkedHashMap<>();
        for (String heading : kind.details()) {
            cell(row, heading).ifPresent(value -> details.put(heading, checked(heading, value)));
        }
        return details;
    }

    private String checked(String heading, String value) {
        return switch (heading) {
            case "level" -> oneOf(heading, value, Level.values());
            case "magnitude" -> oneOf(heading, value, Magnitude.values());
            case "urgency" -> oneOf(heading, value, Urgency.values());
            case "area" -> areaCode(heading, value).digits();
            case "caseKind" -> oneOf(heading, value, CaseKind.values());
            case "desk" -> oneOf(heading, value, SnippetDesk.values());
            case TEXT -> fillable(heading, value);
            default -> value;
        };
    }

    private static String fillable(String heading, String text) {
        SnippetPlaceholder.unknownIn(text).ifPresent(unknown -> {
            throw new RefusedCell(
                    heading,
                    text,
                    "directory.no-such-placeholder",
                    Map.of("placeholder", unknown, "expected", SnippetPlaceholder.all()));
        });
        return text;
    }

    private static String oneOf(String heading, String value, Enum<?>[] words) {
        return Stream.of(words)
                .map(Enum::name)
                .filter(value::equals)
                .findFirst()
                .orElseThrow(() -> new RefusedCell(
                        heading,
                        value,
                        "directory.no-such-word",
                        Map.of("expected", Stream.of(words).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    private static AreaCode areaCode(String heading, String value) {
        try {
            return AreaCode.of(value);
        } catch (IllegalArgumentException e) {
            throw new RefusedCell(heading, value, "directory.no-area-code", Map.of());
        }
    }

    private Optional<LocalDate> day(Row row, String heading) {
        return cell(row, heading).map(value -> {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new RefusedCell(heading, value, "directory.no-day", Map.of());
            }
        });
    }

    private String needed(Row row, String heading) {
        return cell(row, heading).orElseThrow(() -> new RefusedCell(heading, "", "directory.cell-missing", Map.of()));
    }

    private Optional<String> cell(Row row, String heading) {
        Integer index = columns.get(heading);
        if (index == null || index >= row.cells().size()) {
            return Optional.empty();
        }
        String value = Normalizer.normalize(row.cells().get(index), Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        boolean isText = kind == DirectoryKind.SNIPPETS && heading.equals(TEXT);
        int longest = isText ? LONGEST_TEXT : LONGEST;
        boolean unreadable = value.chars().filter(c -> !isText || c != '\n').anyMatch(Character::isISOControl);
        if (value.length() > longest || unreadable) {
            throw new RefusedCell(
                    heading,
                    value,
                    isText ? "directory.text-too-long" : "directory.cell-too-long",
                    Map.of("limit", Integer.toString(longest)));
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
