package org.minqing.desk.report;

import java.util.Optional;
import org.minqing.api.query.ReportPeriod;
import org.minqing.desk.QueryText;

/**
 * Which report, as it stands in the address bar.
 *
 * @param area digits, or empty for all that whoever asks may see
 * @param revision the latest where it is left out
 */
public record ReportAddress(ReportKind kind, ReportPeriod period, String area, Optional<Integer> revision) {

    public String path() {
        return "/reports/" + kind.word() + "?" + query();
    }

    public String query() {
        QueryText text = new QueryText();
        if (!area.isEmpty()) {
            text.with("area", area);
        }
        return text.with(kind.parameter(), period.name())
                .with("revision", revision)
                .toString();
    }

    /** The latest about another period. */
    public ReportAddress about(ReportPeriod other) {
        return new ReportAddress(kind, other, area, Optional.empty());
    }

    /** The latest of another kind within the same area. */
    public ReportAddress of(ReportKind other, ReportPeriod last) {
        return new ReportAddress(other, last, area, Optional.empty());
    }

    /** Another revision of the same. */
    public ReportAddress revised(int number) {
        return new ReportAddress(kind, period, area, Optional.of(number));
    }

    /** The latest within another area. */
    public ReportAddress within(String other) {
        return new ReportAddress(kind, period, other, Optional.empty());
    }
}
