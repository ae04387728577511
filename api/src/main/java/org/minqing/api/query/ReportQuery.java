package org.minqing.api.query;

import java.util.Optional;

/**
 * What came in, was closed, is late and who was visited in a week or a month, against the one before. Of the scope the area
 * is heeded, and the units to which a reach narrows it.
 *
 * @param revision from 1; the latest where it is left out, or where there are not that many
 */
public record ReportQuery(Scope scope, ReportPeriod period, Optional<Integer> revision) implements ScopedQuery<Report> {

    @Override
    public ReportQuery about(Scope other) {
        return new ReportQuery(other, period, revision);
    }

    @Override
    public Class<Report> answeredWith() {
        return Report.class;
    }
}
