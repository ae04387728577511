package org.minqing.keys;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A key of somebody's own, under which what is known of them is sealed. It lives in memory only while it is worked with. */
public final class DataKey {

    private final UUID id;
    private final byte[] material;
    private final CipherSuite suite;

    DataKey(UUID id, byte[] material, CipherSuite suite) {
        this.id = id;
        this.material = material;
        this.suite = suite;
    }

    /** By which the {@link KeyRing} finds it again; tells when it was made ahead, and nothing of whom it is for. */
    public UUID id() {
        return id;
    }

    /** @param belongsTo whose it is; has to be told again to open it */
    public byte[] seal(byte[] plain, String belongsTo) {
        return Sealing.seal(suite, material, plain, belongsTo.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws SealBrokenException where it was not sealed by this key for that owner, or was changed since */
    public byte[] open(byte[] sealed, String belongsTo) {
        return Sealing.open(material, sealed, belongsTo.getBytes(StandardCharsets.UTF_8));
    }

    byte[] material() {
        return material;
    }

    /** Tells nothing of the key itself: it may stand in a log. */
    @Override
    public String toString() {
        return "key " + id;
    }
}
