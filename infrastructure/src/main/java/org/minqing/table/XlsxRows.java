package org.minqing.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The first sheet of a workbook. Times are read as written in the cell's format: to the second, or a day. */
public final class XlsxRows implements Rows {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> headings;

    private XlsxRows(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
        this.headings = read(0).map(
                        row -> row.cells().stream().map(String::strip).toList())
                .orElseThrow(() -> new UnreadableFile("table.sheet-empty", Map.of()));
    }

    /** @throws UnreadableFile where it is no workbook, or one that unpacks to more than any register holds */
    public static Rows open(Path file) {
        ZipGuard.check(file);
        try {
            return new XlsxRows(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false)));
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableFile("table.no-workbook", e);
        }
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public Optional<Row> next() {
        return read(headings.size());
    }

    private Optional<Row> read(int atLeast) {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            org.dhatim.fastexcel.reader.Row row = rows.next();
            int cells = Math.max(atLeast, row.getCellCount());
            return Optional.of(new Row(
                    row.getRowNum(),
                    IntStream.range(0, cells)
                            .mapToObj(column -> row.getOptionalCell(column)
                                    .map(XlsxRows::text)
                                    .orElse(""))
                            .toList()));
        } catch (ExcelReaderException e) {
            throw new UnreadableFile("table.broken", e);
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return Optional.ofNullable(cell.getText()).orElse("");
        }
        String format =
                Optional.ofNullable(cell.getDataFormatString()).orElse("").toLowerCase(Locale.ROOT);
        if (format.contains("yy") || (format.contains("d") && format.contains("m"))) {
            return cell.asDate().format(format.contains("h") ? SECOND : DAY);
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    @Override
    public Optional<String> encoding() {
        return Optional.empty();
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UnreadableFile("table.unreadable", e);
        }
    }
}
