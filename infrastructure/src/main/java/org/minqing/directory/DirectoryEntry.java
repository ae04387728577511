package org.minqing.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a directory.
 *
 * @param code by which cases hold it; of a category, its path of names {@code A/B/C}
 * @param parent code of the entry above it
 * @param validTo the first day an area no longer holds
 * @param replaces the area this one took over from
 * @param details what only its directory holds, by heading; empty values are left out
 */
public record DirectoryEntry(
        String code,
        String name,
        Optional<String> parent,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> replaces,
        Map<String, String> details,
        EntryOrigin origin) {

    /** An entry that has no dates and replaces nothing. */
    static DirectoryEntry of(
            String code, String name, Optional<String> parent, Map<String, String> details, EntryOrigin origin) {
        return new DirectoryEntry(
                code, name, parent, Optional.empty(), Optional.empty(), Optional.empty(), details, origin);
    }

    Optional<String> detail(String heading) {
        return Optional.ofNullable(details.get(heading));
    }
}
