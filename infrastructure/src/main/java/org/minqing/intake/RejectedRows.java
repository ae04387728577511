package org.minqing.intake;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.minqing.table.Sheet;
import org.minqing.table.SheetFormat;
import org.springframework.stereotype.Component;

/**
 * Writes the refused rows of an import as a file of the same columns. What was wrong stands in columns that an import passes
 * over, and by which {@link MendedRows} knows the file again, so that the mended file can be sent as it is.
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

    /** The stream is left open. */
    void write(UUID id, Wording wording, OutputStream out) {
        List<String> headings = imports.headings(id);
        Sheet sheet = SheetFormat.CSV.begin(out);
        sheet.row(both(headings, WHY));
        refused.each(
                id,
                row -> sheet.row(both(
                        padded(row.cells(), headings.size()), why(row.fault().said(wording)))));
        sheet.finish();
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

    private static List<String> both(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
