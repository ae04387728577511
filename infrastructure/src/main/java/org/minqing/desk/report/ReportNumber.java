package org.minqing.desk.report;

import java.util.List;
import java.util.Optional;
import org.minqing.api.query.Report.Counts;

/**
 * A number beside the one of the period before.
 *
 * @param name what is counted, one of {@link #NAMES}
 * @param cases what asks the case list for those it counts; absent where the list cannot say so
 * @param casesBefore the same of the period before
 */
public record ReportNumber(String name, long now, long before, Optional<String> cases, Optional<String> casesBefore) {

    static final List<String> NAMES = List.of("received", "closed", "late", "visits", "met", "persons");

    /** These open a list: the case list knows them by the same name, and visits have one of their own. */
    private static final List<String> LISTED = List.of("received", "closed", "late", "visits");

    static long of(String name, Counts counts) {
        return switch (name) {
            case "received" -> counts.received();
            case "closed" -> counts.closed();
            case "late" -> counts.late();
            case "visits" -> counts.visits();
            case "met" -> counts.met();
            case "persons" -> counts.persons();
            default -> throw new IllegalArgumentException("No such number: " + name);
        };
    }

    static boolean isListed(String name) {
        return LISTED.contains(name);
    }

    /** How many more than before; fewer where it is negative. */
    public long more() {
        return now - before;
    }
}
