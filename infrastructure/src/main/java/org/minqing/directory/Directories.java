package org.minqing.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.minqing.api.AreaCode;
import org.minqing.api.AreaLevel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The directories in memory, each replaced whole after a change, so that nobody waits for the database. */
@Component
public class Directories {

    private final DirectoryTable table;
    private final Map<DirectoryKind, Entries> standing = new ConcurrentHashMap<>();

    /** How often each had been written when it was read last. */
    private final Map<DirectoryKind, Long> read = new ConcurrentHashMap<>();

    Directories(DirectoryTable table, ShippedDirectories shipped) {
        this.table = table;
        shipped.load();
        for (DirectoryKind kind : DirectoryKind.values()) {
            refresh(kind);
        }
    }

    /** Those of a database, without an application around it. */
    public static Directories in(DataSource database) {
        DirectoryTable table = new DirectoryTable(
                new JdbcTemplate(database), new TransactionTemplate(new DataSourceTransactionManager(database)));
        return new Directories(table, new ShippedDirectories(table));
    }

    /** Reads those again that another node has written since. */
    void refreshWritten() {
        table.written().forEach((kind, times) -> {
            if (!times.equals(read.get(kind))) {
                refresh(kind);
            }
        });
    }

    private void refresh(DirectoryKind kind) {
        // Asked first: whatever is written meanwhile is then read once more.
        Optional<Long> times = Optional.ofNullable(table.written().get(kind));
        standing.put(kind, table.read(kind));
        times.ifPresent(now -> read.put(kind, now));
    }

    /** Adds or replaces entries; they are in force when this returns. */
    public void put(DirectoryKind kind, Collection<DirectoryEntry> entries) {
        table.write(kind, entries, EntryOrigin.IMPORTED);
        refresh(kind);
    }

    /** Adds words a register used; entries that stand stay as they are. */
    public synchronized void addFromRegister(DirectoryKind kind, Collection<DirectoryEntry> entries) {
        table.write(kind, entries, EntryOrigin.REGISTER);
        standing.computeIfPresent(
                kind,
                (same, now) -> now.with(entries.stream()
                        .filter(entry -> now.code(entry.code()).isEmpty())
                        .toList()));
    }

    Entries of(DirectoryKind kind) {
        return standing.getOrDefault(kind, new Entries(kind, List.of()));
    }

    /** The entry of that code. */
    public Optional<DirectoryEntry> entry(DirectoryKind kind, String code) {
        return of(kind).code(code);
    }

    /** All areas of a level that hold, in the order of their codes. */
    public List<AreaCode> areas(AreaLevel level) {
        return of(DirectoryKind.AREAS).all().stream()
                .filter(area ->
                        area.code().length() == level.length() && area.validTo().isEmpty())
                .map(area -> AreaCode.of(area.code()))
                .toList();
    }

    /** The area of the highest level that bears this name, among those whose digits start so. */
    public Optional<AreaCode> areaNamed(String name, String digits) {
        return of(DirectoryKind.AREAS).named(name, digits).map(area -> AreaCode.of(area.code()));
    }

    /** The area of that name directly under a parent, whatever its suffix. */
    public Optional<AreaCode> areaBelow(AreaCode parent, String name) {
        return of(DirectoryKind.AREAS).below(parent.digits(), name).map(area -> AreaCode.of(area.code()));
    }
}
