package org.minqing.security.account;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Encodes passwords and compares them. New ones by Argon2id, of any length; what the encoder wrote says by which, so that
 * another can be taken later. Each comparison takes 16 MB and tens of milliseconds, so only a few are made at once.
 */
@Component
public class Passwords {

    private static final int AT_ONCE = 4;

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final PasswordEncoder encoder;

    /** What is compared with where there is no account, so that an answer takes as long as it would if there were. */
    private final String nobodys;

    public Passwords() {
        this(new DelegatingPasswordEncoder(
                "argon2id",
                Map.of(
                        "argon2id",
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        new BCryptPasswordEncoder())));
    }

    /** @param encoder another one in tests only */
    public Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encoder.encode("nobody");
    }

    public String encode(String password) {
        return limited(() -> encoder.encode(password));
    }

    /** @param encoded absent where there is no such account, or one without a password */
    public boolean matches(String password, Optional<String> encoded) {
        boolean same = limited(() -> encoder.matches(password, encoded.orElse(nobodys)));
        return same && encoded.isPresent();
    }

    /** One that nobody has thought of: 100 bits. */
    public String made() {
        return IntStream.range(0, 18)
                .mapToObj(place -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining());
    }

    private <T> T limited(java.util.function.Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
