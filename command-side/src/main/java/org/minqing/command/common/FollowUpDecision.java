package org.minqing.command.common;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;

/** 回访: valid only where the person was reached, and not by the unit whose work is being judged. */
final class FollowUpDecision {

    private FollowUpDecision() {}

    static Decision decide(FollowUp command, CaseFile file, DecisionContext context) {
        boolean answersUnreached = !command.reached()
                && (command.contacted().isPresent()
                        || command.solved().isPresent()
                        || command.satisfaction().isPresent());
        boolean stranger = command.personId().isPresent()
                && !file.persons().containsKey(command.personId().get());
        Optional<String> unit = command.byUnit()
                .or(() -> Optional.of(context.act())
                        .filter(act -> !act.ofResident())
                        .flatMap(act -> context.directory().staff(act.by()))
                        .flatMap(Directory.Staff::unit));
        boolean byHandlingUnit = unit.isPresent() && unit.equals(file.standing().unit());
        return Decision.unless(
                List.of(
                        refuseIf(
                                answersUnreached,
                                CaseRejection.FIELD_NOT_ALLOWED,
                                Map.of("field", "reached", "value", "false")),
                        refuseIf(
                                command.party().isPresent() && file.kind() != CaseKind.MEDIATION,
                                CaseRejection.FIELD_NOT_ALLOWED,
                                Map.of(
                                        "field",
                                        "party",
                                        "value",
                                        command.party().orElse(""))),
                        refuseIf(stranger, CaseRejection.UNKNOWN_PERSON, Map.of("field", "personId"))),
                () -> List.of(new FollowedUp(
                        file.kind(),
                        context.act(),
                        command.personId(),
                        file.round(),
                        command.reached(),
                        command.reached() && !byHandlingUnit,
                        command.contacted(),
                        command.solved(),
                        command.satisfaction(),
                        command.said(),
                        unit,
                        command.party())));
    }
}
