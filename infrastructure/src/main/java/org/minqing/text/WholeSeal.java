package org.minqing.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Something sealed as a whole, behind the id of its key: a first byte that no JSON has, 16 of the id, and the rest. */
final class WholeSeal {

    private static final byte FIRST = 0;
    private static final int HEAD = 1 + 2 * Long.BYTES;

    private WholeSeal() {}

    static byte[] of(UUID key, byte[] sealed) {
        return ByteBuffer.allocate(HEAD + sealed.length)
                .put(FIRST)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .put(sealed)
                .array();
    }

    /** Empty where it was never sealed. */
    static Optional<UUID> key(byte[] whole) {
        if (whole.length < HEAD || whole[0] != FIRST) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(whole, 1, HEAD - 1);
        return Optional.of(new UUID(id.getLong(), id.getLong()));
    }

    static byte[] sealed(byte[] whole) {
        return Arrays.copyOfRange(whole, HEAD, whole.length);
    }
}
