package org.minqing.desk.report;

import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.query.AnnualReport.Line;
import org.minqing.api.query.AnnualReport.Part;
import org.minqing.api.query.AnnualReport.Subject;
import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.ReportPeriod;
import org.minqing.desk.QueryText;

/** What asks the case list for the cases that a number about a year counts; the list knows what is recorded by now. */
record AnnualCases(Subject subject, ReportPeriod year, String area) {

    /** Nothing where the list cannot say it. */
    Optional<String> of(Part part, Line line, boolean total, String figure) {
        return switch (part.name()) {
            case "mediators" -> Optional.of(total ? cases(figure) : mediatedBy(line.key(), figure));
            case "fields" -> Optional.of(field(line.key(), figure));
            // In an address a comma separates values.
            default ->
                Optional.of(about(line, figure, total))
                        .filter(text -> !text.contains(","))
                        .map(this::cases);
        };
    }

    /** What the share of a line is of: of suggestions all that were answered, else those that the line is about too. */
    Optional<String> whole(Part part, Line line, boolean total, String figure) {
        return part.name().equals("suggestions") ? Optional.of(cases(figure)) : of(part, line, total, figure);
    }

    private static String about(Line line, String figure, boolean total) {
        return total ? figure : figure + ":" + line.key();
    }

    private String mediatedBy(String mediator, String figure) {
        return mediator.isEmpty()
                ? text(figure).with("without", Lack.MEDIATOR).toString()
                : text(figure).with("mediator", mediator).toString();
    }

    private String cases(String figure) {
        return text(figure).toString();
    }

    private String field(String category, String figure) {
        return category.isEmpty()
                ? text(figure).with("without", Lack.CATEGORY).toString()
                : text(figure).with("category", category).toString();
    }

    private QueryText text(String figure) {
        QueryText text = new QueryText().with("figure", figure);
        if (figure.equals("late")) {
            text.with("kind", kind());
        }
        if (!area.isEmpty()) {
            text.with("area", area);
        }
        return text.with("from", year.from()).with("to", year.to());
    }

    private CaseKind kind() {
        return switch (subject) {
            case PETITIONS -> CaseKind.PETITION;
            case MEDIATIONS -> CaseKind.MEDIATION;
        };
    }
}
