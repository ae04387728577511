package org.minqing.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.minqing.api.AreaCode;

/**
 * One entry as the interface tells it. What a directory does not hold is left out.
 *
 * @param level of an area DISTRICT to SUB_CELL, of a category 1 to 3, of a unit or committee GRID to DISTRICT
 * @param unit of a category, of somebody in it, or whose snippet it is
 * @param magnitude of a category, its parents' where it has none of its own; likewise its urgency and unit
 * @param text of a snippet
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EntryView(
        String code,
        String name,
        Optional<String> parent,
        Optional<String> level,
        Optional<String> area,
        Optional<String> unit,
        Optional<String> role,
        Optional<String> kind,
        Optional<String> committee,
        Optional<String> magnitude,
        Optional<String> urgency,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> replaces,
        Optional<String> text,
        Optional<String> caseKind,
        Optional<String> desk,
        EntryOrigin origin) {

    static EntryView of(DirectoryKind directory, DirectoryEntry entry, Entries all) {
        boolean category = directory == DirectoryKind.CATEGORIES;
        return new EntryView(
                entry.code(),
                entry.name(),
                entry.parent(),
                level(directory, entry),
                entry.detail("area"),
                category ? all.inherited(entry, "unit") : entry.detail("unit"),
                entry.detail("role"),
                entry.detail("kind"),
                entry.detail("committee"),
                category ? all.inherited(entry, "magnitude") : entry.detail("magnitude"),
                category ? all.inherited(entry, "urgency") : entry.detail("urgency"),
                entry.validFrom(),
                entry.validTo(),
                entry.replaces(),
                entry.detail("text"),
                entry.detail("caseKind"),
                entry.detail("desk"),
                entry.origin());
    }

    private static Optional<String> level(DirectoryKind directory, DirectoryEntry entry) {
        return switch (directory) {
            case AREAS -> Optional.of(AreaCode.of(entry.code()).level().name());
            case CATEGORIES -> Optional.of(Integer.toString(CategoryPath.depth(entry.code())));
            case UNITS, COMMITTEES -> entry.detail("level");
            case CHANNELS, DISPUTE_TYPES, STAFF, MEDIATORS, SNIPPETS -> Optional.empty();
        };
    }
}
