package org.minqing.api.query;

import java.time.Instant;
import java.util.List;

/** Sessions of mediations, the earliest first. */
public record SessionsToCome(List<Arranged> sessions) {

    public SessionsToCome {
        sessions = List.copyOf(sessions);
    }

    /** @param item the dispute that it is a session of */
    public record Arranged(CasePage.Item item, String sessionId, Instant at) {}
}
