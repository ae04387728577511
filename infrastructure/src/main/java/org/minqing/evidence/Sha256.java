package org.minqing.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of which links and seals are made. */
final class Sha256 {

    static final int LENGTH = 32;

    private Sha256() {}

    static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static byte[] of(byte[] bytes) {
        return begun().digest(bytes);
    }
}
