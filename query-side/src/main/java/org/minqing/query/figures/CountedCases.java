package org.minqing.query.figures;

import static org.minqing.query.figures.Measure.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.CasesQuery.Part;
import org.minqing.api.query.Scope;

/** Which cases a figure counts, by the field of the JSON that holds it: its numerator and its denominator. */
public final class CountedCases {

    /** @param ofMediations whether it counts mediations as such, whatever they came out of */
    private record Figure(String numerator, String denominator, boolean ofMediations) {}

    private static final Map<String, Figure> FIGURES = Map.ofEntries(
            count("received", RECEIVED),
            count("closed", CLOSED),
            count("closedUndated", CLOSED_UNDATED),
            count("solved", SOLVED),
            count("partlySolved", PARTLY_SOLVED),
            count("resolutionUnknown", RESOLUTION_UNKNOWN),
            count("carried", CARRIED),
            count("outside", OUTSIDE),
            count("excluded", EXCLUDED),
            count("satisfied", SATISFIED),
            count("basicallySatisfied", BASICALLY_SATISFIED),
            // Of whoever answered, the others.
            Map.entry(
                    "dissatisfied", of("satisfaction_of > coalesce(satisfied, 0) + coalesce(basically_satisfied, 0)")),
            count("pingPong", PING_PONG),
            rate("closureRate", CLOSURE_OF, CLOSURE),
            rate("resolutionRate", RESOLUTION_OF, SOLVED),
            rate("onTimeClosureRate", ON_TIME_OF, ON_TIME),
            rate("responseRate", RESPONSE_OF, RESPONSE),
            rate("solveRate", SOLVE_OF, SOLVE),
            rate("satisfactionRate", SATISFACTION_OF, SATISFIED, BASICALLY_SATISFIED),
            rate("redoRate", ROUNDS, REDONE),
            rate("objectionRate", DISPATCHES, OBJECTIONS),
            rate("returnRate", DISPATCHES, RETURNS),
            rate("reminderRate", RECEIVED, REMINDED),
            Map.entry("hoursToReply", of("reply_bucket is not null")),
            Map.entry("hoursToClose", of("close_bucket is not null")),
            count("ladderSolved", LADDER_SOLVED),
            count("levelUnknown", LEVEL_UNKNOWN),
            rate("stayedInGrid", LEVEL_KNOWN, HIGHEST_GRID),
            rate("stayedInCommunity", LEVEL_KNOWN, HIGHEST_GRID, HIGHEST_COMMUNITY),
            rate("stayedInStreet", LEVEL_KNOWN, HIGHEST_GRID, HIGHEST_COMMUNITY, HIGHEST_STREET),
            rate("properLevel", PROPER_OF, PROPER),
            count("flareUpsAverted", FLARE_UPS_AVERTED),
            count("opened", OPENED),
            count("accepted", ACCEPTED),
            count("refused", REFUSED),
            count("agreementsWritten", AGREED_WRITTEN),
            count("agreementsOral", AGREED_ORAL),
            rate("agreementRate", AGREEMENT_OF, AGREEMENT),
            rate("performanceRate", PERFORMANCE_OF, PERFORMANCE),
            rate("confirmationRate", CONFIRMATION_OF, CONFIRMATION));

    /** 超期 of a report: open past their deadline when the last day was over. No figure of a day, so of no {@code fact_day}. */
    private static final String LATE = "late";

    private CountedCases() {}

    private static Map.Entry<String, Figure> count(String field, Measure measure) {
        return rate(field, measure, measure);
    }

    private static Map.Entry<String, Figure> rate(String field, Measure denominator, Measure... numerator) {
        return Map.entry(field, new Figure(any(numerator), any(denominator), denominator.isOfMediations()));
    }

    private static Figure of(String counted) {
        return new Figure(counted, counted, false);
    }

