package org.minqing.demo.recount;

import static org.minqing.demo.recount.Counted.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Magnitude;
import org.minqing.api.query.Scope;

/** The ladder's figures, counted again. Flare-ups averted are counted of mediations as such, whatever they came out of. */
final class LadderRecount {

    private final Recount recount;

    LadderRecount(Map<CaseId, History> cases) {
        this.recount = new Recount(cases, new Ladder(), new Mediations());
    }

    SortedMap<String, String> fields(Scope scope) {
        Sheet sheet = recount.count(scope);
        long grid = sheet.count(HIGHEST_GRID);
        long community = sheet.count(HIGHEST_COMMUNITY);
        long street = sheet.count(HIGHEST_STREET);
        long district = sheet.count(HIGHEST_DISTRICT);
        long known = grid + community + street + district;
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("solved", Long.toString(sheet.count(LADDER_SOLVED)));
        fields.put("levelUnknown", Long.toString(sheet.count(LEVEL_UNKNOWN)));
        fields.put(
                "byHighestLevel",
                "{GRID=" + grid + ", COMMUNITY=" + community + ", STREET=" + street + ", DISTRICT=" + district + "}");
        fields.put("stayedInGrid", rate(grid, known));
        fields.put("stayedInCommunity", rate(grid + community, known));
        fields.put("stayedInStreet", rate(grid + community + street, known));
        fields.put("properLevel", properly(scope));
        fields.put("flareUpsAverted", Long.toString(flareUpsAverted(scope)));
        fields.put(
                "meanHops",
                known == 0
                        ? "no data"
                        : Text.number(sheet.sum(HOPS).divide(BigDecimal.valueOf(known), 2, RoundingMode.HALF_UP)));
        return fields;
    }

    private static String rate(long numerator, long denominator) {
        return Text.rate(BigDecimal.valueOf(numerator), denominator);
    }

    private String properly(Scope scope) {
        Map<String, Sheet> sheets =
                recount.count(scope, placed -> List.of(placed.of().magnitude()));
        return Arrays.stream(Magnitude.values())
                .map(magnitude -> magnitude + ": "
                        + sheets.getOrDefault(magnitude.name(), new Sheet()).rate(PROPERLY, PROPERLY_OF))
                .collect(Collectors.joining(", "));
    }

    private long flareUpsAverted(Scope scope) {
        boolean asked = scope.kinds().isEmpty() || scope.kinds().contains(CaseKind.MEDIATION);
        return asked ? recount.count(scope.ofKinds(List.of(CaseKind.MEDIATION))).count(FLARE_UP_AVERTED) : 0;
    }
}
