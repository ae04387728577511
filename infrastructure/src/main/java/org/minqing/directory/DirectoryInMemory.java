package org.minqing.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minqing.command.common.Directory;

/** The shipped words with others beside them, for decisions that are made without a database. */
public final class DirectoryInMemory {

    private DirectoryInMemory() {}

    /** @param added by directory */
    public static Directory shippedWith(Map<DirectoryKind, ? extends Collection<DirectoryEntry>> added) {
        Map<DirectoryKind, Entries> all = new EnumMap<>(DirectoryKind.class);
        for (DirectoryKind kind : DirectoryKind.values()) {
            Stream<DirectoryEntry> shipped = ShippedDirectories.SHIPPED.contains(kind)
                    ? ShippedDirectories.read(kind).entries().values().stream()
                    : Stream.empty();
            Collection<DirectoryEntry> others = added.containsKey(kind) ? added.get(kind) : List.of();
            all.put(
                    kind,
                    new Entries(kind, Stream.concat(shipped, others.stream()).toList()));
        }
        return new StandingDirectory(kind -> all.getOrDefault(kind, new Entries(kind, List.of())));
    }
}
