package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.PetitionCommand.Outcome;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Decision.Check;

/**
 * A claim is supported, explained or not supported (art. 32); a suggestion is adopted, partly or not. An accusation is
 * answered in the words of a claim: what it says was borne out, explained, or not borne out.
 */
final class OutcomeFitsMatter {

    private static final Set<Outcome> OF_CLAIMS =
            EnumSet.of(Outcome.SUPPORTED, Outcome.EXPLAINED, Outcome.NOT_SUPPORTED);
    private static final Set<Outcome> OF_SUGGESTIONS = EnumSet.complementOf(EnumSet.copyOf(OF_CLAIMS));

    private OutcomeFitsMatter() {}

    static Check check(Outcome outcome, Optional<Matter> matter) {
        boolean fits = matter.map(OutcomeFitsMatter::outcomes)
                .map(known -> known.contains(outcome))
                .orElse(true);
        return refuseIf(
                !fits,
                PetitionRejection.OUTCOME_DOES_NOT_FIT,
                Map.of(
                        "field",
                        "outcome",
                        "value",
                        outcome.name(),
                        "matter",
                        matter.map(Matter::name).orElse("")));
    }

    private static Set<Outcome> outcomes(Matter matter) {
        return switch (matter) {
            case CLAIM, ACCUSATION -> OF_CLAIMS;
            case SUGGESTION -> OF_SUGGESTIONS;
        };
    }
}
