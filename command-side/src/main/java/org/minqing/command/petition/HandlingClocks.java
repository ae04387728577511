package org.minqing.command.petition;

import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Procedure;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.rules.RuleIds;

/**
 * The clocks a round of handling begins with. The statutory one is for claims in the petition procedure alone (art. 31(6),
 * 34): what the law sends elsewhere, a suggestion and an accusation have only the office's own limit.
 */
final class HandlingClocks {

    private HandlingClocks() {}

    static Timekeeping begin(Timekeeping time, PetitionFile file, DecisionContext context, Cause cause) {
        Moment from = context.act().occurredAt();
        Timekeeping begun = hasStatutoryLimit(file) ? time.start(DeadlineKind.HANDLING, rule(file), from, cause) : time;
        return begun.start(DeadlineKind.INTERNAL, RuleIds.PETITION_INTERNAL_HANDLING, from, cause);
    }

    private static boolean hasStatutoryLimit(PetitionFile file) {
        return file.isAbout(Matter.CLAIM)
                && file.details()
                        .map(PetitionDetails::route)
                        .map(Route.PETITION_PROCEDURE::equals)
                        .orElse(true);
    }

    private static String rule(PetitionFile file) {
        return file.details()
                        .flatMap(PetitionDetails::procedure)
                        .filter(Procedure.SIMPLE::equals)
                        .isPresent()
                ? RuleIds.PETITION_SIMPLE_HANDLING
                : RuleIds.PETITION_HANDLING;
    }
}
