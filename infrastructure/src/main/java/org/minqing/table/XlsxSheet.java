package org.minqing.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as the only sheet of a workbook. Each text stands in its own cell: a workbook's common store of texts would hold
 * all of them in memory to the end.
 */
final class XlsxSheet implements Sheet {

    private static final int ROWS_IN_MEMORY = 200;

    /** The format that makes a spreadsheet take for text what somebody types into the cell later, too. */
    private static final String TEXT = "@";

    private static final String PERCENT = "0.00%";

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxSheet(OutputStream out) {
        workbook = new Workbook(out, "Minqing", null);
        sheet = workbook.newWorksheet("Minqing");
        sheet.freezePane(0, 1);
    }

    @Override
    public void cells(List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        rows++;
        if (rows % ROWS_IN_MEMORY == 0) {
            written(sheet::flush);
        }
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> {
                sheet.inlineString(rows, column, text);
                sheet.style(rows, column).format(TEXT).set();
            }
            case Cell.Amount(BigDecimal number) -> sheet.value(rows, column, number);
            case Cell.Percent(BigDecimal hundredths) -> {
                sheet.value(rows, column, hundredths.movePointLeft(2));
                sheet.style(rows, column).format(PERCENT).set();
            }
        }
    }

    @Override
    public void finish() {
        written(workbook::finish);
    }

    private static void written(Writing work) {
        try {
            work.run();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
