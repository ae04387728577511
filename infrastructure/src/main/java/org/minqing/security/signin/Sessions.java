package org.minqing.security.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.minqing.MachineTime;
import org.minqing.http.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps sessions in the database, so that a restart signs nobody out and every node knows them. A session ends after half
 * an hour without a request that somebody made ({@link ByItself}). What is kept of it is text, so that nothing else can be read back. Spring Session has such a store for servlets alone.
 */
@Component
class Sessions implements ReactiveSessionRepository<StoredSession> {

    static final Duration IDLE = Duration.ofMinutes(30);

    /** So much may be missing from what is kept about when a session was last used; not every request writes. */
    private static final Duration UNWRITTEN = Duration.ofMinutes(1);

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Clock clock;

    private final JsonMapper json = JsonMapper.shared();

    Sessions(JdbcClient jdbc, Requests requests, @MachineTime Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Mono<StoredSession> createSession() {
        return Mono.fromSupplier(() -> StoredSession.begun(clock.instant(), IDLE));
    }

    @Override
    public Mono<Void> save(StoredSession session) {
        return Mono.<Void>fromRunnable(() -> write(session)).subscribeOn(requests.threads());
    }

    @Override
    public Mono<StoredSession> findById(String id) {
        return Mono.fromCallable(() -> read(id)).subscribeOn(requests.threads()).flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return Mono.<Void>fromRunnable(() -> delete(id)).subscribeOn(requests.threads());
    }

    /** One click to end them all, wherever they are. */
    void endAll(String account) {
        jdbc.sql("delete from web_session where account = :account")
                .param("account", account)
                .update();
    }

    /** Whoever sat elsewhere with the old password is out; whoever changed it stays. */
    void endOthers(String account, String kept) {
        jdbc.sql("delete from web_session where account = :account and digest <> :kept")
                .param("account", account)
                .param("kept", digest(kept))
                .update();
    }

    /** One of several: its owner names it by the handle. */
    void end(String account, String handle) {
        jdbc.sql("delete from web_session where account = :account and encode(digest, 'hex') = :handle")
                .param("account", account)
                .param("handle", handle)
                .update();
    }

    /** Where an account is signed in, the last used first; one whose sign-in is under way is none yet. */
    List<OpenSession> of(String account, String asking) {
        String own = HexFormat.of().formatHex(digest(asking));
        return jdbc
                .sql("""
            select encode(digest, 'hex') as handle, made_at, seen_at, attributes from web_session
            where account = :account and expires_at > :now order by seen_at desc
            """)
                .param("account", account)
                .param("now", at(clock.instant()))
                .query((row, number) -> {
                    Map<String, String> attributes = json.readValue(row.getBytes("attributes"), ATTRIBUTES);
                    return Optional.of(new OpenSession(
                                    row.getString("handle"),
                                    row.getObject("made_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getObject("seen_at", OffsetDateTime.class)
                                            .toInstant(),
                                    Optional.ofNullable(attributes.get(SignInState.ADDRESS)),
                                    row.getString("handle").equals(own)))
                            .filter(_ -> attributes.containsKey(SignInState.DONE));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetEnded() {
        jdbc.sql("delete from web_session where expires_at < :now")
                .param("now", at(clock.instant()))
                .update();
    }

    private void write(StoredSession session) {
        Map<String, String> attributes = session.attributes();
        Optional<StoredSession.Written> before = session.written();
        boolean renamed =
                before.filter(written -> !written.id().equals(session.getId())).isPresent();
        if (before.isEmpty() || renamed) {
            before.ifPresent(written -> delete(written.id()));
            insert(session, attributes);
            session.isWritten(attributes);
        } else if (isWorthWriting(before.get(), session, attributes)) {
            update(session, attributes);
            session.isWritten(attributes);
        }
    }

    private static boolean isWorthWriting(
            StoredSession.Written before, StoredSession session, Map<String, String> attributes) {
        Duration unwritten = Duration.between(before.seenAt(), session.seenAt());
        return unwritten.compareTo(UNWRITTEN) >= 0 || !before.attributes().equals(attributes);
    }

    private void insert(StoredSession session, Map<String, String> attributes) {
        statement("""
            insert into web_session (digest, account, attributes, made_at, seen_at, expires_at)
            values (:digest, :account, :attributes, :made, :seen, :expires)
            on conflict (digest) do update set account = excluded.account, attributes = excluded.attributes,
                seen_at = excluded.seen_at, expires_at = excluded.expires_at
            """, session, attributes);
    }

    /** One that was ended meanwhile stays ended. */
    private void update(StoredSession session, Map<String, String> attributes) {
        statement("""
            update web_session set account = :account, attributes = :attributes, seen_at = :seen, expires_at = :expires
            where digest = :digest and made_at = :made
            """, session, attributes);
    }

    private void statement(String sql, StoredSession session, Map<String, String> attributes) {
        jdbc.sql(sql)
                .param("digest", digest(session.getId()))
                .param("account", attributes.get(SignInState.ACCOUNT))
                .param("attributes", json.writeValueAsBytes(attributes))
                .param("made", at(session.getCreationTime()))
                .param("seen", at(session.seenAt()))
                .param("expires", at(session.seenAt().plus(IDLE)))
                .update();
    }

    private Optional<StoredSession> read(String id) {
        return jdbc.sql("select * from web_session where digest = :digest and expires_at > :now")
                .param("digest", digest(id))
                .param("now", at(clock.instant()))
                .query((row, number) -> sessionOf(id, row))
                .optional();
    }

    private StoredSession sessionOf(String id, ResultSet row) throws SQLException {
        return StoredSession.read(
                new StoredSession.Written(
                        id,
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        json.readValue(row.getBytes("attributes"), ATTRIBUTES)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                IDLE);
    }

    private void delete(String id) {
        jdbc.sql("delete from web_session where digest = :digest")
                .param("digest", digest(id))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] digest(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
