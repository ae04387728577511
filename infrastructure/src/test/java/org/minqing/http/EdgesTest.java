package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.AdministratorForTests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** What stands around everything that is answered, whatever was asked and by whom. */
class EdgesTest extends LedgerOverHttp {

    private static final String ELSEWHERE = "192.0.2.10";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/query",
                "/account",
                "/desk/desk.css",
                "/api/cases",
                "/api/cases/no-such-case",
                "/api/cases?area=nowhere",
                "/actuator/health",
                "/no/such/page"
            })
    void a_browser_is_told_to_run_our_files_alone_in_no_frame_of_others(String path) {
        for (boolean known : List.of(true, false)) {
            HttpHeaders headers = asked(HttpMethod.GET, path, known).getResponseHeaders();

            assertThat(headers.getOrEmpty("Content-Security-Policy"))
                    .singleElement()
                    .satisfies(policy -> {
                        assertThat(policy.split("; *"))
                                .contains(
                                        "default-src 'self'",
                                        "object-src 'none'",
                                        "base-uri 'self'",
                                        "form-action 'self'",
                                        "frame-ancestors 'none'");
                        assertThat(policy).doesNotContain("script-src", "unsafe", "*", "http");
                    });
            assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
            assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(headers.getFirst("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(headers.getFirst("Permissions-Policy")).contains("camera=()", "microphone=()");
        }
    }

    @Test
    void nothing_stays_in_the_browser_but_files_that_are_the_same_for_everybody() {
        for (String path :
                List.of("/", "/sign-in", "/query", "/account", "/api/cases", "/api/cases/x", "/no/such/page")) {
            for (boolean known : List.of(true, false)) {
                assertThat(asked(HttpMethod.GET, path, known)
                                .getResponseHeaders()
                                .getCacheControl())
                        .as(path)
                        .contains("no-store");
            }
        }
        assertThat(String.valueOf(asked(HttpMethod.GET, "/desk/desk.css", false)
                        .getResponseHeaders()
                        .getCacheControl()))
                .doesNotContain("no-store");
    }

    @Test
    void no_other_site_is_told_that_it_may_read_an_answer() {
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.OPTIONS)) {
            HttpHeaders headers = asked(
                            method,
                            "/api/cases",
                            true,
                            HttpHeaders.ORIGIN,
                            "https://elsewhere.example",
                            HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD,
                            "POST")
                    .getResponseHeaders();

            assertThat(headers.headerNames())
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "beans",
                "configprops",
                "heapdump",
                "threaddump",
                "loggers",
                "mappings",
                "metrics",
                "info",
                "scheduledtasks",
                "flyway",
                "sessions",
                "shutdown"
            })
    void the_application_is_managed_by_nobody_over_the_network(String endpoint) {
        assertThat(status(HttpMethod.GET, "/actuator/" + endpoint, true)).isEqualTo(404);
        assertThat(status(HttpMethod.GET, "/actuator/" + endpoint, false)).isEqualTo(401);
    }

    @Test
    void whether_it_is_well_is_all_that_it_tells_of_itself() {
        EntityExchangeResult<String> told = asked(HttpMethod.GET, "/actuator/health", true);

        assertThat(told.getStatus().value()).isEqualTo(200);
        assertThat(told.getResponseBody())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details", "PostgreSQL", "database", "path");
    }

    @Test
    void from_elsewhere_nobody_says_a_password_without_encryption() {
        String[] proxied = {"X-Forwarded-For", ELSEWHERE};
        EntityExchangeResult<String> byBasic = asked(HttpMethod.GET, "/api/cases", true, proxied);
        EntityExchangeResult<String> page = asked(HttpMethod.GET, "/sign-in", false, proxied);

        assertThat(byBasic.getStatus().value()).isEqualTo(403);
        assertThat(byBasic.getResponseBody()).contains("access.https-needed");
        assertThat(page.getStatus().value()).isEqualTo(403);
        assertThat(page.getResponseBody()).contains("role=\"alert\"").doesNotContain("name=\"password\"");
        EntityExchangeResult<String> residents = asked(HttpMethod.GET, "/query", false, proxied);
        assertThat(residents.getStatus().value()).isEqualTo(403);
        assertThat(residents.getResponseBody()).contains("HTTPS").doesNotContain("name=\"code\"");
        assertThat(status(HttpMethod.GET, "/api/cases", true, "X-Forwarded-Proto", "https"))
                .as("nobody knows the proxy that says so")
                .isEqualTo(403);
        assertThat(typedFromElsewhere()).isEqualTo(403);
    }

    /** At a page that was loaded on the machine itself, so that nothing but the way is wrong. */
    private int typedFromElsewhere() {
        EntityExchangeResult<String> page = asked(HttpMethod.GET, "/sign-in", false);
        String form = String.valueOf(page.getResponseBody());
        String token = form.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        assertThat(token).as("the page has a token").isNotEqualTo(form);
        return nobody().post()
                .uri("/sign-in")
                .accept(MediaType.TEXT_HTML)
                .header("X-Forwarded-For", ELSEWHERE)
                .cookies(all -> page.getResponseCookies()
                        .forEach((name, some) -> all.add(name, some.getFirst().getValue())))
                .body(BodyInserters.fromFormData("_csrf", token)
                        .with("name", AdministratorForTests.NAME)
                        .with("password", AdministratorForTests.PASSWORD))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private int status(HttpMethod method, String path, boolean known, String... headers) {
        return asked(method, path, known, headers).getStatus().value();
    }

    private EntityExchangeResult<String> asked(HttpMethod method, String path, boolean known, String... headers) {
        WebTestClient.RequestBodySpec request =
                (known ? client : nobody()).method(method).uri(path);
        if (!path.startsWith("/api") && !path.startsWith("/actuator")) {
            request.accept(MediaType.TEXT_HTML);
        }
        return request.headers(all -> set(all, headers))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private WebTestClient nobody() {
        return WebTestClient.bindToServer()
                .baseUrl(base())
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }
}
