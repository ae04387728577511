package org.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

    private static final List<String> HOSTILE =
            List.of("=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠1", "=cmd|' /C calc'!A0");

    private static final List<String> HEADINGS = Collections.nCopies(HOSTILE.size(), "编号");

    @TempDir
    private Path folder;

    @Test
    void in_csv_a_cell_that_looks_like_a_formula_stands_behind_an_apostrophe() {
        List<List<String>> rows = SheetsForTests.csv(written(SheetFormat.CSV, List.of(HEADINGS, HOSTILE)));

        assertThat(rows)
                .containsExactly(
                        HEADINGS, HOSTILE.stream().map(cell -> "'" + cell).toList());
    }

    @Test
    void in_a_workbook_a_cell_that_looks_like_a_formula_is_a_text_and_stays_one_when_it_is_edited() throws IOException {
        byte[] file = written(SheetFormat.XLSX, List.of(HEADINGS, HOSTILE));

        List<String> read = SheetsForTests.xlsx(file).get(1);
        assertThat(read.stream().map(SheetTest::plain))
                .containsExactlyElementsOf(
                        HOSTILE.stream().map(SheetTest::plain).toList());
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>").contains("t=\"inlineStr\"");
        assertThat(part(file, "xl/styles.xml")).as("the format of texts").contains("formatCode=\"@\"");
    }

    @Test
    void numbers_are_calculated_with_and_a_percentage_is_kept_as_a_part_of_one() throws IOException {
        List<Cell> row = List.of(Cell.of("=1+1"), Cell.of(-7), new Cell.Percent(new BigDecimal("66.67")), Cell.NOTHING);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        Sheet sheet = SheetFormat.XLSX.begin(workbook);
        sheet.cells(row);
        sheet.finish();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Sheet csv = SheetFormat.CSV.begin(text);
        csv.cells(row);
        csv.finish();

        assertThat(SheetsForTests.cells(workbook.toByteArray()).getFirst())
                .containsExactly("=1+1", new BigDecimal("-7"), new BigDecimal("0.6667"), "");
        assertThat(part(workbook.toByteArray(), "xl/styles.xml")).contains("0.00%");
        assertThat(SheetsForTests.csv(text.toByteArray()).getFirst()).containsExactly("'=1+1", "-7", "66.67", "");
    }

    @Test
    void quotes_commas_and_line_breaks_come_back_as_they_were() throws IOException {
        List<List<String>> table = List.of(List.of("a", "b", "c"), List.of("say \"no\"", "one, two", "above\nbelow"));

        assertThat(SheetsForTests.csv(written(SheetFormat.CSV, table))).isEqualTo(table);
        assertThat(SheetsForTests.xlsx(written(SheetFormat.XLSX, table))).isEqualTo(table);
    }

    @Test
    void a_long_table_holds_every_row_in_its_place() throws IOException {
        List<List<String>> table = IntStream.range(0, 1_001)
                .mapToObj(row -> List.of("row " + row, "样例"))
                .toList();

        assertThat(SheetsForTests.csv(written(SheetFormat.CSV, table))).isEqualTo(table);
        assertThat(SheetsForTests.xlsx(written(SheetFormat.XLSX, table))).isEqualTo(table);
    }

    @Test
    void a_workbook_that_was_not_finished_is_none() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = SheetFormat.XLSX.begin(out);
        IntStream.range(0, 1_001).forEach(row -> sheet.row(List.of("row " + row)));

        assertThatThrownBy(() -> SheetsForTests.xlsx(out.toByteArray())).isInstanceOf(Exception.class);
    }

    @Test
    void a_format_is_called_by_its_ending() {
        assertThat(Stream.of("csv", "CSV", "xlsx", "Xlsx").flatMap(word -> SheetFormat.named(word).stream()))
                .containsExactly(SheetFormat.CSV, SheetFormat.CSV, SheetFormat.XLSX, SheetFormat.XLSX);
        assertThat(SheetFormat.named("pdf")).isEmpty();
    }

    /** XML reads any line end as a newline. */
    private static String plain(String cell) {
        return cell.replace('\r', '\n');
    }

    private static byte[] written(SheetFormat format, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = format.begin(out);
        rows.forEach(sheet::row);
        sheet.finish();
        return out.toByteArray();
    }

    private String part(byte[] workbook, String name) throws IOException {
        try (ZipFile zip =
                new ZipFile(Files.write(folder.resolve("table.xlsx"), workbook).toFile())) {
            ZipEntry entry =
                    Optional.ofNullable(zip.getEntry(name)).orElseThrow(() -> new AssertionError("No part " + name));
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
