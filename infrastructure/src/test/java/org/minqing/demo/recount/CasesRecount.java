package org.minqing.demo.recount;

import static org.minqing.demo.recount.Counted.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CasesQuery.Part;
import org.minqing.api.query.Scope;

/** The cases behind each figure, found again. What is of mediations is so of every mediation, whatever it came out of. */
final class CasesRecount {

    private static final Set<Counted> LEVELS =
            Set.of(HIGHEST_GRID, HIGHEST_COMMUNITY, HIGHEST_STREET, HIGHEST_DISTRICT);

    private static final Map<String, Behind> FIGURES = Map.ofEntries(
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
            count("dissatisfied", DISSATISFIED),
            count("pingPong", PING_PONG),
            rate("closureRate", Set.of(CLOSURE), CLOSURE_OF),
            rate("resolutionRate", Set.of(SOLVED), RESOLUTION_OF),
            rate("onTimeClosureRate", Set.of(ON_TIME), ON_TIME_OF),
            rate("responseRate", Set.of(CONTACTED), CONTACTED_OF),
            rate("solveRate", Set.of(SAID_SOLVED), SAID_SOLVED_OF),
            rate(
                    "satisfactionRate",
                    Set.of(SATISFIED, BASICALLY_SATISFIED),
                    SATISFIED,
                    BASICALLY_SATISFIED,
                    DISSATISFIED),
            rate("redoRate", Set.of(ROUND_REDONE), ROUND),
            rate("objectionRate", Set.of(OBJECTION), DISPATCH),
            rate("returnRate", Set.of(OBJECTION_ACCEPTED), DISPATCH),
            rate("reminderRate", Set.of(REMINDED), RECEIVED),
            count("hoursToReply", REPLY),
            count("hoursToClose", CLOSING),
            count("ladderSolved", LADDER_SOLVED),
            count("levelUnknown", LEVEL_UNKNOWN),
            Map.entry("stayedInGrid", new Behind(Set.of(HIGHEST_GRID), LEVELS)),
            Map.entry("stayedInCommunity", new Behind(Set.of(HIGHEST_GRID, HIGHEST_COMMUNITY), LEVELS)),
            Map.entry("stayedInStreet", new Behind(Set.of(HIGHEST_GRID, HIGHEST_COMMUNITY, HIGHEST_STREET), LEVELS)),
            rate("properLevel", Set.of(PROPERLY), PROPERLY_OF),
            count("flareUpsAverted", FLARE_UP_AVERTED),
            count("opened", OPENED),
            count("accepted", ACCEPTED),
            count("refused", REFUSED),
            count("agreementsWritten", AGREED_IN_WRITING),
            count("agreementsOral", AGREED_ORALLY),
            rate("agreementRate", Set.of(AGREEMENT), AGREEMENT_OF),
            rate("performanceRate", Set.of(OBLIGATION_PERFORMED), OBLIGATION_DUE),
            rate("confirmationRate", Set.of(CONFIRMED), IN_EFFECT));

    private static final Set<String> OF_MEDIATIONS = Set.of(
            "flareUpsAverted",
            "opened",
            "accepted",
            "refused",
            "agreementsWritten",
            "agreementsOral",
            "agreementRate",
            "performanceRate",
            "confirmationRate");

    private final Recount recount;

    CasesRecount(Map<CaseId, History> cases) {
        this.recount = new Recount(
                cases,
                new ReceivedAndClosed(),
                new Solved(),
                new OnTime(),
                new FollowUps(),
                new Rounds(),
                new Dispatches(),
                new HowLong(),
                new Ladder(),
                new Mediations());
    }

    private record Behind(Set<Counted> numerator, Set<Counted> denominator) {}

    private static Map.Entry<String, Behind> count(String figure, Counted counted) {
        return rate(figure, Set.of(counted), counted);
    }

    private static Map.Entry<String, Behind> rate(String figure, Set<Counted> numerator, Counted... denominator) {
        return Map.entry(figure, new Behind(numerator, Set.of(denominator)));
    }

    static List<String> figures() {
        return FIGURES.keySet().stream().sorted().toList();
    }

    Set<CaseId> behind(String figure, Part part, Scope scope) {
        Behind behind = Objects.requireNonNull(FIGURES.get(figure), figure);
        Set<Counted> counted = part == Part.NUMERATOR ? behind.numerator() : behind.denominator();
        if (!OF_MEDIATIONS.contains(figure)) {
            return recount.holding(counted, scope);
        }
        return scope.kinds().isEmpty() || scope.kinds().contains(CaseKind.MEDIATION)
                ? recount.holding(counted, scope.ofKinds(List.of(CaseKind.MEDIATION)))
                : Set.of();
    }
}
