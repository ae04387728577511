package org.minqing.security.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session together with what of it stands in the database, so that what has not changed is not written again. */
final class StoredSession implements Session {

    /** No text, so it belongs to this one request: nobody touched the page that made it. */
    static final String BY_ITSELF = "byItself";

    private final MapSession session;
    private Optional<Written> written;

    /** What the database holds of a session. */
    record Written(String id, Instant seenAt, Map<String, String> attributes) {}

    private StoredSession(MapSession session, Optional<Written> written) {
        this.session = session;
        this.written = written;
    }

    static StoredSession begun(Instant now, Duration idle) {
        MapSession session = new MapSession();
        session.setCreationTime(now);
        session.setLastAccessedTime(now);
        session.setMaxInactiveInterval(idle);
        return new StoredSession(session, Optional.empty());
    }

    static StoredSession read(Written written, Instant begunAt, Duration idle) {
        MapSession session = new MapSession(written.id());
        session.setCreationTime(begunAt);
        session.setLastAccessedTime(written.seenAt());
        session.setMaxInactiveInterval(idle);
        written.attributes().forEach(session::setAttribute);
        return new StoredSession(session, Optional.of(written));
    }

    Optional<Written> written() {
        return written;
    }

    /** One request may have it written more than once, under another id each time. */
    void isWritten(Map<String, String> attributes) {
        written = Optional.of(new Written(getId(), seenAt(), attributes));
    }

    /** When somebody last did something; what a page asks by itself does not count. */
    Instant seenAt() {
        return written.filter(_ -> session.getAttribute(BY_ITSELF) != null)
                .map(Written::seenAt)
                .orElseGet(session::getLastAccessedTime);
    }

    /** Those that are kept; what is no text belongs to this one request. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (String name : session.getAttributeNames()) {
            Object value = session.getRequiredAttribute(name);
            if (value instanceof String text) {
                attributes.put(name, text);
            }
        }
        return attributes;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // so Spring Session has it
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
