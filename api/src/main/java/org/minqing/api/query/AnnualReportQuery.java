package org.minqing.api.query;

import java.util.Optional;

/**
 * What became of one kind of case in a year, against the year before. Of the scope the area is heeded, and the units to which
 * a reach narrows it.
 *
 * @param year a period of the kind {@code ANNUAL}
 * @param revision from 1; the latest where it is left out, or where there are not that many
 */
public record AnnualReportQuery(
        Scope scope, AnnualReport.Subject subject, ReportPeriod year, Optional<Integer> revision)
        implements ScopedQuery<AnnualReport> {

    /** @throws IllegalArgumentException where the period is no year */
    public AnnualReportQuery {
        if (year.kind() != ReportPeriod.Kind.ANNUAL) {
            throw new IllegalArgumentException("No year: " + year.name());
        }
    }

    @Override
    public AnnualReportQuery about(Scope other) {
        return new AnnualReportQuery(other, subject, year, revision);
    }

    @Override
    public Class<AnnualReport> answeredWith() {
        return AnnualReport.class;
    }
}
