package org.minqing.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a number or name is found by where it stands nowhere in clear: a digest under a key, so that nobody without it can
 * try all numbers there are.
 */
public final class Digests {

    private static final int KEPT = 16;

    private final Map<CipherSuite, UnaryOperator<byte[]>> under = new EnumMap<>(CipherSuite.class);
    private final CipherSuite suite;

    Digests(byte[] key, CipherSuite suite) {
        Arrays.stream(CipherSuite.values()).forEach(each -> under.put(each, each.digestUnder(key)));
        this.suite = suite;
    }

    /**
     * 16 bytes.
     *
     * @param what kind of thing it is, so that a name and a number of the same letters differ
     */
    public byte[] of(String what, String text) {
        return of(Objects.requireNonNull(under.get(suite)), what, text);
    }

    /** All that it may be stored as: the digests of every suite there is, for the profile may have changed since. */
    public List<byte[]> any(String what, String text) {
        return under.values().stream().map(each -> of(each, what, text)).toList();
    }

    private static byte[] of(UnaryOperator<byte[]> digest, String what, String text) {
        return Arrays.copyOf(digest.apply((what + ":" + text).getBytes(StandardCharsets.UTF_8)), KEPT);
    }
}
