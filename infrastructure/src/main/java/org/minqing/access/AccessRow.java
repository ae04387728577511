package org.minqing.access;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as it stands in the table, letter by letter.
 *
 * @param chain over the entry before and this one, in hexadecimal digits
 */
record AccessRow(
        UUID writer,
        long number,
        Instant at,
        String account,
        String act,
        boolean success,
        Optional<UUID> caseId,
        List<UUID> persons,
        Optional<String> purpose,
        Optional<String> address,
        Optional<String> userAgent,
        Optional<String> request,
        String details,
        String chain) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;

    /** The row behind that head, chained to it. */
    static AccessRow behind(AccessHead head, Instant at, AccessEntry entry) {
        TreeMap<String, String> details = new TreeMap<>();
        entry.details()
                .forEach((key, value) ->
                        details.put(KeptText.cleaned(key, LONGEST_NAME), KeptText.cleaned(value, LONGEST_TEXT)));
        return new AccessRow(
                        head.writer(),
                        head.entries() + 1,
                        at,
                        KeptText.cleaned(entry.account(), LONGEST_NAME),
                        entry.act().name(),
                        entry.success(),
                        entry.caseId().map(CaseId::value),
                        entry.persons().stream().map(PersonId::value).toList(),
                        entry.purpose().map(purpose -> KeptText.cleaned(purpose, LONGEST_TEXT)),
                        entry.from().map(from -> KeptText.cleaned(from.address(), LONGEST_NAME)),
                        entry.from().flatMap(AskedFrom::userAgent).map(agent -> KeptText.cleaned(agent, LONGEST_NAME)),
                        entry.from().flatMap(AskedFrom::request).map(id -> KeptText.cleaned(id, LONGEST_NAME)),
                        JSON.writeValueAsString(details),
                        "")
                .chainedTo(head.chain());
    }

    /** What the chain of a writer begins with. */
    static String beginning(UUID writer) {
        return digest(("minqing access ledger 1 sha-256 " + writer).getBytes(StandardCharsets.UTF_8));
    }

    AccessRow chainedTo(String before) {
        return new AccessRow(
                writer,
                number,
                at,
                account,
                act,
                success,
                caseId,
                persons,
                purpose,
                address,
                userAgent,
                request,
                details,
                digest(written(before)));
    }

    AccessHead head() {
        return new AccessHead(writer, number, chain);
    }

    /** Each part with its length, so that none can pass for another. */
    private byte[] written(String before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, before);
            text(out, writer.toString());
            out.writeLong(number);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            text(out, account);
            text(out, act);
            out.writeBoolean(success);
            maybe(out, caseId.map(UUID::toString));
            out.writeInt(persons.size());
            for (UUID person : persons) {
                text(out, person.toString());
            }
            maybe(out, purpose);
            maybe(out, address);
            maybe(out, userAgent);
            maybe(out, request);
            text(out, details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void maybe(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        text(out, text.orElse(""));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static AccessRow read(ResultSet row) throws SQLException {
        return new AccessRow(
                row.getObject("writer", UUID.class),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("act"),
                row.getBoolean("success"),
                Optional.ofNullable(row.getObject("case_id", UUID.class)),
                persons(row.getArray("persons")),
                Optional.ofNullable(row.getString("purpose")),
                Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("user_agent")),
                Optional.ofNullable(row.getString("request")),
                row.getString("details"),
                HexFormat.of().formatHex(row.getBytes("chain")));
    }

    private static List<UUID> persons(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }
}
