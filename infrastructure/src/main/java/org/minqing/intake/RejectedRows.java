package org.minqing.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes the refused rows of an import as a file of the same columns. What was wrong stands in columns that an import passes
 * over, and by which {@link MendedRows} knows the file again, so that the mended file can be sent as it is. No cell is a
 * formula to the spreadsheet in which it is mended.
 */
@Component
class RejectedRows {

    /** What no register calls its columns. */
    static final List<String> WHY = List.of("!line", "!column", "!reason");

    private final ImportTable imports;
    private final RefusedRows refused;

    RejectedRows(ImportTable imports, RefusedRows refused) {
        this.imports = imports;
        this.refused = refused;
    }

    /** With a byte order mark, by which spreadsheets know the encoding. The stream is left open. */
    void write(UUID id, Wording wording, OutputStream out) {
        List<String> headings = imports.headings(id);
        try {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord(harmless(headings, WHY));
            refused.each(
                    id,
                    row -> csv.writeRecord(harmless(
                            padded(row.cells(), headings.size()),
                            why(row.fault().said(wording)))));
            csv.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> why(RowError error) {
        return List.of(Long.toString(error.line()), error.column(), error.reason());
    }

    private static List<String> padded(List<String> cells, int size) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < size) {
            all.add("");
        }
        return all;
    }

    private static List<String> harmless(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all.stream().map(SpreadsheetText::harmless).toList();
    }
}
