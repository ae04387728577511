package org.minqing.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the directories aloud. */
@RestController
class DirectoryController {

    private final Directories directories;

    DirectoryController(Directories directories) {
        this.directories = directories;
    }

    /** The areas directly below one, or the districts. */
    @GetMapping("/api/areas")
    List<EntryView> areas(@RequestParam(required = false) Optional<String> parent) {
        return list(DirectoryKind.AREAS, area -> area.parent().equals(parent.filter(code -> !code.isBlank())));
    }

    @GetMapping("/api/categories")
    List<EntryView> categories() {
        return list(DirectoryKind.CATEGORIES, all -> true);
    }

    @GetMapping("/api/channels")
    List<EntryView> channels() {
        return list(DirectoryKind.CHANNELS, all -> true);
    }

    @GetMapping("/api/dispute-types")
    List<EntryView> disputeTypes() {
        return list(DirectoryKind.DISPUTE_TYPES, all -> true);
    }

    @GetMapping("/api/units")
    List<EntryView> units(@RequestParam(required = false) Optional<String> area) {
        return list(DirectoryKind.UNITS, within(area));
    }

    @GetMapping("/api/staff")
    List<EntryView> staff(@RequestParam(required = false) Optional<String> area) {
        return list(DirectoryKind.STAFF, within(area));
    }

    @GetMapping("/api/committees")
    List<EntryView> committees() {
        return list(DirectoryKind.COMMITTEES, all -> true);
    }

    @GetMapping("/api/mediators")
    List<EntryView> mediators() {
        return list(DirectoryKind.MEDIATORS, all -> true);
    }

    @GetMapping("/api/snippets")
    List<EntryView> snippets() {
        return list(DirectoryKind.SNIPPETS, all -> true);
    }

    /** Those in an area named by any prefix of its digits; all, where none is named. */
    private static Predicate<DirectoryEntry> within(Optional<String> area) {
        return entry -> area.isEmpty()
                || entry.detail("area")
                        .filter(digits -> digits.startsWith(area.get()))
                        .isPresent();
    }

    private List<EntryView> list(DirectoryKind kind, Predicate<DirectoryEntry> wanted) {
        Entries all = directories.of(kind);
        return all.all().stream()
                .filter(wanted)
                .map(entry -> EntryView.of(kind, entry, all))
                .toList();
    }
}
