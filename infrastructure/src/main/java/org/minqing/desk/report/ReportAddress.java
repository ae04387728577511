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
public record ReportAddress(ReportPeriod period, String area, Optional<Integer> revision) {

    /** What the parameter is called that names the period. */
    static String parameter(ReportPeriod.Kind kind) {
        return switch (kind) {
            case WEEKLY -> "week";
            case MONTHLY -> "month";
        };
    }

    public String path() {
        return "/reports/" + period.kind().word() + "?" + query();
    }

    public String query() {
        QueryText text = new QueryText();
        if (!area.isEmpty()) {
            text.with("area", area);
        }
        return text.with(parameter(period.kind()), period.name())
                .with("revision", revision)
                .toString();
    }

    /** The latest about another period. */
    public ReportAddress about(ReportPeriod other) {
        return new ReportAddress(other, area, Optional.empty());
    }

    /** Another revision of the same. */
    public ReportAddress revised(int number) {
        return new ReportAddress(period, area, Optional.of(number));
    }

    /** The latest within another area. */
    public ReportAddress within(String other) {
        return new ReportAddress(period, other, Optional.empty());
    }
}
