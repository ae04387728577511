package org.minqing.store.embedded;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What rows say, in whatever order they come: a table gives them as they lie, and they come to lie otherwise where they are copied.
 * Two are equal where each row that one has been told the other has been told as often.
 */
final class RowSum {

    private final MessageDigest digest = sha256();
    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    /** One more. */
    void add(byte[] row) {
        rows++;
        sum = sum.add(new BigInteger(1, digest.digest(row)));
    }

    long rows() {
        return rows;
    }

    boolean isThatOf(RowSum other) {
        return rows == other.rows && sum.equals(other.sum);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
