package org.minqing.desk.report;

import java.util.List;
import java.util.Optional;
import org.minqing.api.query.Report;
import org.minqing.desk.board.Ranking;

/**
 * A report in words.
 *
 * @param area what it is about
 * @param after the address of the one after it; absent where that is not issued yet
 * @param others the last reports of the other kinds within the same area
 * @param latest nothing that it counts was recorded after it, so that the case list says the same
 */
public record ReportView(
        ReportAddress address,
        Report report,
        String area,
        String before,
        Optional<String> after,
        List<ReportLink> others,
        boolean latest,
        ReportLine total,
        List<ReportLine> lines,
        List<ReportTopic> topics,
        Optional<Ranking> ranking,
        List<ReportChange> changes) {

    /** Where the last report of another kind is. */
    public record ReportLink(String kind, String path) {}

    /**
     * @param key digits; empty in the total and where the area is not known
     * @param part it lies within the line before it
     */
    public record ReportLine(String key, String name, boolean part, List<ReportNumber> numbers) {}

    /** @param numbers what came in */
    public record ReportTopic(Report.Topic topic, ReportNumber numbers) {}

    /** What a revision added, which {@code said} names. */
    public record ReportChange(int number, String day, String address, boolean shown, List<String> said) {}
}
