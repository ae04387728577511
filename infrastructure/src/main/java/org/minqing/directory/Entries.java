package org.minqing.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One directory as it stands, in memory and unchangeable, found by code, by name and by path. */
final class Entries {

    private final DirectoryKind kind;
    private final TreeMap<String, DirectoryEntry> byCode;
    private final Map<String, List<DirectoryEntry>> byName;
    private final Map<String, List<DirectoryEntry>> byCoreName;

    Entries(DirectoryKind kind, Collection<DirectoryEntry> entries) {
        this.kind = kind;
        this.byCode = new TreeMap<>(entries.stream()
                .collect(Collectors.toMap(DirectoryEntry::code, Function.identity(), (first, second) -> second)));
        this.byName = byCode.values().stream().collect(Collectors.groupingBy(DirectoryEntry::name));
        this.byCoreName = kind == DirectoryKind.AREAS
                ? byCode.values().stream().collect(Collectors.groupingBy(entry -> AreaName.core(entry.name())))
                : Map.of();
    }

    /** The same with these added, or in the place of those of the same code. */
    Entries with(Collection<DirectoryEntry> added) {
        Map<String, DirectoryEntry> all = new HashMap<>(byCode);
        added.forEach(entry -> all.put(entry.code(), entry));
        return new Entries(kind, all.values());
    }

    Optional<DirectoryEntry> code(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** In the order of their codes. */
    Collection<DirectoryEntry> all() {
        return byCode.values();
    }

    /** Those directly below it. */
    Stream<DirectoryEntry> children(Optional<String> parent) {
        return byCode.values().stream().filter(entry -> entry.parent().equals(parent));
    }

    /** By its code, its name at the highest level that bears it, or a path of names; empty also where several are meant. */
    Optional<DirectoryEntry> meant(String given) {
        String word = given.strip();
        return code(word)
                .or(() -> highest(byName.getOrDefault(word, List.of())))
                .or(() -> word.contains("/") ? path(word) : Optional.empty())
                .or(() -> highest(byCoreName.getOrDefault(AreaName.core(word), List.of())));
    }

    /** The entry of the highest level that bears this name, among those whose code starts so. */
    Optional<DirectoryEntry> named(String name, String codePrefix) {
        return highest(within(byName.getOrDefault(name.strip(), List.of()), codePrefix))
                .or(() -> highest(within(byCoreName.getOrDefault(AreaName.core(name), List.of()), codePrefix)));
    }

    private static List<DirectoryEntry> within(List<DirectoryEntry> entries, String codePrefix) {
        return entries.stream()
                .filter(entry -> entry.code().startsWith(codePrefix))
                .toList();
    }

    private Optional<DirectoryEntry> path(String path) {
        List<DirectoryEntry> at = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            Optional<DirectoryEntry> next =
                    at.isEmpty() ? meant(name) : below(at.getLast().code(), name);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at.add(next.get());
        }
        return Optional.of(at.getLast());
    }

    /** The entry of that name under that parent; for areas also where only the suffix differs. */
    Optional<DirectoryEntry> below(String parent, String name) {
        String word = name.strip();
        return only(byName.getOrDefault(word, List.of()), parent)
                .or(() -> only(byCoreName.getOrDefault(AreaName.core(word), List.of()), parent));
    }

    private static Optional<DirectoryEntry> only(List<DirectoryEntry> candidates, String parent) {
        return single(candidates.stream()
                .filter(entry -> entry.parent().filter(parent::equals).isPresent())
                .toList());
    }

    private Optional<DirectoryEntry> highest(List<DirectoryEntry> candidates) {
        int top = candidates.stream().mapToInt(this::depth).min().orElse(0);
        return single(candidates.stream().filter(entry -> depth(entry) == top).toList());
    }

    /** Of areas that follow each other under one name, the one that still holds. */
    private static Optional<DirectoryEntry> single(List<DirectoryEntry> candidates) {
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        List<DirectoryEntry> open =
                candidates.stream().filter(entry -> entry.validTo().isEmpty()).toList();
        return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }

    private int depth(DirectoryEntry entry) {
        return switch (kind) {
            case AREAS -> entry.code().length();
            case CATEGORIES -> CategoryPath.depth(entry.code());
            case CHANNELS, DISPUTE_TYPES, UNITS, STAFF, COMMITTEES, MEDIATORS, SNIPPETS -> 0;
        };
    }

    /** What the entry says under that heading, or the nearest above it that says anything. */
    Optional<String> inherited(DirectoryEntry entry, String heading) {
        return entry.detail(heading).or(() -> entry.parent().flatMap(this::code).flatMap(up -> inherited(up, heading)));
    }
}
