package org.minqing.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.security.account.AccountsForTests.PASSWORD;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.SecondFactor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Step by step through the sign-in page, over HTTP. */
class SignInStepsTest extends SignInOverHttp {

    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([A-Z2-7]+)</code>");

    @Test
    void whoever_has_not_signed_in_gets_nothing_and_is_told_how_to() {
        EntityExchangeResult<String> api = get("/api/cases", MediaType.APPLICATION_JSON);
        assertThat(api.getStatus().value()).isEqualTo(401);
        assertThat(api.getResponseHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE))
                .startsWith("Basic");
        assertThat(api.getResponseBody()).contains("\"code\":\"http.401\"");

        EntityExchangeResult<String> page = get("/?area=999901", MediaType.TEXT_HTML);
        assertThat(page.getStatus().value()).isEqualTo(303);
        assertThat(page.getResponseHeaders().getLocation()).hasToString("/sign-in?next=%2F%3Farea%3D999901");
    }

    @Test
    void a_leader_signs_in_with_a_password_and_stays_signed_in() {
        made().ofPerson("leader-1", Reach.EVERYWHERE, Role.LEADER);

        assertThat(signIn("leader-1", PASSWORD, "/account")).isEqualTo("/account");

        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);
        assertThat(get("/account", MediaType.TEXT_HTML).getResponseBody()).contains("leader-1");
    }

    @Test
    void the_session_has_another_name_after_signing_in_and_the_old_name_is_worth_nothing() {
        made().ofPerson("leader-2", Reach.EVERYWHERE, Role.LEADER);
        get("/sign-in", MediaType.TEXT_HTML);
        String before = cookie.orElseThrow();

        signIn("leader-2", PASSWORD, "/");

        assertThat(cookie).isPresent().get().isNotEqualTo(before);
        cookie = Optional.of(before);
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @Test
    void a_role_that_may_see_identities_sets_up_a_second_factor_and_shows_it_the_next_time() {
        made().ofPerson("operator-1", Reach.EVERYWHERE, Role.HOTLINE_OPERATOR);
        assertThat(signIn("operator-1", PASSWORD, "/")).isEqualTo("/sign-in");
        String page = String.valueOf(get("/sign-in", MediaType.TEXT_HTML).getResponseBody());
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).as("the secret is shown").isTrue();
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .as("half signed in is not signed in")
                .isEqualTo(401);

        assertThat(submit("/sign-in/second-factor", page, form("code", "000000"))
                        .getStatus()
                        .value())
                .isEqualTo(401);
        String digits = digits(secret.group(1), 0);
        assertThat(location(submit("/sign-in/second-factor", page, form("code", digits))))
                .isEqualTo("/");
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);

        cookie = Optional.empty();
        assertThat(signIn("operator-1", PASSWORD, "/")).isEqualTo("/sign-in");
        String second = String.valueOf(get("/sign-in", MediaType.TEXT_HTML).getResponseBody());
        assertThat(second).doesNotContain(secret.group(1));
        assertThat(submit("/sign-in/code", second, form("code", digits))
                        .getStatus()
                        .value())
                .as("digits are good once")
                .isEqualTo(401);
        assertThat(location(submit("/sign-in/code", second, form("code", digits(secret.group(1), 1)))))
                .isEqualTo("/");
    }

    @Test
    void guessing_the_digits_is_slowed_down_also_by_saying_the_password_again_in_between() {
        made().ofPerson("leader-14", Reach.EVERYWHERE, Role.LEADER);
        accounts.changeSecondFactor("leader-14", Optional.of(new SecondFactor.Secret("JBSWY3DPEHPK3PXP")));
        List<Integer> answers = new ArrayList<>();
        while (answers.size() < 12 && !answers.contains(429)) {
            cookie = Optional.empty();
            signIn("leader-14", PASSWORD, "/");
            answers.add(guessed("none of these").getStatus().value());
        }

        assertThat(answers).startsWith(401, 401, 401, 401, 401).endsWith(429);
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @Test
    void a_password_that_somebody_else_made_is_changed_first() {
        made().ofPerson("leader-3", Reach.EVERYWHERE, Role.LEADER);
        accounts.changePassword("leader-3", passwords.encode("made by the administrator"), true);

        assertThat(signIn("leader-3", "made by the administrator", "/")).isEqualTo("/sign-in");
        String page = String.valueOf(get("/sign-in", MediaType.TEXT_HTML).getResponseBody());

        for (String bad : List.of("short", "password123", "minqing2026", "made by the administrator")) {
            assertThat(submit("/sign-in/password", page, form("password", bad).with("again", bad))
                            .getStatus()
                            .value())
                    .as(bad)
                    .isEqualTo(422);
        }
        String good = "a heron stands in the shallow pond";
        assertThat(location(
                        submit("/sign-in/password", page, form("password", good).with("again", good))))
                .isEqualTo("/");
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);
    }

    @Test
    void an_unknown_account_and_a_wrong_password_are_told_apart_by_nobody() {
        made().ofPerson("leader-4", Reach.EVERYWHERE, Role.LEADER);
        String page = String.valueOf(get("/sign-in", MediaType.TEXT_HTML).getResponseBody());

        String wrong = told(submit("/sign-in", page, form("name", "leader-4").with("password", "x")));
        String unknown = told(submit("/sign-in", page, form("name", "nobody-4").with("password", "x")));

        assertThat(wrong).isNotEmpty().isEqualTo(unknown);
    }

    @Test
    void nobody_is_led_to_another_site_after_signing_in() {
        made().ofPerson("leader-12", Reach.EVERYWHERE, Role.LEADER);
        for (String elsewhere :
                List.of("https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)")) {
            cookie = Optional.empty();
            assertThat(signIn("leader-12", PASSWORD, elsewhere)).as(elsewhere).isEqualTo("/");
        }
    }

    private EntityExchangeResult<String> guessed(String digits) {
        String page = String.valueOf(get("/sign-in", MediaType.TEXT_HTML).getResponseBody());
        return submit("/sign-in/code", page, form("code", digits));
    }

    private static String told(EntityExchangeResult<String> page) {
        Matcher alert = Pattern.compile("role=\"alert\">([^<]*)<").matcher(String.valueOf(page.getResponseBody()));
        return alert.find() ? alert.group(1) : "";
    }

    /** @param later steps of half a minute from now */
    private static String digits(String secret, int later) {
        try {
            TimeBasedOneTimePasswordGenerator digits = new TimeBasedOneTimePasswordGenerator();
            return digits.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), digits.getAlgorithm()),
                    Instant.now().plus(digits.getTimeStep().multipliedBy(later)));
        } catch (java.security.InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
