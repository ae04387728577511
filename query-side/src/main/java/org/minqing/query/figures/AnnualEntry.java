package org.minqing.query.figures;

import static org.minqing.query.figures.AnnualMeasure.*;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.ClosedAs;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.Moment;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Course.Happening;
import org.minqing.query.facts.Course.Step;
import org.minqing.query.facts.Pact;
import org.minqing.query.facts.Pact.Performance;
import org.minqing.query.figures.ReportEntry.Where;

/**
 * What a case contributes to the report about a year.
 *
 * @param about what of the measure; empty where there is nothing to tell apart
 * @param mediators in one order, whoever was appointed first
 */
record AnnualEntry(LocalDate day, AnnualMeasure measure, String about, Where where, List<String> mediators, long n) {

    private record Key(LocalDate day, AnnualMeasure measure, String about) {}

    /** A case registered in error contributes nothing, and what has no day belongs to no year. */
    static List<AnnualEntry> of(CaseFacts facts, ZoneId zone) {
        if (facts.standing().is(ClosedAs.VOID)) {
            return List.of();
        }
        Sum sum = new Sum(facts, zone);
        switch (facts.kind()) {
            case PETITION -> sum.petition();
            case MEDIATION -> sum.mediation();
            case HOTLINE_REQUEST -> {}
        }
        Where where = Where.of(facts, facts.sorting().unit().orElse(""));
        List<String> mediators = facts.sorting().mediators().stream().sorted().toList();
        return sum.counts.entrySet().stream()
                .filter(entry -> entry.getKey().day().isAfter(Contributions.NEVER))
                .map(entry -> new AnnualEntry(
                        entry.getKey().day(),
                        entry.getKey().measure(),
                        entry.getKey().about(),
                        where,
                        mediators,
                        entry.getValue()))
                .toList();
    }

    private record Sum(CaseFacts facts, ZoneId zone, Map<Key, Long> counts) {

        Sum(CaseFacts facts, ZoneId zone) {
            this(facts, zone, new LinkedHashMap<>());
        }

        void petition() {
            String matter = facts.course().matter().map(Matter::name).orElse("");
            own(
                    Map.of(
                            Measure.RECEIVED, PETITIONS_RECEIVED,
                            Measure.CLOSED, PETITIONS_CLOSED,
                            Measure.ON_TIME_OF, PETITIONS_DUE,
                            Measure.ON_TIME, PETITIONS_IN_TIME),
                    matter);
            facts.course().body().ifPresent(body -> add(day(facts.receivedAt()), COMPLAINED_ABOUT, body, 1));
            facts.course().steps().forEach(step -> step(step, matter));
        }

        private void step(Step step, String matter) {
            AnnualMeasure measure = switch (step.what()) {
                case ACCEPTED -> PETITIONS_ACCEPTED;
                case TRANSFERRED -> TRANSFERRED;
                case ASSIGNED -> ASSIGNED;
                case SUPERVISED -> SUPERVISED;
                case SUGGESTION_ANSWERED -> SUGGESTIONS_ANSWERED;
                case REVIEW_ASKED -> REVIEWS_ASKED;
                case REVIEWED -> REVIEWS_CONCLUDED;
                case RE_REVIEW_ASKED -> RE_REVIEWS_ASKED;
                case RE_REVIEWED -> RE_REVIEWS_CONCLUDED;
                case REPORTED_TO_POLICE -> POLICE_REPORTS;
            };
            add(day(step.at()), measure, measure == PETITIONS_ACCEPTED ? matter : step.about(), 1);
        }

        void mediation() {
            own(
                    Map.of(
                            Measure.OPENED, MEDIATIONS_OPENED,
                            Measure.ACCEPTED, MEDIATIONS_ACCEPTED,
                            Measure.FLARE_UPS_AVERTED, RISKS_AVERTED,
                            Measure.CONFIRMATION, AGREEMENTS_CONFIRMED,
                            Measure.AMOUNT, AGREEMENT_AMOUNT,
                            Measure.PERFORMANCE, OBLIGATIONS_PERFORMED),
                    "");
            concluded();
            facts.pact().effectAt().ifPresent(at -> agreed(facts.pact(), day(at)));
            facts.course().steps().stream()
                    .filter(step -> step.what() == Happening.REPORTED_TO_POLICE)
                    .forEach(step -> step(step, ""));
        }

        private void concluded() {
            if (facts.standing().status().concluded()) {
                Optional<ClosedAs> end = facts.pact()
                        .effectAt()
                        .map(at -> ClosedAs.AGREEMENT)
                        .or(() -> facts.standing().closedAs());
                Moment at = facts.standing().concludedAt().orElse(Moment.unknown());
                add(day(at), MEDIATIONS_CONCLUDED, end.map(ClosedAs::name).orElse(""), 1);
            }
        }

        private void agreed(Pact pact, LocalDate day) {
            add(day, AGREEMENTS, pact.form().map(Form::name).orElse(""), 1);
            if (pact.owed().stream().anyMatch(owed -> owed.amount().isPresent())) {
                add(day, AGREEMENTS_WITH_AMOUNT, "", 1);
            }
            pact.owed().stream()
                    .filter(owed -> owed.performance() != Performance.OPEN)
                    .forEach(owed -> add(
                            day(owed.dueOn()),
                            OBLIGATIONS_DUE,
                            owed.performance().name(),
                            1));
        }

        /** What the figures say of the case itself, as its own kind. */
        private void own(Map<Measure, AnnualMeasure> measures, String about) {
            List<String> strands = Kinds.of(List.of(facts.kind()), false).strands();
            Contributions.of(facts, zone).stream()
                    .filter(tally -> strands.contains(tally.strand().code()))
                    .forEach(tally -> measures.forEach((from, to) -> {
                        long count = tally.counts().get(from);
                        if (count != 0) {
                            add(tally.day(), to, about, count);
                        }
                    }));
        }

        private LocalDate day(Moment at) {
            return at.day(zone).orElse(Contributions.NEVER);
        }

        private void add(LocalDate day, AnnualMeasure measure, String about, long n) {
            counts.merge(new Key(day, measure, about), n, Long::sum);
        }
    }
}
