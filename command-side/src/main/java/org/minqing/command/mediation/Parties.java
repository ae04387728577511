package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision.Check;

/** Who the parties are, and that nothing is done over the head of one of them (People's Mediation Law, art. 3). */
final class Parties {

    private Parties() {}

    /** That is one of the parties. A register need not have said who they are. */
    static Check isParty(String field, String party, MediationFile file, boolean imported) {
        return refuseIf(
                !imported && !file.partyIds().contains(party),
                MediationRejection.NOT_A_PARTY,
                Map.of("field", field, "value", party));
    }

    /** Every party is among them. */
    static Check all(Collection<String> named, MediationFile file, MediationRejection otherwise) {
        List<String> missing =
                file.partyIds().stream().filter(party -> !named.contains(party)).toList();
        return refuseIf(!missing.isEmpty(), otherwise, Map.of("missing", String.join(", ", missing)));
    }
}
