package org.minqing.desk.visits;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where somebody has to go, each list the longest ago first.
 *
 * @param cells grid cells
 * @param keyPersons those who are visited more often (重点人员)
 * @param talkPoints those of which something should be heard (百姓说事点)
 */
public record Cadence(List<CadenceLine> cells, List<CadenceLine> keyPersons, List<CadenceLine> talkPoints) {

    public static final Cadence NOTHING = new Cadence(List.of(), List.of(), List.of());

    /** Where nobody was in time and what is silent, all together. */
    public List<CadenceLine> overdue() {
        return Stream.of(cells, keyPersons, talkPoints)
                .flatMap(List::stream)
                .filter(CadenceLine::overdue)
                .sorted(Comparator.comparingLong(
                                (CadenceLine line) -> line.days().orElse(Long.MAX_VALUE))
                        .reversed())
                .toList();
    }
}
