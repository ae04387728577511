package org.minqing.query.figures;

import static org.minqing.query.figures.Measure.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CasesQuery.Part;
import org.minqing.api.query.Scope;

/** Which cases a figure counts, by the field of the JSON that holds it: its numerator and its denominator. */
public final class CountedCases {

    private record Figure(List<String> numerator, List<String> denominator) {}

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
            Map.entry("hoursToReply", new Figure(List.of("reply_bucket"), List.of("reply_bucket"))),
            Map.entry("hoursToClose", new Figure(List.of("close_bucket"), List.of("close_bucket"))),
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

    private CountedCases() {}

    private static Map.Entry<String, Figure> count(String field, Measure measure) {
        List<String> column = List.of(measure.column());
        return Map.entry(field, new Figure(column, column));
    }

    private static Map.Entry<String, Figure> rate(String field, Measure denominator, Measure... numerator) {
        List<String> columns = Arrays.stream(numerator).map(Measure::column).toList();
        return Map.entry(field, new Figure(columns, List.of(denominator.column())));
    }

    /** Whether a field of that name holds a figure. */
    public static boolean knows(String figure) {
        return FIGURES.containsKey(figure);
    }

    /**
     * Adds: the case is one of those the figure counts in that scope.
     *
     * @param id the column of the case's id
     * @throws IllegalArgumentException where there is no such figure
     */
    public static void of(Scope scope, String figure, Part part, Conditions to, String id) {
        Figure known = FIGURES.get(figure);
        if (known == null) {
            throw new IllegalArgumentException("No such figure: " + figure);
        }
        List<String> columns = part == Part.NUMERATOR ? known.numerator() : known.denominator();
        String counted = columns.stream()
                .map(column -> column.endsWith("bucket") ? column + " is not null" : column + " > 0")
                .collect(Collectors.joining(" or ", "(", ")"));
        boolean ofMediations = figure.equals("flareUpsAverted");
        Scope asked = ofMediations ? scope.ofKinds(List.of(CaseKind.MEDIATION)) : scope;
        Kinds kinds = Kinds.of(asked.kinds(), false);
        Conditions where = to.nested()
                .within("area", asked.areas())
                .sorted(asked, column -> column)
                .anyOf("kind", kinds.names())
                .and(counted);
        where.and("strand::text in (?)", kinds.strands());
        asked.from().ifPresent(day -> where.and("day >= ?", day));
        asked.to().ifPresent(day -> where.and("day < ?", day));
        if (asked.from().isEmpty() && asked.to().isPresent()) {
            where.and("day > ?", Contributions.NEVER);
        }
        to.and(id + " in (select case_id from figures.fact_day" + where.sql() + ")");
    }
}
