package org.minqing.http.commands;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
    private static final String OF_CLAIM = OF_KEY + " and started_at = :since and status is null";

    private final JdbcClient jdbc;

    IdempotentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty where there is a request with that key already */
    Optional<Claim> begin(Key key, byte[] hash, CaseId caseId, Instant now) {
        Claim claim = new Claim(key, caseId, now.truncatedTo(ChronoUnit.MICROS));
        boolean isFirst = claimed("""
            insert into idempotent_request (account, path, key, body_hash, case_id, started_at)
            values (:account, :path, :key, :hash, :case, :since) on conflict do nothing
            """, claim)
                        .param("hash", hash)
                        .param("case", caseId.value())
                        .update()
                == 1;
        return isFirst ? Optional.of(claim) : Optional.empty();
    }

    Optional<Known> find(Key key) {
        return keyed("select * from idempotent_request" + OF_KEY, key)
                .query((row, number) -> known(row))
                .optional();
    }

    /** @return empty where somebody else took it over, or answered it, in between */
    Optional<Claim> takeOver(Key key, Known known, Instant now) {
        Claim claim = new Claim(key, known.caseId(), now.truncatedTo(ChronoUnit.MICROS));
        boolean isMine = claimed(
                                "update idempotent_request set started_at = :since" + OF_KEY
                                        + " and started_at = :before and status is null",
                                claim)
                        .param("before", at(known.startedAt()))
                        .update()
                == 1;
        return isMine ? Optional.of(claim) : Optional.empty();
    }

    /** Nothing comes of it where somebody else has taken it over. */
    void finish(Claim claim, Answer answer) {
        claimed(
                        "update idempotent_request set status = :status, media_type = :type, location = :location,"
                                + " body = :body" + OF_CLAIM,
                        claim)
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

    void forget(Claim claim) {
        claimed("delete from idempotent_request" + OF_CLAIM, claim).update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from idempotent_request where started_at < :time")
                .param("time", at(time))
                .update();
    }

    private JdbcClient.StatementSpec claimed(String sql, Claim claim) {
        return keyed(sql, claim.key()).param("since", at(claim.since()));
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

    /**
     * That somebody is at work on a request.
     *
     * @param caseId of the case that it begins, if it begins one
     * @param since in microseconds, as the database keeps it
     */
    record Claim(Key key, CaseId caseId, Instant since) {}

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
