package org.minqing.command.mediation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.MediationEvent.SessionCancelled;
import org.minqing.api.MediationEvent.SessionHeld;
import org.minqing.api.MediationEvent.SessionScheduled;
import org.minqing.command.mediation.Session.Appointment;
import org.minqing.command.mediation.Session.Minutes;

/** The sessions of one mediation, in the order they became known. */
public record Sessions(@JsonValue List<Session> all) {

    @JsonCreator
    public Sessions {
        all = List.copyOf(all);
    }

    static Sessions none() {
        return new Sessions(List.of());
    }

    Optional<Session> find(String sessionId) {
        return all.stream()
                .filter(session -> session.sessionId().equals(sessionId))
                .findFirst();
    }

    boolean anyHeld() {
        return all.stream().anyMatch(Session::wasHeld);
    }

    Sessions scheduled(SessionScheduled event) {
        return with(new Session(
                event.sessionId(),
                Optional.of(new Appointment(event.at(), event.place())),
                Optional.empty(),
                Optional.empty()));
    }

    Sessions held(SessionHeld event) {
        Minutes minutes = new Minutes(event.act().occurredAt(), event.present(), event.record(), event.jointBodies());
        return with(new Session(
                event.sessionId(),
                find(event.sessionId()).flatMap(Session::appointment),
                Optional.of(minutes),
                Optional.empty()));
    }

    Sessions cancelled(SessionCancelled event) {
        return find(event.sessionId())
                .map(session -> with(new Session(
                        session.sessionId(), session.appointment(), session.minutes(), Optional.of(event.reason()))))
                .orElse(this);
    }

    private Sessions with(Session session) {
        List<Session> sessions = new ArrayList<>(all);
        sessions.removeIf(known -> known.sessionId().equals(session.sessionId()));
        sessions.add(session);
        return new Sessions(sessions);
    }
}
