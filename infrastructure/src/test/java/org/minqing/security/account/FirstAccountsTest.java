package org.minqing.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Role;
import org.minqing.keys.KeyRing;
import org.minqing.security.SecurityProfile;
import org.springframework.jdbc.core.simple.JdbcClient;

class FirstAccountsTest {

    private static final Pattern PRINTED = Pattern.compile("(?m)^ {6}(\\S{18})$");

    @TempDir
    private Path folder;

    private KeyRing keys = KeyRing.in(Path.of("target", "keys-of-first-accounts"));
    private Accounts accounts = accounts();
    private final Passwords passwords = new Passwords();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Accounts accounts() {
        return new Accounts(
                JdbcClient.create(EmbeddedPostgresForTests.freshDatabase().dataSource()), keys);
    }

    @BeforeEach
    void freshLedger() {
        keys.close();
        keys = KeyRing.in(folder.resolve("keys"));
        accounts = accounts();
    }

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void a_fresh_ledger_prints_one_password_once_and_it_has_to_be_changed() {
        start(SecurityProfile.ASVS, "");
        String password = onlyPrinted();

        Account admin = accounts.find("admin").orElseThrow();
        assertThat(passwords.matches(password, admin.credentials().password())).isTrue();
        assertThat(admin.credentials().mustChange()).isTrue();
        assertThat(admin.byProgram()).isFalse();
        assertThat(admin.roles()).containsExactlyInAnyOrder(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);

        printed.reset();
        start(SecurityProfile.ASVS, "");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void two_ledgers_have_two_passwords() {
        start(SecurityProfile.ASVS, "");
        String first = onlyPrinted();
        printed.reset();
        accounts = accounts();
        start(SecurityProfile.ASVS, "");

        assertThat(onlyPrinted()).isNotEqualTo(first);
    }

    @Test
    void a_set_up_that_nobody_attends_has_an_account_that_may_do_everything_by_program() {
        start(SecurityProfile.ASVS, "six grey geese fly home");

        Account admin = accounts.find("admin").orElseThrow();
        assertThat(admin.roles()).isEqualTo(EnumSet.allOf(Role.class));
        assertThat(admin.reach().isEverywhere()).isTrue();
        assertThat(admin.byProgram()).isTrue();
        assertThat(admin.credentials().mustChange()).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(passwords.matches(
                        "six grey geese fly home", admin.credentials().password()))
                .isTrue();
    }

    @Test
    void another_password_in_the_setting_is_the_password_from_then_on() {
        start(SecurityProfile.ASVS, "six grey geese fly home");
        start(SecurityProfile.ASVS, "seven white swans stay");

        Account admin = accounts.findNow("admin").orElseThrow();
        assertThat(passwords.matches(
                        "seven white swans stay", admin.credentials().password()))
                .isTrue();
        assertThat(passwords.matches(
                        "six grey geese fly home", admin.credentials().password()))
                .isFalse();
    }

    @Test
    void the_stricter_profile_has_three_officers_and_takes_the_case_rights_from_the_unattended_account() {
        start(SecurityProfile.ASVS, "six grey geese fly home");
        start(SecurityProfile.MLPS3, "six grey geese fly home");

        assertThat(accounts.findNow("admin").orElseThrow().roles()).isEqualTo(Set.of(Role.SYSTEM_ADMINISTRATOR));
        assertThat(accounts.findNow("security").orElseThrow().roles()).isEqualTo(Set.of(Role.SECURITY_ADMINISTRATOR));
        assertThat(accounts.findNow("auditor").orElseThrow().roles()).isEqualTo(Set.of(Role.AUDITOR));
        assertThat(PRINTED.matcher(printed.toString(StandardCharsets.UTF_8)).results())
                .hasSize(2);
    }

    private void start(SecurityProfile profile, String unattended) {
        new FirstAccounts(
                        accounts,
                        passwords,
                        profile,
                        Clock.systemUTC(),
                        Optional.of(unattended).filter(word -> !word.isEmpty()),
                        new PrintStream(printed, true, StandardCharsets.UTF_8))
                .afterSingletonsInstantiated();
    }

    private String onlyPrinted() {
        Matcher matcher = PRINTED.matcher(printed.toString(StandardCharsets.UTF_8));
        assertThat(matcher.find()).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        String password = matcher.group(1);
        assertThat(matcher.find()).isFalse();
        return password;
    }
}
