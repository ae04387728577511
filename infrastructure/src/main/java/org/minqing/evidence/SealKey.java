package org.minqing.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.minqing.PrivateFile;
import org.minqing.PrivateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that signs seals: Ed25519, as PKCS#8 in PEM in a file that only its owner reads, as {@code openssl genpkey
 * -algorithm ed25519} writes it. It lies outside the database, so that whoever can change that cannot sign.
 */
final class SealKey {

    static final String ALGORITHM = "Ed25519";

    private static final Logger log = LoggerFactory.getLogger(SealKey.class);
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final KeyPair keys;

    private SealKey(KeyPair keys) {
        this.keys = keys;
    }

    /**
     * Reads the key, or makes it where there is none.
     *
     * @throws UncheckedIOException where the file can be neither read nor written
     * @throws IllegalStateException where what it holds is no such key
     */
    static SealKey in(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return parsed(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new IllegalStateException(file + " holds no Ed25519 key as PKCS#8 in PEM", failure);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder != null && Files.notExists(folder)) {
            PrivateFolder.at(folder);
        }
        byte[] encoded = KeyPairGenerator.getInstance(ALGORITHM)
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        PrivateFile.write(absolute, BEGIN + "\n" + Base64.getEncoder().encodeToString(encoded) + "\n" + END + "\n");
        log.info("A key to sign seals with was made in {}: keep a copy of it apart from the database's", absolute);
    }

    private static SealKey parsed(String pem) throws GeneralSecurityException {
        String text = pem.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new IllegalArgumentException("No private key in PEM");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
        PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        if (!(secret instanceof EdECPrivateKey edwards)) {
            throw new IllegalArgumentException("No Ed25519 key");
        }
        byte[] seed = edwards.getBytes().orElseThrow(() -> new IllegalArgumentException("The key holds no bytes"));
        return new SealKey(new KeyPair(publicKeyOf(seed), secret));
    }

    /** Java makes the public key of these only together with the secret one, which is nothing but what chance gave. */
    private static PublicKey publicKeyOf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new NoChance(seed));
        return generator.generateKeyPair().getPublic();
    }

    byte[] publicKey() {
        return keys.getPublic().getEncoded();
    }

    Seal seal(Seal.Content content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(content.bytes());
            Seal seal = new Seal(content, signature.sign(), publicKey());
            if (!seal.isSigned()) {
                throw new IllegalStateException("The key signs what its own public key does not know again");
            }
            return seal;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The seal could not be signed", failure);
        }
    }

    /** Gives the bytes it was made of. */
    private static final class NoChance extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        NoChance(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
