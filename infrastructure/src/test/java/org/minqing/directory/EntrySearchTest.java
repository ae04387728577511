package org.minqing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;

class EntrySearchTest {

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    private final Directories directories = Directories.in(database.dataSource());
    private final EntrySearch search = new EntrySearch(directories);

    @BeforeEach
    void someEntries() {
        directories.put(
                DirectoryKind.AREAS,
                List.of(
                        entry("999901", "示例区", Optional.empty()),
                        entry("999901001", "长乐街道", Optional.of("999901")),
                        entry("999901001001", "第一社区", Optional.of("999901001")),
                        entry("999901002", "重兴街道", Optional.of("999901")),
                        entry("999901002001", "第一社区", Optional.of("999901002"))));
        directories.put(
                DirectoryKind.UNITS,
                List.of(entry("U1", "示例区城市管养所", Optional.empty()), entry("U2", "城市管养所", Optional.of("U1"))));
    }

    @ParameterizedTest
    @CsvSource({
        "长乐, 示例区/长乐街道",
        "cl, 示例区/长乐街道",
        "zl, 示例区/长乐街道",
        "cxjd, 示例区/重兴街道",
        "ZXJD, 示例区/重兴街道",
        "999901002001, 示例区/重兴街道/第一社区"
    })
    void an_entry_is_found_by_a_piece_of_its_name_its_code_and_its_initials_in_every_reading(
            String typed, String found) {
        assertThat(search.find(DirectoryKind.AREAS, typed, 20))
                .extracting(EntrySearch.Found::value)
                .contains(found);
    }

    @Test
    void two_areas_of_one_name_are_told_apart_by_what_they_lie_in() {
        assertThat(search.find(DirectoryKind.AREAS, "dysq", 20))
                .extracting(EntrySearch.Found::value)
                .containsExactlyInAnyOrder("示例区/长乐街道/第一社区", "示例区/重兴街道/第一社区");
    }

    @Test
    void what_stands_in_the_field_then_names_the_same_entry_in_a_command() {
        NamesInDirectories names = new NamesInDirectories(directories);

        assertThat(search.find(DirectoryKind.AREAS, "", 20))
                .allSatisfy(found -> assertThat(names.areaCode(found.value()))
                        .contains(found.entry().code()));
        assertThat(search.find(DirectoryKind.UNITS, "csgys", 20))
                .hasSize(2)
                .allSatisfy(found -> assertThat(names.unit(found.value()))
                        .contains(found.entry().code()));
    }

    @Test
    void no_more_are_suggested_than_can_be_read() {
        assertThat(search.find(DirectoryKind.AREAS, "", 3)).hasSize(3);
        assertThat(search.find(DirectoryKind.AREAS, "没有", 3)).isEmpty();
    }

    private static DirectoryEntry entry(String code, String name, Optional<String> parent) {
        return DirectoryEntry.of(code, name, parent, Map.of(), EntryOrigin.IMPORTED);
    }
}
