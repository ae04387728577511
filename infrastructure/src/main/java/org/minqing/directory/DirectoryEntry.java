package org.minqing.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /** A word that a register uses, under itself. */
    public static DirectoryEntry ofRegister(String word) {
        return of(word, word, Optional.empty(), Map.of(), EntryOrigin.REGISTER);
    }

    /** The category of that path of names as a register has it, and those above it, from the top. */
    public static List<DirectoryEntry> categoriesOfRegister(List<String> names) {
        return IntStream.rangeClosed(1, names.size())
                .mapToObj(depth -> of(
                        CategoryPath.of(names.subList(0, depth)),
                        names.get(depth - 1),
                        depth == 1 ? Optional.empty() : Optional.of(CategoryPath.of(names.subList(0, depth - 1))),
                        Map.of(),
                        EntryOrigin.REGISTER))
                .toList();
    }

    /** An entry that has no dates and replaces nothing. */
    public static DirectoryEntry of(
            String code, String name, Optional<String> parent, Map<String, String> details, EntryOrigin origin) {
        return new DirectoryEntry(
                code, name, parent, Optional.empty(), Optional.empty(), Optional.empty(), details, origin);
    }

    Optional<String> detail(String heading) {
        return Optional.ofNullable(details.get(heading));
    }
}
