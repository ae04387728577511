package org.minqing.desk.report;

import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.ReportPeriod;
import org.minqing.desk.QueryText;

/** What asks the case list for the cases that a number counts; the list knows what is recorded by now. */
record ReportCases(ReportPeriod period, String area) {

    static ReportCases of(ReportAddress address) {
        return new ReportCases(address.period(), address.area());
    }

    String all() {
        return text().toString();
    }

    String heldBy(String unit) {
        return unit.isEmpty()
                ? text().with("without", Lack.UNIT).toString()
                : text().with("unit", unit).toString();
    }

    /** A path that is no further divided means, as a filter, all below it too. */
    String about(String category) {
        QueryText text = text().with("category", category);
        return category.contains("/")
                ? text.toString()
                : text.with("without", Lack.SUBCATEGORY).toString();
    }

    private QueryText text() {
        QueryText text = new QueryText();
        if (!area.isEmpty()) {
            text.with("area", area);
        }
        return text.with("from", period.from()).with("to", period.to());
    }
}
