package org.minqing.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Act;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.http.ProblemException;
import org.minqing.keys.KeyRing;
import org.minqing.security.SecurityProfile;
import org.minqing.security.account.AccountAdministration.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountAdministrationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final KeyRing keys = KeyRing.in(Path.of("target", "keys-of-account-administration"));
    private final Passwords passwords = new Passwords();
    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedPostgresForTests.freshDatabase().dataSource());
    private final Accounts accounts = new Accounts(jdbc, keys);

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void nobody_changes_what_they_themselves_may_do() {
        AccountAdministration some = administration(SecurityProfile.ASVS);
        some.make("boss", wanted(true, Role.SECURITY_ADMINISTRATOR));

        refused("account.own-rights", () -> some.change("boss", wanted(true, Role.AUDITOR), "boss"));
        refused("account.own-rights", () -> some.change("boss", wanted(false, Role.SECURITY_ADMINISTRATOR), "boss"));
        some.change("boss", wanted(true, Role.AUDITOR), "another-boss");

        assertThat(accounts.findNow("boss").orElseThrow().roles()).containsExactly(Role.AUDITOR);
    }

    @Test
    void nobody_is_called_what_the_ledger_or_a_resident_acts_as() {
        AccountAdministration some = administration(SecurityProfile.ASVS);

        for (String name : List.of(Act.SYSTEM, Act.RESIDENT)) {
            refused("account.bad-name", () -> some.make(name, wanted(true, Role.LEADER)));
        }
        some.make("resident-desk", wanted(true, Role.LEADER));
    }

    @Test
    void under_the_stricter_profile_no_account_is_two_officers_or_an_officer_and_something_else() {
        AccountAdministration strict = administration(SecurityProfile.MLPS3);

        refused(
                "account.officers-apart",
                () -> strict.make("two", wanted(true, Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR)));
        refused("account.officers-apart", () -> strict.make("two", wanted(true, Role.AUDITOR, Role.HANDLER)));
        strict.make("one", wanted(true, Role.AUDITOR));
        refused(
                "account.officers-apart",
                () -> strict.change("one", wanted(true, Role.AUDITOR, Role.HANDLER), "another"));
    }

    @Test
    void a_token_is_good_until_its_day() {
        accounts.add(program("feed"));
        String token = tokens(NOW).make("feed", "a feed", Duration.ofDays(90));

        assertThat(tokens(NOW.plus(Duration.ofDays(90)).minusSeconds(1)).accountOf(token))
                .contains("feed");
        assertThat(tokens(NOW.plus(Duration.ofDays(90))).accountOf(token)).isEmpty();
    }

    @Test
    void whoever_may_not_come_in_by_program_any_more_has_no_token_left() {
        AccountAdministration some = administration(SecurityProfile.ASVS);
        accounts.add(program("feed"));
        accounts.add(program("other"));
        String token = tokens(NOW).make("feed", "a feed", Duration.ofDays(90));
        String others = tokens(NOW).make("other", "a feed", Duration.ofDays(90));

        some.change("feed", wanted(true, Role.LEADER), "boss");

        assertThat(tokens(NOW).accountOf(token)).isEmpty();
        assertThat(tokens(NOW).accountOf(others)).contains("other");
    }

    @Test
    void a_password_that_somebody_else_makes_anew_takes_the_tokens_of_the_old_one_back() {
        AccountAdministration some = administration(SecurityProfile.ASVS);
        accounts.add(program("feed"));
        String token = tokens(NOW).make("feed", "a feed", Duration.ofDays(90));

        some.resetPassword("feed");

        assertThat(tokens(NOW).accountOf(token)).isEmpty();
    }

    @Test
    void nobody_takes_back_the_token_of_another() {
        accounts.add(program("feed"));
        accounts.add(program("other"));
        String token = tokens(NOW).make("feed", "a feed", Duration.ofDays(90));
        String handle = tokens(NOW).of("feed").getFirst().handle();

        tokens(NOW).takeBack("other", handle);
        tokens(NOW).takeBack("feed", "%");
        assertThat(tokens(NOW).accountOf(token)).contains("feed");

        tokens(NOW).takeBack("feed", handle);
        assertThat(tokens(NOW).accountOf(token)).isEmpty();
    }

    private AccountAdministration administration(SecurityProfile profile) {
        return new AccountAdministration(accounts, passwords, tokens(NOW), profile, Clock.systemUTC());
    }

    private AccessTokens tokens(Instant now) {
        return new AccessTokens(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Account program(String name) {
        return new Account(
                name,
                "样例",
                Set.of(Role.LEADER),
                Reach.EVERYWHERE,
                true,
                false,
                true,
                new Account.Credentials(Optional.empty(), NOW, false, Optional.empty(), 0));
    }

    private static Wanted wanted(boolean enabled, Role... roles) {
        return new Wanted("样例", Set.of(roles), Reach.EVERYWHERE, false, enabled);
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
