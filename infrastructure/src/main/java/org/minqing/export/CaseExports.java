package org.minqing.export;

import java.io.OutputStream;
import java.security.Principal;
import java.util.Map;
import java.util.function.Consumer;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.query.CasesQuery;
import org.minqing.http.Asker;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.cases.CaseList;
import org.minqing.limits.Limit;
import org.minqing.limits.Limits;
import org.minqing.table.Sheet;
import org.minqing.table.SheetFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hands out the case list as a file, with its persons masked as they are there. */
@Component
final class CaseExports {

    /** A sheet of a workbook has a few rows more. */
    private static final int FIT_INTO_A_SHEET = 1_000_000;

    private final CaseList list;
    private final CaseColumns columns;
    private final Limits limits;
    private final AccessLedger access;
    private final int mostRows;

    CaseExports(
            CaseList list,
            CaseColumns columns,
            Limits limits,
            AccessLedger access,
            @Value("${minqing.export.most-rows}") int mostRows) {
        if (mostRows < 1 || mostRows > FIT_INTO_A_SHEET) {
            throw new IllegalArgumentException(
                    "minqing.export.most-rows lies between 1 and " + FIT_INTO_A_SHEET + ": " + mostRows);
        }
        this.list = list;
        this.columns = columns;
        this.limits = limits;
        this.access = access;
        this.mostRows = mostRows;
    }

    /**
     * @param cases the first page of them
     * @param filters by what they were chosen, without what was typed freely
     */
    record Wanted(CasesQuery cases, String filters, SheetFormat format, Language language) {}

    /**
     * Counts the rows and leaves the trace; after that nothing but a broken connection is in the way.
     *
     * @return writes the file, a page of the list at a time
     * @throws org.minqing.http.ProblemException where it is too much or too often
     */
    Consumer<OutputStream> begin(Principal who, Wanted wanted) {
        limits.take(Limit.EXPORT, who.getName());
        long rows = list.count(who, wanted.cases(), mostRows);
        if (rows > mostRows) {
            throw Problem.of(422, "export.too-many-rows", Map.of("most", Integer.toString(mostRows)))
                    .asException();
        }
        access.record(AccessEntry.by(Asker.beside(who), AccessAct.EXPORTED)
                .with("what", "cases")
                .with("format", wanted.format().word())
                .with("filters", wanted.filters())
                .with("rows", Long.toString(rows)));
        return out -> write(who, wanted, out);
    }

    private void write(Principal who, Wanted wanted, OutputStream out) {
        Sheet sheet = wanted.format().begin(out);
        sheet.row(columns.headings(wanted.language()));
        list.each(who, wanted.cases(), item -> sheet.row(columns.cells(item, wanted.language())));
        sheet.finish();
    }
}
