package org.minqing.desk.report;

import java.util.List;
import java.util.Optional;
import org.minqing.api.query.AnnualReport;
import org.minqing.desk.report.ReportView.ReportChange;
import org.minqing.desk.report.ReportView.ReportLink;

/**
 * A report about a year in words.
 *
 * @param area what it is about
 * @param after the address of the one after it; absent where that is not issued yet
 * @param others the last reports of the other kinds within the same area
 * @param latest nothing that it counts was recorded after it, so that the case list says the same
 */
public record AnnualView(
        ReportAddress address,
        AnnualReport report,
        String area,
        String before,
        Optional<String> after,
        List<ReportLink> others,
        boolean latest,
        List<AnnualTable> tables,
        List<ReportChange> changes) {

    /** @param figures what is counted, each of them a column */
    public record AnnualTable(String name, List<String> figures, List<AnnualLine> lines) {}

    /** @param cells absent where it does not say that figure */
    public record AnnualLine(String key, String name, boolean total, List<Optional<Beside>> cells) {}

    public record Beside(Quantity now, Quantity before) {}

    /**
     * @param percent of a share; without any cases to be a share of there is no data
     * @param of what a share is of
     */
    public record Quantity(Optional<String> percent, Linked number, Optional<Linked> of) {}

    /** @param cases the address of those it counts; absent where the list cannot say so */
    public record Linked(String text, Optional<String> cases) {}
}
