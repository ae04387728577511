package org.minqing.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads tables that were given out, cell by cell as they stand in the file. */
public final class SheetsForTests {

    private static final String MARK = "\uFEFF";

    private SheetsForTests() {}

    /** @throws AssertionError where a spreadsheet would not know the encoding */
    public static List<List<String>> csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.startsWith(MARK)) {
            throw new AssertionError("No byte order mark");
        }
        return CsvReader.builder().ofCsvRecord(text.substring(MARK.length())).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    /** @throws AssertionError where a cell is anything but text */
    public static List<List<String>> xlsx(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> IntStream.range(0, row.getCellCount())
                            .mapToObj(column -> row.getOptionalCell(column)
                                    .map(SheetsForTests::text)
                                    .orElse(""))
                            .toList())
                    .toList();
        }
    }

    /** Numbers as numbers, everything else as text. */
    public static List<List<Object>> cells(byte[] xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(SheetsForTests::value).toList())
                    .toList();
        }
    }

    private static Object value(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber() : text(cell);
    }

    private static String text(Cell cell) {
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA || cell.getType() == CellType.NUMBER) {
            throw new AssertionError("Reckoned: " + cell);
        }
        return cell.getText();
    }
}
