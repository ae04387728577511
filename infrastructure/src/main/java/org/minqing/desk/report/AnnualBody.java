package org.minqing.desk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.minqing.api.query.AnnualReport;
import org.minqing.api.query.AnnualReport.Part;
import org.minqing.api.query.AnnualReport.Revision;

/**
 * A report about a year as it is handed out: nothing in it says when.
 *
 * @param to the day after the last one
 * @param area as it was narrowed to the reach of whoever asks; empty means everywhere
 */
record AnnualBody(
        String year,
        LocalDate from,
        LocalDate to,
        Instant issuedAt,
        List<String> area,
        int revision,
        Instant recordedBy,
        List<Revision> revisions,
        List<Part> parts) {

    static AnnualBody of(AnnualReport report, Instant issuedAt) {
        return new AnnualBody(
                report.year().name(),
                report.year().from(),
                report.year().to(),
                issuedAt,
                report.areas(),
                report.revision(),
                report.recordedBy(),
                report.revisions(),
                report.parts());
    }
}
