package org.minqing.intake.mapping;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minqing.api.Moment;
import org.minqing.api.Origin;
import org.minqing.directory.Directories;
import org.minqing.directory.DirectoryNames;
import org.minqing.intake.mapping.Mapping.Field;
import org.minqing.table.Row;
import org.minqing.table.UnreadableFile;

/** Reads the rows of one file by one mapping. */
public final class RegisterReader {

    private final Mapping mapping;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Set<String> unknown;
    private final Times times;
    private final Directories directories;
    private final DirectoryNames names;

    /** @throws UnreadableFile where the file lacks the columns without which no row can be read */
    public RegisterReader(Mapping mapping, List<String> headings, Directories directories, DirectoryNames names) {
        this.mapping = mapping;
        this.unknown = new HashSet<>(mapping.unknown());
        this.times = new Times(mapping.dateFormats(), mapping.zone());
        this.directories = directories;
        this.names = names;
        for (int i = 0; i < headings.size(); i++) {
            columns.putIfAbsent(headings.get(i), i);
        }
        List<String> missing = Stream.of(
                        Optional.of(mapping.externalId()), mapping.receivedAt(), mapping.occurredAt(), mapping.event())
                .flatMap(Optional::stream)
                .flatMap(field -> field.column().stream())
                .filter(column -> !columns.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile(
                    "table.columns-missing",
                    Map.of("missing", String.join(", ", missing), "headings", String.join(", ", headings)));
        }
    }

    /** @throws UnfitRow where the row cannot be taken */
    public CaseRow read(Row row) {
        Cells cells = new Cells(columns, unknown, row);
        String externalId = cells.place(mapping.externalId()).orElseThrow(() -> missing(mapping.externalId()));
        Origin origin = new Origin(mapping.source(), externalId);
        Words words = new Words(cells);
        return switch (mapping.shape()) {
            case CASES ->
                new AdoptionReader(mapping, this, cells, words, new RegisterWords(directories, names)).read(origin);
            case HISTORY -> new HistoryReader(mapping, this, cells, words).read(origin);
        };
    }

    Moment neededTime(Cells cells, Optional<Field> field) {
        return time(cells, field).orElseThrow(() -> missing(field.orElseThrow()));
    }

    Optional<Moment> time(Cells cells, Optional<Field> field) {
        return field.flatMap(given -> cells.place(given)
                .map(text -> times.read(text)
                        .orElseThrow(() -> new UnfitRow(
                                given.column().orElse(""),
                                text,
                                "import.time-unreadable",
                                Map.of("formats", String.join(", ", mapping.dateFormats()))))));
    }

    private static UnfitRow missing(Field field) {
        return new UnfitRow(field.column().orElse(""), "", "import.cell-missing", Map.of());
    }
}
