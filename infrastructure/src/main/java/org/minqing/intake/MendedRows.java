package org.minqing.intake;

import java.util.List;
import java.util.Optional;
import org.minqing.table.Row;
import org.minqing.table.Rows;
import org.minqing.table.SpreadsheetText;

/**
 * A file of refused rows that comes back mended. Its cells are read as they were before they were made harmless for
 * spreadsheets; in any other file an apostrophe at the beginning is the sender's own.
 */
final class MendedRows implements Rows {

    private final Rows rows;

    private MendedRows(Rows rows) {
        this.rows = rows;
    }

    /** The rows themselves, where this is no file of refused rows. */
    static Rows open(Rows rows) {
        return rows.headings().containsAll(RejectedRows.WHY) ? new MendedRows(rows) : rows;
    }

    @Override
    public List<String> headings() {
        return asTheyWere(rows.headings());
    }

    @Override
    public Optional<Row> next() {
        return rows.next().map(row -> new Row(row.line(), asTheyWere(row.cells())));
    }

    private static List<String> asTheyWere(List<String> cells) {
        return cells.stream().map(SpreadsheetText::asItWas).toList();
    }

    @Override
    public Optional<String> encoding() {
        return rows.encoding();
    }

    @Override
    public void close() {
        rows.close();
    }
}
