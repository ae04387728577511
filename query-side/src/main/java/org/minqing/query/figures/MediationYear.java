package org.minqing.query.figures;

import static org.minqing.query.figures.AnnualMeasure.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minqing.api.ClosedAs;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.query.AnnualReport.Figure;
import org.minqing.api.query.AnnualReport.Line;
import org.minqing.api.query.AnnualReport.Part;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.query.facts.Pact.Performance;

/** A year of a mediation office: its cases, amounts, and agreements by mediator. */
record MediationYear(YearSums sums, YearLines lines) {

    private static final List<ClosedAs> ENDS = List.of(
            ClosedAs.AGREEMENT, ClosedAs.NO_AGREEMENT, ClosedAs.REFUSED, ClosedAs.WITHDRAWN, ClosedAs.OUT_OF_SCOPE);

    List<Part> parts() {
        return List.of(
                new Part(
                        "mediations",
                        Optional.of(lines.total(
                                count(MEDIATIONS_OPENED),
                                count(MEDIATIONS_ACCEPTED),
                                count(MEDIATIONS_CONCLUDED),
                                count(RISKS_AVERTED),
                                count(POLICE_REPORTS))),
                        List.of()),
                byAbout("endings", MEDIATIONS_CONCLUDED, ends()),
                new Part("agreements", Optional.of(agreements()), forms()),
                byAbout(
                        "obligations",
                        OBLIGATIONS_DUE,
                        Stream.of(Performance.PERFORMED, Performance.BREACHED, Performance.OVERDUE)
                                .map(Enum::name)
                                .toList()),
                new Part("mediators", Optional.of(told(sums)), mediators()));
    }

    private Figure count(AnnualMeasure measure) {
        return lines.count(measure, sums.of(measure));
    }

    private Collection<String> ends() {
        Set<String> ends = new LinkedHashSet<>(ENDS.stream().map(Enum::name).toList());
        ends.addAll(sums.abouts(Set.of(MEDIATIONS_CONCLUDED)));
        return ends;
    }

    private Part byAbout(String name, AnnualMeasure measure, Collection<String> keys) {
        return new Part(
                name,
                Optional.of(lines.total(count(measure))),
                lines.lines(keys, key -> "", key -> List.of(lines.count(measure, sums.of(measure, key)))));
    }

    private Line agreements() {
        return lines.total(
                count(AGREEMENTS),
                count(AGREEMENT_AMOUNT),
                count(AGREEMENTS_WITH_AMOUNT),
                lines.share(AGREEMENTS_CONFIRMED, sums.of(AGREEMENTS_CONFIRMED), AGREEMENTS, sums.of(AGREEMENTS)));
    }

    /** A register does not say in which form they agreed. */
    private List<Line> forms() {
        List<String> keys =
                new ArrayList<>(Stream.of(Form.values()).map(Enum::name).toList());
        if (sums.abouts(Set.of(AGREEMENTS)).contains("")) {
            keys.add("");
        }
        return lines.lines(keys, key -> "", key -> List.of(lines.count(AGREEMENTS, sums.of(AGREEMENTS, key))));
    }

    private List<Line> mediators() {
        return lines.mostFirst(
                sums.apart(),
                key -> lines.labels().of(Vocabulary.MEDIATOR, key),
                key -> told(sums.apart(key)).figures());
    }

    private Line told(YearSums of) {
        return lines.total(
                lines.count(MEDIATIONS_CONCLUDED, of.of(MEDIATIONS_CONCLUDED)),
                lines.count(AGREEMENTS, of.of(AGREEMENTS)),
                lines.count(AGREEMENT_AMOUNT, of.of(AGREEMENT_AMOUNT)),
                lines.share(
                        OBLIGATIONS_PERFORMED, of.of(OBLIGATIONS_PERFORMED), OBLIGATIONS_DUE, of.of(OBLIGATIONS_DUE)));
    }
}
