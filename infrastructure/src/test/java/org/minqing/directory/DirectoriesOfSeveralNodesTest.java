package org.minqing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;

/** Two nodes on one database. */
class DirectoriesOfSeveralNodesTest {

    private final DataSource database = EmbeddedPostgresForTests.freshDatabase().dataSource();
    private final Directories here = Directories.in(database);
    private final Directories there = Directories.in(database);

    @Test
    void what_is_written_on_one_is_in_force_on_the_other_once_it_has_looked() {
        here.refreshWritten();
        there.put(DirectoryKind.UNITS, List.of(unit("测试单位")));
        assertThat(here.entry(DirectoryKind.UNITS, "T-1")).isEmpty();

        here.refreshWritten();

        assertThat(here.entry(DirectoryKind.UNITS, "T-1").map(DirectoryEntry::name))
                .contains("测试单位");
    }

    @Test
    void what_is_changed_there_later_is_seen_too() {
        there.put(DirectoryKind.UNITS, List.of(unit("测试单位")));
        here.refreshWritten();
        there.put(DirectoryKind.UNITS, List.of(unit("改名的测试单位")));

        here.refreshWritten();

        assertThat(here.entry(DirectoryKind.UNITS, "T-1").map(DirectoryEntry::name))
                .contains("改名的测试单位");
    }

    private static DirectoryEntry unit(String name) {
        return new DirectoryEntry(
                "T-1",
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("level", "DISTRICT"),
                EntryOrigin.IMPORTED);
    }
}
