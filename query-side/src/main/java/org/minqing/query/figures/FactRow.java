package org.minqing.query.figures;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.Magnitude;
import org.minqing.api.Nature;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Sorting;
import org.minqing.query.figures.Coverage.Dimension;

/**
 * One case's contribution of one day, with all that it can be sought by. The narrow row figures are made of.
 *
 * @param area empty where unknown, as every other text here
 */
record FactRow(
        CaseId caseId,
        String kind,
        String area,
        String category,
        String channel,
        String nature,
        String magnitude,
        String disputeType,
        String committee,
        List<String> mediators,
        List<String> coUnits,
        Tally tally) {

    static List<FactRow> of(CaseId id, Optional<CaseFacts> facts, ZoneId zone) {
        return facts.map(of -> of(id, of, zone)).orElse(List.of());
    }

    private static List<FactRow> of(CaseId id, CaseFacts facts, ZoneId zone) {
        Sorting sorting = facts.sorting();
        return Contributions.of(facts, zone).stream()
                .map(tally -> new FactRow(
                        id,
                        facts.kind().name(),
                        sorting.area().orElse(""),
                        sorting.category().orElse(""),
                        sorting.channel().orElse(""),
                        sorting.nature().map(Nature::name).orElse(""),
                        sorting.magnitude().map(Magnitude::name).orElse(""),
                        sorting.disputeType().orElse(""),
                        sorting.committee().orElse(""),
                        sorting.mediators(),
                        facts.handling().units().coUnits(),
                        tally))
                .toList();
    }

    /** Under which entries of that dimension it counts: one, except for several mediators or a kind without any. */
    List<String> under(Dimension dimension) {
        return switch (dimension) {
            case ALL -> List.of("");
            case CATEGORY_1 -> List.of(path(1));
            case CATEGORY_2 -> List.of(path(2));
            case CATEGORY_3 -> List.of(path(3));
            case CHANNEL -> List.of(channel);
            case UNIT -> List.of(tally.unit());
            case NATURE -> List.of(nature);
            case MAGNITUDE -> List.of(magnitude);
            case DISPUTE_TYPE -> mediated(List.of(disputeType));
            case COMMITTEE -> mediated(List.of(committee));
            case MEDIATOR -> mediated(mediators.isEmpty() ? List.of("") : mediators);
        };
    }

    private List<String> mediated(List<String> entries) {
        return kind.equals("MEDIATION") ? entries : List.of();
    }

    /** The first names of the category's path; the whole of a shorter one. */
    private String path(int names) {
        int end = -1;
        for (int i = 0; i < names; i++) {
            end = category.indexOf('/', end + 1);
            if (end < 0) {
                return category;
            }
        }
        return category.substring(0, end);
    }
}
