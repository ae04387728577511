package org.minqing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minqing.api.AreaCode;

class EntriesTest {

    private static final Entries AREAS = new Entries(
            DirectoryKind.AREAS,
            List.of(
                    area("999901", "示例区"),
                    area("999902", "另例区"),
                    area("999901001", "甲子街道"),
                    area("999902001", "甲子街道"),
                    area("999901001001", "天枢社区居委会"),
                    area("999901001002", "甲子社区")));

    private static final Entries CATEGORIES = new Entries(
            DirectoryKind.CATEGORIES,
            List.of(
                    category("水电气暖", Map.of("urgency", "LIVELIHOOD")),
                    category("水电气暖/供水", Map.of("magnitude", "SMALL")),
                    category("水电气暖/供水/停水", Map.of()),
                    category("环境", Map.of()),
                    category("环境/其他", Map.of()),
                    category("水电气暖/其他", Map.of()),
                    category("其他", Map.of())));

    @ParameterizedTest
    @CsvSource({
        "999901001001, 999901001001",
        "示例区, 999901",
        "天枢社区居委会, 999901001001",
        "天枢社区, 999901001001",
        "天枢社区居民委员会, 999901001001",
        "天枢, 999901001001",
        "示例区/甲子街道, 999901001",
        "示例区/甲子街道办事处/天枢社区, 999901001001",
    })
    void anAreaIsFoundByCodeNameOrPathWhateverItsSuffix(String given, String code) {
        assertThat(AREAS.meant(given).map(DirectoryEntry::code)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"甲子街道", "示例区/天枢社区", "无名街道", "''", "/", "示例区/"})
    void aNameThatMeansSeveralAreasOrNoneFindsNone(String given) {
        assertThat(AREAS.meant(given)).isEmpty();
    }

    @Test
    void aNameMeansTheHighestLevelAtWhichItOccurs() {
        assertThat(CATEGORIES.meant("其他").map(DirectoryEntry::code)).contains("其他");
        assertThat(CATEGORIES.meant("停水").map(DirectoryEntry::code)).contains("水电气暖/供水/停水");
        assertThat(CATEGORIES.meant("环境/其他").map(DirectoryEntry::code)).contains("环境/其他");
    }

    @Test
    void whatACategoryDoesNotSayItsParentsSay() {
        DirectoryEntry burst = CATEGORIES.code("水电气暖/供水/停水").orElseThrow();

        assertThat(CATEGORIES.inherited(burst, "magnitude")).contains("SMALL");
        assertThat(CATEGORIES.inherited(burst, "urgency")).contains("LIVELIHOOD");
        assertThat(CATEGORIES.inherited(burst, "unit")).isEmpty();
    }

    @Test
    void ofTwoCellsThatFollowedEachOtherTheOneThatStillHoldsIsMeant() {
        DirectoryEntry former = area("999901001001001", "第一网格");
        DirectoryEntry closed = new DirectoryEntry(
                former.code(),
                former.name(),
                former.parent(),
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 7, 1)),
                Optional.empty(),
                Map.of(),
                EntryOrigin.IMPORTED);
        Entries cells = new Entries(DirectoryKind.AREAS, List.of(closed, area("999901001001002", "第一网格")));

        assertThat(cells.meant("第一网格").map(DirectoryEntry::code)).contains("999901001001002");
    }

    @Test
    void aSlashInsideANamePartsNothing() {
        assertThat(CategoryPath.of(List.of("Metal/Household Appliances"))).isEqualTo("Metal／Household Appliances");
        assertThat(CategoryPath.depth(CategoryPath.of(List.of("Metal/Household Appliances", "Other"))))
                .isEqualTo(2);
    }

    @Test
    void addedEntriesStandBesideThoseThatWereThere() {
        Entries more = AREAS.with(List.of(area("999903", "第三区")));

        assertThat(Stream.of("示例区", "第三区").map(name -> more.meant(name).map(DirectoryEntry::code)))
                .containsExactly(Optional.of("999901"), Optional.of("999903"));
        assertThat(AREAS.meant("第三区")).isEmpty();
    }

    private static DirectoryEntry area(String code, String name) {
        return DirectoryEntry.of(
                code, name, AreaCode.of(code).parent().map(AreaCode::digits), Map.of(), EntryOrigin.IMPORTED);
    }

    private static DirectoryEntry category(String path, Map<String, String> details) {
        return DirectoryEntry.of(
                path, CategoryPath.lastName(path), CategoryPath.parent(path), details, EntryOrigin.SHIPPED);
    }
}
