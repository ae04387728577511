package org.minqing.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.http.ProblemException;
import org.minqing.keys.KeyRing;
import org.minqing.security.SecurityProfile;
import org.springframework.jdbc.core.simple.JdbcClient;

class PasswordRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final KeyRing keys = KeyRing.in(Path.of("target", "keys-of-password-rules"));
    private final Passwords passwords = new Passwords();
    private final Accounts accounts = new Accounts(
            JdbcClient.create(EmbeddedPostgresForTests.freshDatabase().dataSource()), keys);

    @AfterEach
    void close() {
        keys.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a heron stands in the pond", "x7#kQ pl", "三只白鹭站在浅水里", "一二三四五六七八九十天地玄黄宇宙洪荒日月盈昃"})
    void by_default_length_counts_and_no_composition_is_asked_for(String password) {
        assertThatCode(() -> rules(SecurityProfile.ASVS).check(somebody(NOW), password))
                .doesNotThrowAnyException();
    }

    @Test
    void a_password_may_have_a_hundred_and_twenty_eight_characters_and_no_more() {
        String longest = "a heron stands in the shallow pond ".repeat(4).substring(0, 128);

        assertThatCode(() -> rules(SecurityProfile.ASVS).check(somebody(NOW), longest))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rules(SecurityProfile.ASVS).check(somebody(NOW), longest + "x"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("account.password-length"));
    }

    @Test
    void a_password_of_a_hundred_characters_in_any_script_is_taken_and_tells_apart_to_the_last() {
        String password = "鹭".repeat(60) + "w ".repeat(20);
        String encoded = passwords.encode(password);

        assertThat(passwords.matches(password, Optional.of(encoded))).isTrue();
        assertThat(passwords.matches(password.substring(0, 99) + "x", Optional.of(encoded)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "short1!, account.password-length",
        "password, account.password-guessed",
        "12345678, account.password-guessed",
        "qwertyuiop, account.password-guessed",
        "minqing12345, account.password-guessed",
        "somebody1, account.password-guessed",
        "iloveyou1, account.password-guessed"
    })
    void what_everybody_takes_is_refused_with_the_reason(String password, String code) {
        assertThatThrownBy(() -> rules(SecurityProfile.ASVS).check(somebody(NOW), password))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "kx7#pQ2v, account.password-length",
        "a heron stands in the pond, account.password-classes",
        "A heron stands in the pond, ''",
        "heron 4711 pond, ''"
    })
    void the_stricter_profile_asks_for_ten_characters_of_three_kinds(String password, String code) {
        String told;
        try {
            rules(SecurityProfile.MLPS3).check(somebody(NOW), password);
            told = "";
        } catch (ProblemException refused) {
            told = refused.problem().code();
        }

        assertThat(told).isEqualTo(code);
    }

    @Test
    void the_stricter_profile_wants_another_one_after_ninety_days() {
        assertThat(rules(SecurityProfile.MLPS3).mustChange(somebody(NOW.minus(Duration.ofDays(91)))))
                .isTrue();
        assertThat(rules(SecurityProfile.MLPS3).mustChange(somebody(NOW.minus(Duration.ofDays(89)))))
                .isFalse();
        assertThat(rules(SecurityProfile.ASVS).mustChange(somebody(NOW.minus(Duration.ofDays(900)))))
                .isFalse();
    }

    @Test
    void the_stricter_profile_knows_the_last_five() {
        Account account = somebody(NOW);
        accounts.add(account);
        for (int i = 1; i <= 6; i++) {
            accounts.changePassword(account.name(), passwords.encode("Heron number " + i + " stands"), false);
        }
        Account now = accounts.findNow(account.name()).orElseThrow();

        assertThatThrownBy(() -> rules(SecurityProfile.MLPS3).check(now, "Heron number 2 stands"))
                .isInstanceOf(ProblemException.class);
        assertThatCode(() -> rules(SecurityProfile.MLPS3).check(now, "Heron number 9 stands"))
                .doesNotThrowAnyException();
    }

    private PasswordRules rules(SecurityProfile profile) {
        return new PasswordRules(profile, passwords, accounts, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Account somebody(Instant passwordSetAt) {
        return new Account(
                "somebody",
                "样例",
                Set.of(Role.LEADER),
                Reach.EVERYWHERE,
                false,
                false,
                true,
                new Account.Credentials(Optional.empty(), passwordSetAt, false, Optional.empty(), 0));
    }
}
