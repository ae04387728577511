package org.minqing.http.commands;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.http.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests that bore a key, and what was answered to them. */
@Component
class IdempotentRequests {

    private static final String OF_KEY = " where account = :account and path = :path and key = :key";

    private final JdbcClient jdbc;

    IdempotentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether this is the first request with that key */
    boolean begin(Key key, byte[] hash, CaseId caseId, Instant now) {
        return keyed("""
            insert into idempotent_request (account, path, key, body_hash, case_id, started_at)
            values (:account, :path, :key, :hash, :case, :now) on conflict do nothing
            """, key)
                        .param("hash", hash)
                        .param("case", caseId.value())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    Optional<Known> find(Key key) {
        return keyed("select * from idempotent_request" + OF_KEY, key)
                .query((row, number) -> known(row))
                .optional();
    }

    /** @return whether nobody else took it over in between */
    boolean takeOver(Key key, Instant startedAt, Instant now) {
        return keyed(
                                "update idempotent_request set started_at = :now" + OF_KEY
                                        + " and started_at = :before and status is null",
                                key)
                        .param("now", at(now))
                        .param("before", at(startedAt))
                        .update()
                == 1;
    }

    void finish(Key key, Answer answer) {
        keyed(
                        "update idempotent_request set status = :status, media_type = :type, location = :location,"
                                + " body = :body" + OF_KEY,
                        key)
                .param("status", answer.status())
                .param("type", answer.mediaType())
                .param("location", answer.headers().get("Location"))
                .param("body", answer.body())
                .update();
    }

    void forget(Key key, Instant startedAt) {
        keyed("delete from idempotent_request" + OF_KEY + " and started_at = :before", key)
                .param("before", at(startedAt))
                .update();
    }

    void forgetUnanswered(Key key) {
        keyed("delete from idempotent_request" + OF_KEY + " and status is null", key)
                .update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from idempotent_request where started_at < :time")
                .param("time", at(time))
                .update();
    }

    private JdbcClient.StatementSpec keyed(String sql, Key key) {
        return jdbc.sql(sql)
                .param("account", key.account())
                .param("path", key.path())
                .param("key", key.word());
    }

    private static Known known(ResultSet row) throws SQLException {
        Optional<String> location = Optional.ofNullable(row.getString("location"));
        Optional<Answer> answer = row.getObject("status") == null
                ? Optional.empty()
                : Optional.of(new Answer(
                        row.getInt("status"),
                        row.getString("media_type"),
                        location.map(where -> Map.of("Location", where)).orElse(Map.of()),
                        row.getString("body")));
        return new Known(
                CaseId.of(row.getString("case_id")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getBytes("body_hash"),
                answer);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    record Key(String account, String path, String word) {}

    /** A request that was made before. */
    static final class Known {
        private final CaseId caseId;
        private final Instant startedAt;
        private final byte[] bodyHash;
        private final Optional<Answer> answer;

        Known(CaseId caseId, Instant startedAt, byte[] bodyHash, Optional<Answer> answer) {
            this.caseId = caseId;
            this.startedAt = startedAt;
            this.bodyHash = bodyHash.clone();
            this.answer = answer;
        }

        CaseId caseId() {
            return caseId;
        }

        Instant startedAt() {
            return startedAt;
        }

        boolean isAbout(byte[] hash) {
            return MessageDigest.isEqual(bodyHash, hash);
        }

        /** Absent while the first is still at work. */
        Optional<Answer> answer() {
            return answer;
        }
    }
}
