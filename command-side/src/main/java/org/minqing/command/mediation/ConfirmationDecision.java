package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.DeadlineKind;
import org.minqing.api.MediationCommand.ApplyForConfirmation;
import org.minqing.api.MediationCommand.RecordConfirmation;
import org.minqing.api.MediationEvent.ConfirmationAppliedFor;
import org.minqing.api.MediationEvent.ConfirmationRecorded;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.mediation.MediationState.Known;

/** 司法确认: all parties together, within 30 days of effect (art. 33). An agreement that is amended can be confirmed anew. */
final class ConfirmationDecision {

    private ConfirmationDecision() {}

    static Decision apply(ApplyForConfirmation command, Known state, DecisionContext context) {
        Optional<Confirmation> confirmation = state.inForce().map(Agreement::confirmation);
        Optional<Clock> clock = state.file().base().clocks().find(DeadlineKind.CONFIRMATION_REQUEST);
        return Decision.unless(
                List.of(
                        refuseIf(confirmation.isEmpty(), MediationRejection.NO_AGREEMENT),
                        refuseIf(
                                confirmation.flatMap(Confirmation::court).isPresent(),
                                MediationRejection.CONFIRMATION_ALREADY_APPLIED_FOR),
                        Parties.all(command.applicants(), state.file(), MediationRejection.CONFIRMATION_NOT_JOINT),
                        refuseIf(
                                clock.filter(running -> !context.deadlines()
                                                .isInTime(
                                                        running.deadline(),
                                                        context.act().occurredAt()))
                                        .isPresent(),
                                MediationRejection.CONFIRMATION_TOO_LATE,
                                Map.of(
                                        "dueAt",
                                        clock.map(running -> running.deadline()
                                                        .dueAt()
                                                        .toString())
                                                .orElse("")))),
                () -> Timekeeping.of(state.file().base(), context)
                        .met(DeadlineKind.CONFIRMATION_REQUEST)
                        .after(new ConfirmationAppliedFor(context.act(), command.court(), command.applicants())));
    }

    static Decision record(RecordConfirmation command, Known state, DecisionContext context) {
        Optional<Confirmation> confirmation = state.inForce().map(Agreement::confirmation);
        return Decision.unless(
                List.of(
                        refuseIf(
                                confirmation.flatMap(Confirmation::court).isEmpty(),
                                MediationRejection.CONFIRMATION_NOT_APPLIED_FOR),
                        refuseIf(
                                confirmation.flatMap(Confirmation::result).isPresent(),
                                MediationRejection.CONFIRMATION_ALREADY_RECORDED)),
                () -> List.of(new ConfirmationRecorded(context.act(), command.result(), command.reason())));
    }
}
