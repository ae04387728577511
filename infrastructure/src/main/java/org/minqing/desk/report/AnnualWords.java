package org.minqing.desk.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.minqing.api.query.AnnualReport.Added;
import org.minqing.api.query.AnnualReport.Figure;
import org.minqing.api.query.AnnualReport.Line;
import org.minqing.api.query.AnnualReport.Part;
import org.minqing.desk.PageWords;
import org.minqing.desk.board.NumberWords;

/** The words of a report about a year, the same on the page and in the sheet. */
record AnnualWords(PageWords say, NumberWords numbers) {

    /** The only figure in yuan. */
    private static final String MONEY = "agreementAmount";

    /** What a table counts, each of it once. */
    static List<String> figures(Part part) {
        return Stream.concat(part.total().stream(), part.lines().stream())
                .flatMap(line -> line.figures().stream())
                .map(Figure::name)
                .distinct()
                .toList();
    }

    String name(Part part, Line line, boolean total) {
        if (total) {
            return say.say("report.total");
        }
        if (line.key().isEmpty()) {
            return say.say("annual." + part.name() + ".none");
        }
        return line.name().isEmpty() ? say.value(line.key()) : line.name();
    }

    /** What a revision added. */
    String what(Added added) {
        String figure = say.say("figure." + added.figure());
        if (added.key().isEmpty()) {
            return figure;
        }
        return say.say("board.counted.about", figure, added.name().isEmpty() ? say.value(added.key()) : added.name());
    }

    String number(String figure, BigDecimal number) {
        return figure.equals(MONEY) ? numbers.percent(number) : numbers.amount(number);
    }

    String percent(BigDecimal percent) {
        return numbers.percent(percent);
    }
}
