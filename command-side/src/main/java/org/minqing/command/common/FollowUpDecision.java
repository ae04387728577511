package org.minqing.command.common;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand.DeclineRedo;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.CaseEvent.RedoDeclined;
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
                        command.party(),
                        Optional.of(lastTry(command, file, context)).filter(yes -> yes))));
    }

    private static boolean lastTry(FollowUp command, CaseFile file, DecisionContext context) {
        int needed = context.rules().settings().unreachedTries();
        return !command.reached()
                && file.followUps().becomesUnreachable(file.kind(), command.personId(), command.party(), needed);
    }

    /** What was said proposes one redo a round; a supervisor who leaves it at that says why. */
    static Decision declineRedo(DeclineRedo command, CaseFile file, DecisionContext context) {
        FollowUpTally tally = file.followUps();
        if (tally.redoDeclined().filter(command.reason()::equals).isPresent()) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(refuseIf(!tally.isRedoProposed(), CaseRejection.NO_REDO_PROPOSED)),
                () -> List.of(new RedoDeclined(file.kind(), context.act(), file.round(), command.reason())));
    }
}
