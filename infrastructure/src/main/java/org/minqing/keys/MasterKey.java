package org.minqing.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The key under which all others are wrapped. It never stands in a database. */
final class MasterKey {

    private static final byte[] NAMING = "minqing master key".getBytes(StandardCharsets.UTF_8);
    private static final int NAME_BYTES = 8;

    private final byte[] material;
    private final String fingerprint;

    private MasterKey(byte[] material) {
        this.material = material;
        this.fingerprint =
                HexFormat.of().formatHex(Arrays.copyOf(CipherSuite.AES.digest(material, NAMING), NAME_BYTES));
    }

    static MasterKey random() {
        return new MasterKey(Sealing.random(CipherSuite.KEY));
    }

    /**
     * @param from where it was read, for the sentence that says what is wrong with it
     * @throws MasterKeyException where it is not the base64 of 32 bytes
     */
    static MasterKey parse(String base64, String from) {
        try {
            byte[] material = Base64.getDecoder().decode(base64.strip());
            if (material.length == CipherSuite.KEY) {
                return new MasterKey(material);
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below; what was given is a secret, and not repeated.
        }
        throw new MasterKeyException(
                "The master key in " + from + " is not 32 bytes in base64",
                "Take the one from the backup; a new one is made by: openssl rand -base64 32");
    }

    String base64() {
        return Base64.getEncoder().encodeToString(material);
    }

    /** Names the key without telling anything of it: 16 hexadecimal digits. */
    String fingerprint() {
        return fingerprint;
    }

    byte[] wrap(CipherSuite suite, byte[] key, String keyId) {
        return Sealing.seal(suite, material, key, keyId.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws SealBrokenException where it was wrapped by another one, or is another key */
    byte[] unwrap(byte[] wrapped, String keyId) {
        return Sealing.open(material, wrapped, keyId.getBytes(StandardCharsets.UTF_8));
    }
}
