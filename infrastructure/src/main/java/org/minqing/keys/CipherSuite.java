package org.minqing.keys;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What is sealed and digested with: a cipher that also proves what it is applied to (GCM, NIST SP 800-38D), and a keyed
 * digest. Keys have 32 bytes in each.
 */
public enum CipherSuite {
    /** AES-256-GCM and HMAC-SHA-256, by the JDK. */
    AES((byte) 1),
    /** SM4-GCM (GB/T 32907) and HMAC-SM3 (GB/T 32905). SM4 takes 16 bytes, which are a digest of the key. */
    SM((byte) 2);

    /** Bytes of a key. */
    static final int KEY = 32;

    /** Bytes of a nonce. */
    static final int NONCE = 12;

    private static final int TAG_BITS = 128;
    private static final int SM4_KEY = 16;
    private static final byte[] FOR_SM4 = {'S', 'M', '4', '-', 'G', 'C', 'M'};

    private final byte mark;

    CipherSuite(byte mark) {
        this.mark = mark;
    }

    /** What a ciphertext of this suite begins with. */
    byte mark() {
        return mark;
    }

    /** @throws SealBrokenException where no suite bears the mark */
    static CipherSuite marked(byte mark) {
        return Arrays.stream(values())
                .filter(suite -> suite.mark == mark)
                .findFirst()
                .orElseThrow(() -> new SealBrokenException("No way of sealing bears the number " + mark));
    }

    /** @param word as in the settings, {@code aes} or {@code sm} */
    public static CipherSuite named(String word) {
        return Arrays.stream(values())
                .filter(suite -> suite.name().toLowerCase(Locale.ROOT).equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("MINQING_CRYPTO is aes or sm, not " + word));
    }

    /** The plain text's cipher and its tag. */
    byte[] encrypt(byte[] key, byte[] nonce, byte[] belongsTo, byte[] plain) {
        try {
            return switch (this) {
                case AES -> aes(Cipher.ENCRYPT_MODE, key, nonce, belongsTo, plain, 0);
                case SM -> sm4(true, key, nonce, belongsTo, plain, 0);
            };
        } catch (GeneralSecurityException | InvalidCipherTextException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The plain text of what begins at that place.
     *
     * @throws SealBrokenException where key, nonce, owner or cipher are not those it was encrypted with
     */
    byte[] decrypt(byte[] key, byte[] nonce, byte[] belongsTo, byte[] sealed, int from) {
        try {
            return switch (this) {
                case AES -> aes(Cipher.DECRYPT_MODE, key, nonce, belongsTo, sealed, from);
                case SM -> sm4(false, key, nonce, belongsTo, sealed, from);
            };
        } catch (GeneralSecurityException | InvalidCipherTextException broken) {
            throw new SealBrokenException("What was sealed does not fit its key or its owner", broken);
        }
    }

    /** 32 bytes that nobody without the key can tell from random ones. */
    byte[] digest(byte[] key, byte[] text) {
        return digestUnder(key).apply(text);
    }

    /** The same for many texts: the key is prepared once. */
    UnaryOperator<byte[]> digestUnder(byte[] key) {
        return switch (this) {
            case AES -> hmacSha256(key);
            case SM -> text -> hmacSm3(key, text);
        };
    }

    private static byte[] aes(int mode, byte[] key, byte[] nonce, byte[] belongsTo, byte[] text, int from)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo);
        return cipher.doFinal(text, from, text.length - from);
    }

    private static byte[] sm4(boolean encrypt, byte[] key, byte[] nonce, byte[] belongsTo, byte[] text, int from)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        KeyParameter own = new KeyParameter(hmacSm3(key, FOR_SM4), 0, SM4_KEY);
        cipher.init(encrypt, new AEADParameters(own, TAG_BITS, nonce, belongsTo));
        byte[] result = new byte[cipher.getOutputSize(text.length - from)];
        int written = cipher.processBytes(text, from, text.length - from, result, 0);
        int whole = written + cipher.doFinal(result, written);
        return whole == result.length ? result : Arrays.copyOf(result, whole);
    }

    private static UnaryOperator<byte[]> hmacSha256(byte[] key) {
        try {
            Mac prepared = Mac.getInstance("HmacSHA256");
            prepared.init(new SecretKeySpec(key, "HmacSHA256"));
            return text -> copyOf(prepared).doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A digest that is being worked on is nobody else's. */
    private static Mac copyOf(Mac prepared) {
        try {
            return (Mac) prepared.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmacSm3(byte[] key, byte[] text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(text, 0, text.length);
        byte[] digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return digest;
    }
}
