package org.minqing.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.table.CsvRows;
import org.minqing.table.Rows;
import org.minqing.table.UnreadableFile;

class DirectoryFileTest {

    @TempDir
    private Path folder;

    @Test
    void areasMayHaveOtherColumnsThanOurs() throws IOException {
        DirectoryFile file =
                read(DirectoryKind.AREAS, "code,name,streetCode,cityCode\n999901001001,天枢社区,999901001,9999\n");

        assertThat(file.entries().get("999901001001"))
                .isEqualTo(DirectoryEntry.of(
                        "999901001001", "天枢社区", Optional.of("999901001"), Map.of(), EntryOrigin.IMPORTED));
    }

    @Test
    void anAreaKeepsItsDatesAndWhatItReplaces() throws IOException {
        DirectoryFile file = read(
                DirectoryKind.AREAS,
                "code,name,validFrom,validTo,replaces\n999901001001003,第三网格,2025-07-01,2026-01-01,999901001001001\n");

        assertThat(file.entries().values())
                .containsExactly(new DirectoryEntry(
                        "999901001001003",
                        "第三网格",
                        Optional.of("999901001001"),
                        Optional.of(LocalDate.of(2025, 7, 1)),
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.of("999901001001001"),
                        Map.of(),
                        EntryOrigin.IMPORTED));
    }

    @Test
    void aRowThatIsNoAreaIsRefusedWithItsLineAndTheOthersStand() throws IOException {
        DirectoryFile file = read(DirectoryKind.AREAS, "code,name\n99,省\n999901,示例区\n999902,\n");

        assertThat(file.entries()).containsOnlyKeys("999901");
        assertThat(file.refused())
                .containsExactly(
                        new RefusedRow(2, "code", "99", "directory.no-area-code", Map.of()),
                        new RefusedRow(4, "name", "", "directory.cell-missing", Map.of()));
    }

    @Test
    void aPublishedCategoryTreeBringsItsUpperLevelsAlong() throws IOException {
        DirectoryFile file = read(DirectoryKind.CATEGORIES, "一级分类,二级分类,三级分类\n甲,乙,丙/丁\n");

        assertThat(file.entries()).containsOnlyKeys("甲", "甲/乙", "甲/乙/丙／丁");
    }

    @Test
    void aMagnitudeThatDoesNotExistIsRefused() throws IOException {
        DirectoryFile file = read(DirectoryKind.CATEGORIES, "path,magnitude\n环境,BIG\n");

        assertThat(file.refused())
                .containsExactly(new RefusedRow(
                        2,
                        "magnitude",
                        "BIG",
                        "directory.no-such-word",
                        Map.of("expected", "TRIVIAL, SMALL, MAJOR, HARD")));
    }

    @Test
    void unitsSayTheirLevelAndArea() throws IOException {
        DirectoryFile file = read(DirectoryKind.UNITS, "code,name,level,area,parent\nU1,示例单位,STREET,999901001,U0\n");

        assertThat(file.entries().values())
                .containsExactly(DirectoryEntry.of(
                        "U1",
                        "示例单位",
                        Optional.of("U0"),
                        Map.of("level", "STREET", "area", "999901001"),
                        EntryOrigin.IMPORTED));
    }

    @Test
    void a_snippet_may_have_several_lines_and_leaves_open_only_what_the_ledger_can_fill_in() throws IOException {
        DirectoryFile file = read(DirectoryKind.SNIPPETS, """
                code,name,text,caseKind,desk
                A,答复,"您好，{案号}由{单位}办理。
                {今天} {我的姓名}",HOTLINE_REQUEST,UNIT
                B,称呼,{诉求人}您好,,
                C,空的,,,
                D,别处,好,,ATTIC
                """);

        assertThat(file.entries().values())
                .containsExactly(DirectoryEntry.of(
                        "A",
                        "答复",
                        Optional.empty(),
                        Map.of(
                                "text", "您好，{案号}由{单位}办理。\n{今天} {我的姓名}",
                                "caseKind", "HOTLINE_REQUEST",
                                "desk", "UNIT"),
                        EntryOrigin.IMPORTED));
        assertThat(file.refused())
                .extracting(RefusedRow::column, RefusedRow::code)
                .containsExactly(
                        tuple("text", "directory.no-such-placeholder"),
                        tuple("text", "directory.cell-missing"),
                        tuple("desk", "directory.no-such-word"));
    }

    @Test
    void what_is_not_known_of_a_snippet_stays_to_be_filled_in_by_hand() {
        assertThat(SnippetPlaceholder.fill("{案号}由{单位}于{ 今天 }办理，{别的}", Map.of(SnippetPlaceholder.CASE_NUMBER, "H-1$")))
                .isEqualTo("H-1$由{单位}于{ 今天 }办理，{别的}");
    }

    @Test
    void aFileWithoutTheColumnsNeededIsRefusedWhole() {
        assertThatThrownBy(() -> read(DirectoryKind.UNITS, "id,title\n1,x\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("table.columns-missing")
                .hasMessageContaining("code, name");
    }

    private DirectoryFile read(DirectoryKind kind, String text) throws IOException {
        try (Rows rows = CsvRows.open(Files.writeString(folder.resolve("entries.csv"), text))) {
            return DirectoryFile.read(kind, EntryOrigin.IMPORTED, rows);
        }
    }
}
