package org.minqing.security.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.minqing.MachineTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bearer tokens for programs. Shown once, when made; what is kept is a digest. */
@Component
public class AccessTokens {

    /** By which a token is told from one that another issuer signed, and found where it was left lying. */
    public static final String PREFIX = "minqing_";

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(JdbcClient jdbc, @MachineTime Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param handle by which it can be taken back */
    public record Known(String handle, String label, Instant madeAt, Instant expiresAt) {}

    /** @return the token itself, which nobody can show again */
    public String make(String account, String label, Duration validity) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        "insert into access_token (digest, account, label, expires_at) values (:digest, :account, :label, :end)")
                .param("digest", digest(token))
                .param("account", account)
                .param("label", label)
                .param("end", clock.instant().plus(validity).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Whose it is, while it is good. */
    public Optional<String> accountOf(String token) {
        return jdbc.sql("select account from access_token where digest = :digest and expires_at > :now")
                .param("digest", digest(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    public List<Known> of(String account) {
        return jdbc.sql("select digest, label, made_at, expires_at from access_token where account = :account"
                        + " order by made_at desc")
                .param("account", account)
                .query((row, number) -> new Known(
                        HexFormat.of().formatHex(row.getBytes("digest"), 0, 8),
                        row.getString("label"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public void takeBack(String account, String handle) {
        jdbc.sql("delete from access_token where account = :account and encode(digest, 'hex') like :handle || '%'")
                .param("account", account)
                .param("handle", handle.replaceAll("[^0-9a-f]", "x"))
                .update();
    }

    public void takeBackAll(String account) {
        jdbc.sql("delete from access_token where account = :account")
                .param("account", account)
                .update();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
