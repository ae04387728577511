package org.minqing.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.security.account.AccountsForTests.PASSWORD;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.AccessTokens;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.minqing.security.account.SecondFactor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.BodyInserters.FormInserter;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInOverHttpTest {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");
    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([A-Z2-7]+)</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    private WebTestClient http = WebTestClient.bindToServer().build();
    private Optional<String> cookie = Optional.empty();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        EmbeddedPostgresForTests.freshDatabase().use(registry);
        registry.add("minqing.data-dir", () -> "target/no-files-of-its-own");
        registry.add("minqing.limits.sign-in", () -> "none");
    }

    @BeforeEach
    void connect() {
        http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(java.time.Duration.ofSeconds(60))
                .build();
        cookie = Optional.empty();
    }

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

    private EntityExchangeResult<String> guessed(String digits) {
        String page = String.valueOf(get("/sign-in", MediaType.TEXT_HTML).getResponseBody());
        return submit("/sign-in/code", page, form("code", digits));
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
    void guessing_is_slowed_down_by_basic_as_at_the_page() {
        made().of("leader-5", Reach.EVERYWHERE, Role.LEADER);
        List<EntityExchangeResult<String>> answers = new ArrayList<>();
        do {
            answers.add(basic("leader-5", "wrong " + answers.size()));
        } while (answers.size() < 12 && answers.getLast().getStatus().value() == 401);

        assertThat(answers).hasSizeGreaterThan(5);
        assertThat(answers.getLast().getStatus().value()).isEqualTo(429);
        assertThat(answers.getLast().getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .matches("[1-9]\\d*");
        assertThat(basic("leader-5", PASSWORD).getStatus().value())
                .as("the right one waits as well")
                .isEqualTo(429);
    }

    @Test
    void only_an_account_with_that_right_comes_in_by_program() {
        made().ofPerson("leader-6", Reach.EVERYWHERE, Role.LEADER);
        made().of("program-6", Reach.EVERYWHERE, Role.LEADER);

        assertThat(basic("leader-6", PASSWORD).getStatus().value()).isEqualTo(403);
        assertThat(basic("program-6", PASSWORD).getStatus().value()).isEqualTo(200);
    }

    @Test
    void a_token_is_good_until_it_is_taken_back() {
        made().of("program-7", Reach.EVERYWHERE, Role.LEADER);
        String token = tokens.make("program-7", "a feed", java.time.Duration.ofDays(1));

        assertThat(bearer(token).getStatus().value()).isEqualTo(200);
        assertThat(bearer(token + "x").getStatus().value()).isEqualTo(401);
        tokens.takeBackAll("program-7");

        assertThat(bearer(token).getStatus().value()).isEqualTo(401);
    }

    @Test
    void a_disabled_account_is_out_at_once_whichever_way_it_came_in() {
        made().of("leader-8", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-8", PASSWORD, "/");
        assertThat(basic("leader-8", PASSWORD).getStatus().value()).isEqualTo(200);
        var account = accounts.findNow("leader-8").orElseThrow();

        accounts.change(new org.minqing.security.account.Account(
                account.name(),
                account.displayName(),
                account.roles(),
                account.reach(),
                account.byProgram(),
                false,
                false,
                account.credentials()));

        assertThat(basic("leader-8", PASSWORD).getStatus().value()).isEqualTo(401);
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @Test
    void one_click_ends_all_sessions() {
        made().ofPerson("leader-9", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-9", PASSWORD, "/");
        Optional<String> elsewhere = cookie;
        cookie = Optional.empty();
        signIn("leader-9", PASSWORD, "/");
        String page = String.valueOf(get("/account", MediaType.TEXT_HTML).getResponseBody());

        EntityExchangeResult<String> answer = submit("/sign-out/everywhere", page, form("x", "x"));

        assertThat(answer.getResponseHeaders().getFirst("Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
        cookie = elsewhere;
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @Test
    void whoever_changes_their_password_stays_signed_in_and_is_signed_out_everywhere_else() {
        made().ofPerson("leader-16", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-16", PASSWORD, "/");
        Optional<String> elsewhere = cookie;
        cookie = Optional.empty();
        signIn("leader-16", PASSWORD, "/");
        String good = "seventeen herons in a row";

        String page = String.valueOf(get("/account", MediaType.TEXT_HTML).getResponseBody());
        submit(
                "/account/password",
                page,
                form("old", PASSWORD).with("password", good).with("again", good));

        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);
        cookie = elsewhere;
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions-ended", "password", "second-factor", ""})
    void whatever_an_administrator_does_to_an_account_ends_its_sessions(String deed) {
        String name = "leader-15" + deed;
        made().ofPerson(name, Reach.EVERYWHERE, Role.LEADER);
        signIn(name, PASSWORD, "/");
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);

        http.post()
                .uri("/admin/accounts/" + name + (deed.isEmpty() ? "" : "/" + deed))
                .accept(MediaType.TEXT_HTML)
                .headers(AdministratorForTests::signIn)
                .body(form("displayName", "样例")
                        .with("role", "LEADER")
                        .with("area", "")
                        .with("enabled", "on"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @Test
    void a_session_ends_after_half_an_hour_without_a_request_and_after_twelve_hours_in_any_case() {
        made().ofPerson("leader-10", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-10", PASSWORD, "/");
        assertThat(jdbc.sql("select extract(epoch from max(expires_at - seen_at)) from web_session"
                                + " where account = 'leader-10'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(30 * 60);
        jdbc.sql("update web_session set expires_at = now() - interval '1 second' where account = 'leader-10'")
                .update();
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);

        cookie = Optional.empty();
        signIn("leader-10", PASSWORD, "/");
        String now = Instant.now().minusSeconds(12 * 3600 + 1).toString();
        int aged = jdbc.sql(
                        "update web_session set attributes = convert_to(regexp_replace(convert_from(attributes, 'UTF8'),"
                                + " '(\"passwordAt\":\")[^\"]+', '\\1' || :then), 'UTF8') where account = 'leader-10'")
                .param("then", now)
                .update();
        assertThat(aged).isPositive();
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @Test
    void a_form_from_another_site_changes_nothing() {
        made().ofPerson("leader-11", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-11", PASSWORD, "/");

        EntityExchangeResult<String> withoutToken = post("/sign-out/everywhere", form("x", "x"), MediaType.TEXT_HTML);
        EntityExchangeResult<String> api =
                post("/api/projections/figures/rebuilds", form("x", "x"), MediaType.APPLICATION_JSON);

        assertThat(location(withoutToken)).isEqualTo("/sign-in?again");
        assertThat(api.getStatus().value()).isEqualTo(403);
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);
    }

    @Test
    void Basic_that_a_browser_sends_along_from_another_site_changes_nothing_either() {
        int status = http.post()
                .uri("/api/projections/figures/rebuilds")
                .headers(AdministratorForTests::signIn)
                .header("Sec-Fetch-Site", "cross-site")
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();

        assertThat(status).isEqualTo(403);
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

    @Test
    void what_stands_in_the_database_signs_nobody_in() {
        made().of("leader-13", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-13", PASSWORD, "/");
        String token = tokens.make("leader-13", "a feed", java.time.Duration.ofDays(1));

        String kept = jdbc.sql(
                        "select string_agg(a::text, ' ') || (select string_agg(t::text, ' ') from access_token t)"
                                + " || (select string_agg(s::text || convert_from(attributes, 'UTF8'), ' ') from web_session s)"
                                + " from account a")
                .query(String.class)
                .single();

        for (String secret : List.of(PASSWORD, token, cookie.orElseThrow())) {
            assertThat(kept).doesNotContain(secret, asAColumnOfBytes(secret));
        }
        assertThat(kept).contains("{argon2id}$argon2id$");
    }

    private static String asAColumnOfBytes(String text) {
        return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private AccountsForTests made() {
        return new AccountsForTests(accounts, passwords);
    }

    private EntityExchangeResult<String> basic(String name, String password) {
        return http.get()
                .uri("/api/cases")
                .headers(all -> all.setBasicAuth(name, password, java.nio.charset.StandardCharsets.UTF_8))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private EntityExchangeResult<String> bearer(String token) {
        return http.get()
                .uri("/api/cases")
                .headers(all -> all.setBearerAuth(token))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private EntityExchangeResult<String> get(String path, MediaType accept) {
        return remembered(http.get()
                .uri(java.net.URI.create("http://localhost:" + port + path))
                .accept(accept)
                .headers(this::withCookie)
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    private EntityExchangeResult<String> post(String path, FormInserter<String> form, MediaType accept) {
        return remembered(http.post()
                .uri(path)
                .accept(accept)
                .headers(this::withCookie)
                .body(form)
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    /** With the token that stands in the page. */
    private EntityExchangeResult<String> submit(String path, String page, FormInserter<String> form) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as("the page has a token").isTrue();
        String value = Optional.ofNullable(token.group(1)).orElseGet(() -> String.valueOf(token.group(2)));
        return post(path, form.with("_csrf", value), MediaType.TEXT_HTML);
    }

    /** @return where one is led */
    private String signIn(String name, String password, String next) {
        String page = String.valueOf(get("/sign-in", MediaType.TEXT_HTML).getResponseBody());
        return location(submit(
                "/sign-in", page, form("name", name).with("password", password).with("next", next)));
    }

    private static FormInserter<String> form(String field, String value) {
        return BodyInserters.fromFormData(field, value);
    }

    private static String told(EntityExchangeResult<String> page) {
        Matcher alert = Pattern.compile("role=\"alert\">([^<]*)<").matcher(String.valueOf(page.getResponseBody()));
        return alert.find() ? alert.group(1) : "";
    }

    private static String location(EntityExchangeResult<String> answer) {
        return String.valueOf(answer.getResponseHeaders().getLocation());
    }

    private void withCookie(HttpHeaders headers) {
        cookie.ifPresent(value -> headers.set(HttpHeaders.COOKIE, "minqing=" + value));
    }

    private EntityExchangeResult<String> remembered(EntityExchangeResult<String> answer) {
        Optional.ofNullable(answer.getResponseCookies().getFirst("minqing")).ifPresent(set -> {
            assertThat(set.isHttpOnly()).isTrue();
            assertThat(set.getSameSite()).isEqualTo("Lax");
            cookie = Optional.of(set.getValue());
        });
        return answer;
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
