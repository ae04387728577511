package org.minqing.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.access.AccessLedger;
import org.minqing.access.AskedFrom;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.keys.KeyRing;
import org.minqing.limits.Limits;
import org.minqing.security.SecurityProfile;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * That the time of an answer tells nobody which accounts there are is shown by the work that is done for it: on a machine
 * with something else to do a clock shows nothing.
 */
class PasswordCheckTest {

    private static final AskedFrom FROM = new AskedFrom("192.0.2.1", Optional.empty(), Optional.empty());

    @TempDir
    private Path folder = Path.of("");

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final Counted encoder = new Counted();
    private final Passwords passwords = new Passwords(encoder);
    private final AccessLedger access = new AccessLedger(database.dataSource(), Clock.systemUTC());
    private Optional<KeyRing> keys = Optional.empty();

    @BeforeEach
    void someAccounts() {
        KeyRing ring = KeyRing.in(folder);
        keys = Optional.of(ring);
        Accounts accounts = new Accounts(jdbc, ring);
        Optional<String> encoded = Optional.of(passwords.encode("three boats on the lake"));
        accounts.add(account("somebody", true, encoded));
        accounts.add(account("disabled", false, encoded));
        accounts.add(account("signs-in-elsewhere", true, Optional.empty()));
    }

    @AfterEach
    void close() {
        access.close();
        keys.ifPresent(KeyRing::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"somebody", "disabled", "signs-in-elsewhere", "nobody", "no name at all"})
    void a_wrong_password_takes_the_same_work_whoever_it_is_said_of(String name) {
        assertThat(check().check(name, "four boats on the lake", FROM)).isEmpty();

        assertThat(encoder.compared).containsExactly(Counted.DEAR);
    }

    @Test
    void only_who_is_enabled_and_says_the_right_password_is_known() {
        assertThat(check().check("Somebody ", "three boats on the lake", FROM))
                .hasValueSatisfying(known -> assertThat(known.name()).isEqualTo("somebody"));
        assertThat(check().check("disabled", "three boats on the lake", FROM)).isEmpty();
        assertThat(check().check("signs-in-elsewhere", "nobody", FROM))
                .as("what is compared with where there is no password is no password either")
                .isEmpty();
    }

    @Test
    void a_program_that_was_right_is_known_again_without_the_work_and_one_that_was_wrong_never() {
        PasswordCheck check = check();
        for (int call = 0; call < 3; call++) {
            assertThat(check.checkAgain("somebody", "three boats on the lake", FROM))
                    .isPresent();
        }
        assertThat(encoder.compared).hasSize(1);

        for (int call = 0; call < 3; call++) {
            assertThat(check.checkAgain("somebody", "four boats on the lake", FROM))
                    .isEmpty();
        }
        assertThat(encoder.compared).hasSize(4);
    }

    @Test
    void many_calls_of_a_program_at_once_are_one_try_and_none_of_them_is_refused() {
        PasswordCheck check = check();
        int calls = 32;
        CountDownLatch all = new CountDownLatch(calls);

        try (ExecutorService clients = Executors.newFixedThreadPool(calls)) {
            List<Future<Optional<Account>>> answers = Stream.generate(() -> clients.submit(() -> {
                        all.countDown();
                        all.await();
                        return check.checkAgain("somebody", "three boats on the lake", FROM);
                    }))
                    .limit(calls)
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isPresent());
        }
        assertThat(encoder.compared).hasSize(1);
    }

    private PasswordCheck check() {
        return new PasswordCheck(
                new Accounts(jdbc, keys.orElseThrow()),
                passwords,
                new WrongTries(SecurityProfile.ASVS, Clock.systemUTC()),
                new Limits(Map.of(), Set.of(), System::nanoTime),
                access);
    }

    private static Account account(String name, boolean enabled, Optional<String> encoded) {
        return new Account(
                name,
                "样例",
                Set.of(Role.LEADER),
                Reach.EVERYWHERE,
                true,
                false,
                enabled,
                new Account.Credentials(encoded, Instant.EPOCH, false, Optional.empty(), 0));
    }

    /** Argon2id, and a list of what was compared: each time what makes it dear. */
    private static final class Counted implements PasswordEncoder {

        static final String DEAR = "$argon2id$v=19$m=16384,t=2,p=1";

        private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        private final List<String> compared = new CopyOnWriteArrayList<>();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return argon2.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            compared.add(String.valueOf(encoded).substring(0, DEAR.length()));
            return argon2.matches(password, encoded);
        }
    }
}
