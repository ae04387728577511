package org.minqing.intake.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.directory.CategoryPath;
import org.minqing.directory.Directories;
import org.minqing.directory.DirectoryEntry;
import org.minqing.directory.DirectoryKind;
import org.minqing.directory.DirectoryNames;

/**
 * Finds the directory entries one row means, and notes the words that stand in no directory yet: they are to be added
 * under themselves before the case is.
 */
final class RegisterWords {

    private final Directories directories;
    private final DirectoryNames names;
    private final Map<DirectoryKind, List<DirectoryEntry>> added = new EnumMap<>(DirectoryKind.class);

    RegisterWords(Directories directories, DirectoryNames names) {
        this.directories = directories;
        this.names = names;
    }

    String channel(String word) {
        return names.channel(word).orElseGet(() -> add(DirectoryKind.CHANNELS, word));
    }

    String unit(String word) {
        return names.unit(word).orElseGet(() -> add(DirectoryKind.UNITS, word));
    }

    Optional<String> category(List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String code = CategoryPath.of(path);
        if (directories.entry(DirectoryKind.CATEGORIES, code).isEmpty()) {
            added.computeIfAbsent(DirectoryKind.CATEGORIES, kind -> new ArrayList<>())
                    .addAll(DirectoryEntry.categoriesOfRegister(path));
        }
        return Optional.of(code);
    }

    private String add(DirectoryKind kind, String word) {
        added.computeIfAbsent(kind, same -> new ArrayList<>()).add(DirectoryEntry.ofRegister(word));
        return word;
    }

    /** The areas along the path as far as they are known, narrowest last: an unknown street leaves the district. */
    List<AreaCode> areas(List<Optional<String>> path, String digits) {
        List<AreaCode> found = new ArrayList<>();
        for (Optional<String> name : path) {
            Optional<AreaCode> next = name.flatMap(given -> found.isEmpty()
                    ? directories.areaNamed(given, digits)
                    : directories.areaBelow(found.getLast(), given));
            if (next.isEmpty()) {
                return found;
            }
            found.add(next.get());
        }
        return found;
    }

    Map<DirectoryKind, List<DirectoryEntry>> added() {
        return added;
    }
}
