package org.minqing.desk.visits;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where somebody has to go, each list the longest ago first.
 *
 * @param cells grid cells
 * @param keyPersons those who are visited more often (重点人员)
 */
public record Cadence(List<CadenceLine> cells, List<CadenceLine> keyPersons) {

    public static final Cadence NOTHING = new Cadence(List.of(), List.of());

    /** Where nobody was in time, cells and key persons together. */
    public List<CadenceLine> overdue() {
        return Stream.concat(cells.stream(), keyPersons.stream())
                .filter(CadenceLine::overdue)
                .sorted(Comparator.comparingLong(
                                (CadenceLine line) -> line.days().orElse(Long.MAX_VALUE))
                        .reversed())
                .toList();
    }
}
