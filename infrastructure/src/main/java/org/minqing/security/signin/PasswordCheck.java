package org.minqing.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.access.AskedFrom;
import org.minqing.api.AccessAct;
import org.minqing.limits.Limit;
import org.minqing.limits.Limits;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.Passwords;
import org.springframework.stereotype.Component;

/**
 * Whether a name and a password belong together. A program says both with every request, so a password that was right is
 * remembered for five minutes: as a digest under a key that this process made up and never writes down.
 */
@Component
class PasswordCheck {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;
    private static final String MAC = "HmacSHA256";

    /** Whose sign-in failed where there is no such account: what was typed may be a password in the wrong field. */
    private static final String NOBODY = "?";

    private final Accounts accounts;
    private final Passwords passwords;
    private final WrongTries tries;
    private final Limits limits;
    private final AccessLedger access;
    private final SecretKeySpec key = key();
    private final Cache<ByteBuffer, Right> right = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    PasswordCheck(Accounts accounts, Passwords passwords, WrongTries tries, Limits limits, AccessLedger access) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.limits = limits;
        this.access = access;
    }

    private record Right(Instant passwordSetAt) {}

    /**
     * Of somebody at the sign-in page.
     *
     * @return empty where they do not belong together, there is no such account, or it is disabled: nobody learns which
     * @throws org.minqing.http.ProblemException 429 after too many wrong tries
     */
    Optional<Account> check(String typedName, String password, AskedFrom from) {
        String name = Accounts.nameOf(typedName);
        limits.take(Limit.SIGN_IN, from.address());
        tries.begin(name, from.address());
        Optional<Account> account = accounts.findNow(name);
        boolean same = passwords.matches(
                password, account.flatMap(known -> known.credentials().password()));
        Optional<Account> proven = account.filter(Account::enabled).filter(known -> same);
        proven.ifPresentOrElse(
                known -> tries.right(name, from.address()),
                () -> access.record(AccessEntry.of(account.map(Account::name).orElse(NOBODY), AccessAct.SIGN_IN_FAILED)
                        .from(from)
                        .failed()));
        return proven;
    }

    /** The same of a program, which says them with every request. */
    Optional<Account> checkAgain(String typedName, String password, AskedFrom from) {
        String name = Accounts.nameOf(typedName);
        ByteBuffer digest = digest(name, password);
        Optional<Account> known = stillRight(name, digest);
        if (known.isPresent()) {
            return known;
        }
        // One of many requests that come at once has it checked, and the others wait: else each would count as a try.
        return Optional.ofNullable(right.asMap().computeIfAbsent(digest, _ -> proven(name, password, from)))
                .flatMap(_ -> stillRight(name, digest));
    }

    private Optional<Account> stillRight(String name, ByteBuffer digest) {
        Optional<Right> remembered = Optional.ofNullable(right.getIfPresent(digest));
        Optional<Account> account = remembered.flatMap(said -> accounts.find(name)
                .filter(Account::enabled)
                .filter(known -> known.credentials().passwordSetAt().equals(said.passwordSetAt())));
        remembered
                .filter(_ -> account.isEmpty())
                .ifPresent(said -> right.asMap().remove(digest, said));
        return account;
    }

    private @Nullable Right proven(String name, String password, AskedFrom from) {
        return check(name, password, from)
                .map(account -> {
                    access.record(
                            AccessEntry.of(name, AccessAct.SIGNED_IN).from(from).with("way", "Basic"));
                    return new Right(account.credentials().passwordSetAt());
                })
                .orElse(null);
    }

    private ByteBuffer digest(String name, String password) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SecretKeySpec key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, MAC);
    }
}
