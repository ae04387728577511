package org.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {

    @TempDir
    private Path folder;

    @Test
    void textNumbersTimesAndDaysAreReadAsTheyAreShown() throws IOException {
        Path file = workbook("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c><c r="B1" t="inlineStr"><is><t>时间</t></is></c><c r="C1" t="inlineStr"><is><t>日期</t></is></c></row>
            <row r="2"><c r="A2"><v>900001</v></c><c r="B2" s="1"><v>43580.397326388891</v></c><c r="C2" s="2"><v>43580</v></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>甲</t></is></c></row>
            """);

        try (Rows rows = XlsxRows.open(file)) {
            assertThat(rows.headings()).containsExactly("编号", "时间", "日期");
            assertThat(rows.next()).contains(new Row(2, List.of("900001", "2019-04-25 09:32:09", "2019-04-25")));
            assertThat(rows.next()).contains(new Row(3, List.of("甲", "", "")));
            assertThat(rows.next()).isEmpty();
            assertThat(rows.encoding()).isEmpty();
        }
    }

    @Test
    void aFileThatOnlyBeginsLikeAWorkbookIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});

        assertThatThrownBy(() -> XlsxRows.open(file)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanAnyRegisterHoldsIsRefusedBeforeItIsRead() throws IOException {
        refused(packed("xl/sharedStrings.xml", Deflater.BEST_SPEED, new byte[1 << 20], 100));
    }

    /** A sheet may be long, but nobody's rows are all the same. */
    @Test
    void soIsOneWhoseSheetIsPackedTighterThanAnythingPeopleWrite() throws IOException {
        refused(packed("xl/worksheets/sheet1.xml", Deflater.BEST_SPEED, new byte[1 << 20], 100));
    }

    @Test
    void soIsOneOfWhichMoreWouldBeHeldInMemoryThanThereIsRoomForHoweverItIsPacked() throws IOException {
        refused(packed("xl/sharedStrings.xml", Deflater.NO_COMPRESSION, new byte[1 << 20], 65));
    }

    @Test
    void soIsOneOfMorePartsThanAnyWorkbookHas() throws IOException {
        Path file = folder.resolve("parts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int part = 0; part <= 10_000; part++) {
                zip.putNextEntry(new ZipEntry("part" + part));
            }
        }

        refused(file);
    }

    private Path packed(String part, int level, byte[] block, int times) throws IOException {
        Path file = folder.resolve("packed.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(level);
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < times; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return file;
    }

    private static void refused(Path file) {
        assertThatThrownBy(() -> XlsxRows.open(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("table.unpacks-to-too-much");
    }

    private Path workbook(String rows) throws IOException {
        Path file = folder.resolve("register.xlsx");
        Workbooks.write(file, List.of(), List.of(rows));
        return file;
    }
}
