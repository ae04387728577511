package org.minqing.query.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.minqing.api.CaseKind;
import org.minqing.query.figures.Tally.Strand;

/**
 * Which kinds are counted, and which cases of them, so that over several kinds a lineage counts once.
 *
 * @param together counted in one sum; else each kind by itself
 */
record Kinds(Set<CaseKind> kinds, boolean together) {

    /**
     * That the strand is one of these: compared as what it is, for of what it is cast to the database knows nothing, and takes
     * most of all rows for few.
     */
    static final String OF_STRANDS = "strand = any(cast(array[?] as \"char\"[]))";

    static Kinds of(List<CaseKind> asked, boolean each) {
        Set<CaseKind> kinds = asked.isEmpty() ? EnumSet.allOf(CaseKind.class) : EnumSet.copyOf(asked);
        return new Kinds(kinds, !each && kinds.size() > 1);
    }

    List<String> names() {
        return kinds.stream().map(CaseKind::name).toList();
    }

    /**
     * Beside what begins here: what continues a case of a kind that is not counted, or ends as one of it, and who stands in
     * for one.
     */
    List<String> strands() {
        List<Strand> strands = new ArrayList<>(List.of(Strand.FIRST));
        addUnless(strands, CaseKind.HOTLINE_REQUEST, Strand.AFTER_HOTLINE_REQUEST);
        addUnless(strands, CaseKind.PETITION, Strand.AFTER_PETITION);
        addUnless(strands, CaseKind.MEDIATION, Strand.AFTER_MEDIATION);
        addUnless(strands, CaseKind.PETITION, Strand.CARRIED_ON_BY_PETITION);
        addUnless(strands, CaseKind.MEDIATION, Strand.CARRIED_ON_BY_MEDIATION);
        if (together && kinds.contains(CaseKind.HOTLINE_REQUEST)) {
            strands.add(Strand.INSTEAD_OF_HOTLINE_REQUEST);
        }
        return strands.stream().map(Strand::code).toList();
    }

    private void addUnless(List<Strand> strands, CaseKind counted, Strand strand) {
        if (!together || !kinds.contains(counted)) {
            strands.add(strand);
        }
    }
}
