package org.minqing.keys;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Seals under a key: a byte that names the suite, a random nonce of 96 bits, then cipher and tag. Each nonce is used
 * once; a key seals little enough that random ones do not meet.
 */
final class Sealing {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HEAD = 1 + CipherSuite.NONCE;

    private Sealing() {}

    /** @param belongsTo what has to be said again to open it, so that nothing sealed can be put in another's place */
    static byte[] seal(CipherSuite suite, byte[] key, byte[] plain, byte[] belongsTo) {
        byte[] nonce = random(CipherSuite.NONCE);
        byte[] cipher = suite.encrypt(key, nonce, belongsTo, plain);
        return ByteBuffer.allocate(HEAD + cipher.length)
                .put(suite.mark())
                .put(nonce)
                .put(cipher)
                .array();
    }

    /** @throws SealBrokenException where it was not sealed under this key for this owner, or was changed since */
    static byte[] open(byte[] key, byte[] sealed, byte[] belongsTo) {
        if (sealed.length < HEAD) {
            throw new SealBrokenException("Too short to have been sealed");
        }
        byte[] nonce = new byte[CipherSuite.NONCE];
        System.arraycopy(sealed, 1, nonce, 0, nonce.length);
        return CipherSuite.marked(sealed[0]).decrypt(key, nonce, belongsTo, sealed, HEAD);
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
