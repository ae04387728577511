package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseRejection;
import org.minqing.api.MediationCommand.CancelSession;
import org.minqing.api.MediationCommand.HoldSession;
import org.minqing.api.MediationCommand.ScheduleSession;
import org.minqing.api.MediationEvent.SessionCancelled;
import org.minqing.api.MediationEvent.SessionHeld;
import org.minqing.api.MediationEvent.SessionScheduled;
import org.minqing.api.MediationRejection;
import org.minqing.api.Moment;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;

/** Sessions: scheduled, held (as scheduled or ad hoc), or cancelled. */
final class SessionDecision {

    private SessionDecision() {}

    static Decision schedule(ScheduleSession command, MediationFile file, DecisionContext context) {
        String sessionId = command.sessionId().orElse(context.freshId());
        return Decision.unless(
                List.of(
                        refuseIf(
                                command.at() instanceof Moment.Unknown,
                                CaseRejection.FIELD_MISSING,
                                Map.of("field", "at")),
                        refuseIf(
                                file.sessions().find(sessionId).isPresent(),
                                MediationRejection.SESSION_ALREADY_SCHEDULED,
                                Map.of("value", sessionId))),
                () -> List.of(new SessionScheduled(context.act(), sessionId, command.at(), command.place())));
    }

    static Decision hold(HoldSession command, MediationFile file, DecisionContext context) {
        return Decision.unless(
                List.of(
                        command.sessionId()
                                .map(sessionId -> stillToCome(sessionId, file))
                                .orElse(Optional::empty),
                        refuseIf(
                                !context.act().imported()
                                        && file.panel().mediators().isEmpty(),
                                MediationRejection.NO_MEDIATOR),
                        Mediators.nobodyObjectedTo(file)),
                () -> List.of(new SessionHeld(
                        context.act(),
                        command.sessionId().orElse(context.freshId()),
                        command.present(),
                        command.record(),
                        command.jointBodies())));
    }

    static Decision cancel(CancelSession command, MediationFile file, DecisionContext context) {
        return Decision.unless(
                List.of(stillToCome(command.sessionId(), file)),
                () -> List.of(new SessionCancelled(context.act(), command.sessionId(), command.reason())));
    }

    private static Check stillToCome(String sessionId, MediationFile file) {
        Optional<Session> session = file.sessions().find(sessionId);
        Map<String, String> facts = Map.of("field", "sessionId", "value", sessionId);
        return () -> Decision.firstBroken(List.of(
                refuseIf(session.isEmpty(), MediationRejection.UNKNOWN_SESSION, facts),
                refuseIf(session.filter(Session::wasHeld).isPresent(), MediationRejection.SESSION_ALREADY_HELD, facts),
                refuseIf(
                        session.flatMap(Session::cancelled).isPresent(), MediationRejection.SESSION_CANCELLED, facts)));
    }
}
