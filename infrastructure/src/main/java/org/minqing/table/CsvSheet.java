package org.minqing.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV. */
final class CsvSheet implements Sheet {

    private final Writer text;
    private final CsvWriter csv;

    CsvSheet(OutputStream out) {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            text.write('\uFEFF');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        csv = CsvWriter.builder().build(text);
    }

    @Override
    public void cells(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(CsvSheet::text).toList());
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> SpreadsheetText.harmless(text);
            case Cell.Amount(BigDecimal number) -> number.toPlainString();
            case Cell.Percent(BigDecimal hundredths) -> hundredths.toPlainString();
        };
    }

    @Override
    public void finish() {
        try {
            csv.flush();
            text.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
