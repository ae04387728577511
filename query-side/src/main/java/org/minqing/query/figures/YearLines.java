package org.minqing.query.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minqing.api.query.AnnualReport.Base;
import org.minqing.api.query.AnnualReport.Figure;
import org.minqing.api.query.AnnualReport.Line;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.query.figures.YearSums.Beside;

/** Puts the sums of a year in lines. */
record YearLines(Labels labels) {

    /** The most first; what is not known comes last. */
    private static final Comparator<Line> MOST_FIRST = Comparator.<Line, Boolean>comparing(
                    line -> line.key().isEmpty())
            .thenComparing(line -> line.figures().getFirst().now(), Comparator.reverseOrder())
            .thenComparing(line -> line.figures().getFirst().before(), Comparator.reverseOrder())
            .thenComparing(Line::key);

    Figure count(AnnualMeasure measure, Beside n) {
        return figure(measure, n, Optional.empty());
    }

    Figure share(AnnualMeasure measure, Beside n, AnnualMeasure of, Beside whole) {
        return figure(measure, n, Optional.of(new Base(of.figure(), whole.now(), whole.before())));
    }

    private static Figure figure(AnnualMeasure measure, Beside n, Optional<Base> of) {
        return new Figure(
                measure.figure(),
                AnnualAnswers.number(measure, n.now()),
                AnnualAnswers.number(measure, n.before()),
                of);
    }

    Line total(Figure... figures) {
        return new Line("", "", List.of(figures));
    }

    List<Line> lines(Collection<String> keys, Function<String, String> names, Function<String, List<Figure>> figures) {
        return keys.stream()
                .map(key -> new Line(key, key.isEmpty() ? "" : names.apply(key), figures.apply(key)))
                .toList();
    }

    List<Line> mostFirst(
            Collection<String> keys, Function<String, String> names, Function<String, List<Figure>> figures) {
        return lines(keys, names, figures).stream()
                .filter(line -> line.figures().stream()
                        .anyMatch(figure -> figure.now().signum() != 0
                                || figure.before().signum() != 0
                                || figure.of().isPresent()))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** A constant, and a body of which somebody wrote the name, say it by themselves. */
    String name(AnnualMeasure measure, String key) {
        return measure == AnnualMeasure.COMPLAINED_ABOUT ? labels.of(Vocabulary.UNIT, key) : "";
    }
}
