package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Petitioner;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.rules.Settings;

/** 走访: who comes jointly and in person sends one to five representatives (art. 20); a letter bears any number of names. */
final class JointVisit {

    private static final String VISIT = "VISIT";

    private JointVisit() {}

    static List<Check> speaksThroughRepresentatives(String channel, PetitionDetails details, Settings settings) {
        boolean joint = details.headcount() > 1 || details.petitioners().size() > 1;
        boolean jointVisit = channel.equals(VISIT) && joint;
        long representatives = details.petitioners().stream()
                .filter(Petitioner::representative)
                .count();
        int most = settings.jointVisitRepresentativesMax();
        return List.of(
                refuseIf(
                        jointVisit && representatives == 0,
                        PetitionRejection.REPRESENTATIVE_MISSING,
                        Map.of("field", "petitioners")),
                refuseIf(
                        jointVisit && representatives > most,
                        PetitionRejection.TOO_MANY_REPRESENTATIVES,
                        Map.of(
                                "field",
                                "petitioners",
                                "value",
                                Long.toString(representatives),
                                "most",
                                Integer.toString(most))));
    }
}
