package org.minqing.export;

import java.io.ByteArrayOutputStream;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.http.Asker;
import org.minqing.limits.Limit;
import org.minqing.limits.Limits;
import org.minqing.table.Cell;
import org.minqing.table.Sheet;
import org.minqing.table.SheetFormat;
import org.minqing.table.Timeless;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out figures as a file, limited and traced like a file of cases. */
@Component
public final class NumberFiles {

    private final Limits limits;
    private final AccessLedger access;
    private final Clock clock;
    private final ZoneId zone;

    NumberFiles(Limits limits, AccessLedger access, Clock clock, ZoneId zone) {
        this.limits = limits;
        this.access = access;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param what it is: a word of ours
     * @param day in the name of the file; today where it is left out
     * @param filters what the figures are about, by codes of directories alone
     */
    public record Wanted(String what, Optional<LocalDate> day, String filters, SheetFormat format) {}

    /**
     * @param rows the headings and what stands below them; asked for once it is certain that it may be
     * @throws org.minqing.http.ProblemException where it is too often
     */
    public ResponseEntity<byte[]> hand(Principal who, Wanted wanted, Supplier<List<List<Cell>>> rows) {
        limits.take(Limit.EXPORT, who.getName());
        List<List<Cell>> table = rows.get();
        access.record(AccessEntry.by(Asker.beside(who), AccessAct.EXPORTED)
                .with("what", wanted.what())
                .with("format", wanted.format().word())
                .with("filters", wanted.filters())
                .with("rows", Integer.toString(table.size() - 1)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = wanted.format().begin(out);
        table.forEach(sheet::cells);
        sheet.finish();
        LocalDate day = wanted.day().orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        return ResponseEntity.ok()
                .headers(Download.headers(wanted.what(), wanted.format(), day))
                .body(wanted.format() == SheetFormat.XLSX ? Timeless.workbook(out.toByteArray()) : out.toByteArray());
    }
}
