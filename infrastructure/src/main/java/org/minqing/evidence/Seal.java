package org.minqing.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What was sealed at the end of a day, and by whom. How it is checked by hand: {@code docs/tamper-evidence.md}.
 *
 * @param signature Ed25519, of {@link Content#statement()}
 * @param publicKey that belongs to it, as a SubjectPublicKeyInfo
 */
@SuppressWarnings("ArrayRecordComponent")
public record Seal(Content content, byte[] signature, byte[] publicKey) {

    private static final HexFormat HEX = HexFormat.of();
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    /** What stands before the digest of the first seal. */
    static final byte[] NOTHING_BEFORE = new byte[Sha256.LENGTH];

    /**
     * What the seal says.
     *
     * @param after the place in the order of all events behind which its events begin
     * @param upTo the place of the last of them
     * @param events how many there are
     * @param cases to how many cases they belong
     * @param heads SHA-256 of the last events of these cases, see {@link Heads}
     * @param previous the digest of the seal before; 32 zero bytes in the first
     * @param key SHA-256 of the public key
     */
    record Content(
            LocalDate day,
            long after,
            long upTo,
            long events,
            long cases,
            byte[] heads,
            byte[] previous,
            Instant madeAt,
            byte[] key) {

        /** The one way in which this is written, letter by letter: what is signed, and what the digest is of. */
        String statement() {
            return """
                {"ledgerSeal":1,"day":"%s","after":%d,"upTo":%d,"events":%d,"cases":%d,"heads":"%s","previous":"%s",\
                "madeAt":"%s","key":"%s"}""".formatted(
                            day,
                            after,
                            upTo,
                            events,
                            cases,
                            HEX.formatHex(heads),
                            HEX.formatHex(previous),
                            madeAt,
                            HEX.formatHex(key));
        }

        byte[] bytes() {
            return statement().getBytes(StandardCharsets.UTF_8);
        }
    }

    static Seal read(ResultSet row, int number) throws SQLException {
        byte[] publicKey = row.getBytes("public_key");
        Content content = new Content(
                row.getObject("day", LocalDate.class),
                row.getLong("after_index"),
                row.getLong("up_to_index"),
                row.getLong("events"),
                row.getLong("cases"),
                row.getBytes("heads"),
                row.getBytes("previous"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Sha256.of(publicKey));
        return new Seal(content, row.getBytes("signature"), publicKey);
    }

    /** By which the next seal names this one, and whoever keeps it knows it again. */
    byte[] digest() {
        return Sha256.of(content.bytes());
    }

    /** Whether the signature is that of the key that stands here, under what stands here. */
    boolean isSigned() {
        try {
            PublicKey key = KeyFactory.getInstance(SealKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            Signature check = Signature.getInstance(SealKey.ALGORITHM);
            check.initVerify(key);
            check.update(content.bytes());
            return check.verify(signature);
        } catch (GeneralSecurityException noKeyOrNoSignature) {
            return false;
        }
    }

    /** What is handed to an outside body: JSON, the same bytes each time. */
    public String document() {
        return """
            {"statement":%s,"digest":"%s","signature":"%s","publicKey":"%s"}""".formatted(
                        content.statement(),
                        HEX.formatHex(digest()),
                        BASE64.encodeToString(signature),
                        BASE64.encodeToString(publicKey));
    }
}
