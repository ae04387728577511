package org.minqing.intake.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minqing.api.Adoption;
import org.minqing.api.ClosedAs;
import org.minqing.api.Moment;
import org.minqing.api.Origin;
import org.minqing.api.Resolution;
import org.minqing.intake.mapping.Mapping.Happening;
import org.minqing.person.PersonReferences;

/** Reads one row as something that happened to a case. */
final class HistoryReader {

    private final Mapping mapping;
    private final RegisterReader register;
    private final Cells cells;
    private final Words words;

    HistoryReader(Mapping mapping, RegisterReader register, Cells cells, Words words) {
        this.mapping = mapping;
        this.register = register;
        this.cells = cells;
        this.words = words;
    }

    CaseRow read(Origin origin) {
        Moment at = register.neededTime(cells, mapping.occurredAt());
        // A happening nobody foresaw is still something that was written down.
        Happening happening = words.one(mapping.event(), Happening.class).orElse(Happening.PROGRESS);
        return switch (happening) {
            case KNOWN -> new CaseRow.Progressed(origin, at, Optional.empty(), words.unmatched());
            case PROGRESS -> new CaseRow.Progressed(origin, at, Optional.of(text()), words.unmatched());
            case CLOSED -> new CaseRow.Ended(origin, ended(origin, at), words.unmatched());
        };
    }

    private String text() {
        String text = mapping.text().stream()
                .flatMap(column -> cells.place(column).stream())
                .distinct()
                .collect(Collectors.joining(": "));
        return PersonReferences.put(text, List.of());
    }

    private Adoption ended(Origin origin, Moment at) {
        return new Adoption(
                "",
                origin,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                words.one(mapping.closedAs(), ClosedAs.class),
                Optional.of(at),
                words.one(mapping.resolution(), Resolution.class),
                Optional.empty(),
                List.of(),
                Map.of());
    }
}
