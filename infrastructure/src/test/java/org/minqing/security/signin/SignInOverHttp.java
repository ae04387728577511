package org.minqing.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.BodyInserters.FormInserter;

/** Somebody who signs in over HTTP with the cookie of a browser; one application for all who do. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class SignInOverHttp {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    @LocalServerPort
    private int port;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected Passwords passwords;

    protected WebTestClient http = WebTestClient.bindToServer().build();
    protected Optional<String> cookie = Optional.empty();

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

    protected AccountsForTests made() {
        return new AccountsForTests(accounts, passwords);
    }

    protected EntityExchangeResult<String> basic(String name, String password) {
        return http.get()
                .uri("/api/cases")
                .headers(all -> all.setBasicAuth(name, password, java.nio.charset.StandardCharsets.UTF_8))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    protected EntityExchangeResult<String> get(String path, MediaType accept) {
        return remembered(http.get()
                .uri(java.net.URI.create("http://localhost:" + port + path))
                .accept(accept)
                .headers(this::withCookie)
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    protected EntityExchangeResult<String> post(String path, FormInserter<String> form, MediaType accept) {
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
    protected EntityExchangeResult<String> submit(String path, String page, FormInserter<String> form) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as("the page has a token").isTrue();
        String value = Optional.ofNullable(token.group(1)).orElseGet(() -> String.valueOf(token.group(2)));
        return post(path, form.with("_csrf", value), MediaType.TEXT_HTML);
    }

    /** @return where one is led */
    protected String signIn(String name, String password, String next) {
        String page = String.valueOf(get("/sign-in", MediaType.TEXT_HTML).getResponseBody());
        return location(submit(
                "/sign-in", page, form("name", name).with("password", password).with("next", next)));
    }

    protected static FormInserter<String> form(String field, String value) {
        return BodyInserters.fromFormData(field, value);
    }

    protected static String location(EntityExchangeResult<String> answer) {
        return String.valueOf(answer.getResponseHeaders().getLocation());
    }

    protected void withCookie(HttpHeaders headers) {
        cookie.ifPresent(value -> headers.set(HttpHeaders.COOKIE, "minqing=" + value));
    }

    protected EntityExchangeResult<String> remembered(EntityExchangeResult<String> answer) {
        Optional.ofNullable(answer.getResponseCookies().getFirst("minqing")).ifPresent(set -> {
            assertThat(set.isHttpOnly()).isTrue();
            assertThat(set.getSameSite()).isEqualTo("Lax");
            cookie = Optional.of(set.getValue());
        });
        return answer;
    }
}
