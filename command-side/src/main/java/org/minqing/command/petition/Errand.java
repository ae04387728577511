package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import org.minqing.api.CaseRejection;
import org.minqing.api.PetitionCommand.AppointAgent;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;

/** 代办: one of the staff runs the petitioner's errand to its end. */
final class Errand {

    private Errand() {}

    static Decision appoint(AppointAgent command, PetitionFile file, DecisionContext context) {
        if (file.agent().filter(command.staff()::equals).isPresent()) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(refuseIf(
                        context.directory().staff(command.staff()).isEmpty(),
                        CaseRejection.UNKNOWN_STAFF,
                        Map.of("field", "staff", "value", command.staff()))),
                () -> List.of(new PetitionEvent.AgentAppointed(context.act(), command.staff())));
    }
}
