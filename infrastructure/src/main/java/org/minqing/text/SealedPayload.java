package org.minqing.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.minqing.api.FreeText;
import org.minqing.text.TextPlaces.Span;

/**
 * The JSON of an event whose texts are sealed: they stand together at the beginning, in base64 behind the id of their key,
 * and in the place of each is a marker, <code>{"§":0}</code>, that no record of ours can be.
 *
 * <p>It stays one piece of bytes, so that whatever proves the payload unchanged proves the texts unchanged.
 */
final class SealedPayload {

    private static final byte[] HEAD = "{\"§\":\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MARKER = "{\"§\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ERASED = ('"' + FreeText.ERASED + '"').getBytes(StandardCharsets.UTF_8);

    private static final int KEY_ID = 16;

    private SealedPayload() {}

    static boolean isOne(byte[] payload) {
        return startsWith(payload, HEAD, 0);
    }

    /** @param plain JSON of an object in which these texts stand, which are one at least */
    static byte[] of(byte[] plain, List<Span> texts, UUID key, UnaryOperator<byte[]> seal) {
        byte[] sealed = Base64.getEncoder().encode(behind(key, seal.apply(together(plain, texts))));
        ByteArrayOutputStream result = new ByteArrayOutputStream(plain.length + sealed.length);
        result.writeBytes(HEAD);
        result.writeBytes(sealed);
        result.writeBytes(new byte[] {'"', ','});
        int done = 1;
        for (int text = 0; text < texts.size(); text++) {
            Span span = texts.get(text);
            result.write(plain, done, span.from() - done);
            result.writeBytes(MARKER);
            result.writeBytes((text + "}").getBytes(StandardCharsets.US_ASCII));
            done = span.upTo();
        }
        result.write(plain, done, plain.length - done);
        return result.toByteArray();
    }

    static UUID key(byte[] payload) {
        // 24 characters are 18 bytes, and so a few more than needed.
        ByteBuffer id =
                ByteBuffer.wrap(Base64.getDecoder().decode(Arrays.copyOfRange(payload, HEAD.length, HEAD.length + 24)));
        return new UUID(id.getLong(), id.getLong());
    }

    /** As it was before it was sealed. */
    static byte[] opened(byte[] payload, UnaryOperator<byte[]> open) {
        byte[] sealed = Base64.getDecoder().decode(Arrays.copyOfRange(payload, HEAD.length, endOfSealed(payload)));
        ByteBuffer texts = ByteBuffer.wrap(open.apply(Arrays.copyOfRange(sealed, KEY_ID, sealed.length)));
        return filled(payload, () -> {
            byte[] text = new byte[texts.getInt()];
            texts.get(text);
            return text;
        });
    }

    /** The same with a word in the place of each text. */
    static byte[] erased(byte[] payload) {
        return filled(payload, () -> ERASED);
    }

    /** What one key seals for the owner of another cannot be put in its place: the id of the key stands with it. */
    private static byte[] behind(UUID key, byte[] sealed) {
        return ByteBuffer.allocate(KEY_ID + sealed.length)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .put(sealed)
                .array();
    }

    private static byte[] together(byte[] plain, List<Span> texts) {
        ByteBuffer together = ByteBuffer.allocate(texts.stream()
                .mapToInt(text -> Integer.BYTES + text.upTo() - text.from())
                .sum());
        texts.forEach(
                text -> together.putInt(text.upTo() - text.from()).put(plain, text.from(), text.upTo() - text.from()));
        return together.array();
    }

    private interface Texts {
        byte[] next();
    }

    private static byte[] filled(byte[] payload, Texts texts) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(payload.length);
        result.write('{');
        int done = endOfSealed(payload) + 2;
        for (int at = done; at < payload.length; at++) {
            // A text begins with a quotation mark and its own are written as \", so this is no part of one.
            if (payload[at] == '{' && startsWith(payload, MARKER, at) && isDigit(payload[at + MARKER.length])) {
                result.write(payload, done, at - done);
                result.writeBytes(texts.next());
                while (payload[at] != '}') {
                    at++;
                }
                done = at + 1;
            }
        }
        result.write(payload, done, payload.length - done);
        return result.toByteArray();
    }

    private static int endOfSealed(byte[] payload) {
        int at = HEAD.length;
        while (payload[at] != '"') {
            at++;
        }
        return at;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning, int at) {
        return bytes.length > at + beginning.length
                && Arrays.equals(bytes, at, at + beginning.length, beginning, 0, beginning.length);
    }
}
