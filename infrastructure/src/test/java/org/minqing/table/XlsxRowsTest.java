package org.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Two formats of times: to the second, and a day. */
    private static final String STYLES = HEAD + """
        <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy/m/d\\ h:mm:ss"/>
        <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>
        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """.formatted(MAIN);

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
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThatThrownBy(() -> XlsxRows.open(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("table.unpacks-to-too-much");
    }

    private Path workbook(String rows) throws IOException {
        Path file = folder.resolve("register.xlsx");
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                HEAD + """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="%1$s.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$s.worksheet+xml"/>
                    <Override PartName="/xl/styles.xml" ContentType="%1$s.styles+xml"/></Types>
                    """.formatted("application/vnd.openxmlformats-officedocument.spreadsheetml"),
                "_rels/.rels",
                HEAD
                        + "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                                .formatted(RELATIONS, OFFICE),
                "xl/workbook.xml",
                HEAD
                        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                                .formatted(MAIN, OFFICE),
                "xl/_rels/workbook.xml.rels",
                HEAD
                        + "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
                                .formatted(RELATIONS, OFFICE, OFFICE),
                "xl/styles.xml",
                STYLES,
                "xl/worksheets/sheet1.xml",
                HEAD + "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