    private static String any(Measure... measures) {
        return Arrays.stream(measures)
                .map(measure -> measure.column() + " > 0")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The fields that hold a figure. */
    public static Set<String> names() {
        return Stream.concat(
                        FIGURES.keySet().stream(),
                        Stream.of(AnnualMeasure.values()).map(AnnualMeasure::figure))
                .collect(Collectors.toSet());
    }

    /**
     * Adds: the case is one of those the figure counts in that scope.
     *
     * @param figure its name; of what a report about a year counts, after a colon what it is about ({@code transferred:body})
     * @param lacking what is not known of it
     * @param item the table of the list
     * @throws IllegalArgumentException where there is no such figure
     */
    public static void of(Scope scope, Set<Lack> lacking, String figure, Part part, Conditions to, String item) {
        if (figure.equals(LATE)) {
            late(scope, to, item);
            return;
        }
        if (annual(scope, lacking, figure, to, item)) {
            return;
        }
        Figure known = FIGURES.get(figure);
        if (known == null) {
            throw new IllegalArgumentException("No such figure: " + figure);
        }
        if (known.ofMediations() && !scope.kinds().isEmpty() && !scope.kinds().contains(CaseKind.MEDIATION)) {
            to.and("false");
            return;
        }
        Scope asked = known.ofMediations() ? scope.ofKinds(List.of(CaseKind.MEDIATION)) : scope;
        Kinds kinds = Kinds.of(asked.kinds(), false);
        Conditions where = to.nested()
                .within("area", asked.areas())
                .sorted(asked, column -> column)
                .anyOf("kind", kinds.names())
                .and(part == Part.NUMERATOR ? known.numerator() : known.denominator());
        where.and(Kinds.OF_STRANDS, kinds.strands());
        Lacking.of(lacking, asked, where, column -> column);
        asked.from().ifPresent(day -> where.and("day >= ?", day));
        asked.to().ifPresent(day -> where.and("day < ?", day));
        if (asked.from().isEmpty() && asked.to().isPresent()) {
            where.and("day > ?", Contributions.NEVER);
        }
        to.and(item + ".id in (select case_id from figures.fact_day" + where.sql() + ")");
    }

    /** As it is recorded by now. */
    private static boolean annual(Scope asked, Set<Lack> lacking, String figure, Conditions to, String item) {
        int colon = figure.indexOf(':');
        Optional<AnnualMeasure> measure = AnnualMeasure.of(colon < 0 ? figure : figure.substring(0, colon));
        measure.ifPresent(known -> {
            Conditions where = to.nested()
                    .within("area", asked.areas())
                    .filed(asked, column -> column)
                    .and("until = 'infinity'")
                    .and("measure = ?", known.name());
            if (colon >= 0) {
                where.and("about = ?", figure.substring(colon + 1));
            }
            Lacking.of(lacking, asked, where, column -> column);
            asked.from().ifPresent(day -> where.and("day >= ?", day));
            asked.to().ifPresent(day -> where.and("day < ?", day));
            ofKept(asked, to.anyOf(item + ".kind", asked.kinds()), item);
            to.and(item + ".id in (select case_id from figures.annual" + where.sql() + ")");
        });
        return measure.isPresent();
    }

    /** As it is recorded by now; without a last day those that are late still. */
    private static void late(Scope asked, Conditions to, String item) {
        Conditions where = to.nested()
                .within("area", asked.areas())
                .filed(asked, column -> column)
                .anyOf("kind", asked.kinds())
                .and("until = 'infinity'")
                .and("late_until is not null");
        asked.to()
                .ifPresentOrElse(
                        day -> where.and("day < ?", day).and("late_until >= ?", day),
                        () -> where.and("late_until = 'infinity'"));
        ofKept(asked, to, item);
        to.and(item + ".id in (select case_id from figures.reported" + where.sql() + ")");
    }

    /** What is kept for reports knows neither natures nor magnitudes, so the list says it. */
    private static void ofKept(Scope asked, Conditions to, String item) {
        to.anyOf(item + ".nature", asked.natures()).anyOf(item + ".magnitude", asked.magnitudes());
    }
}
