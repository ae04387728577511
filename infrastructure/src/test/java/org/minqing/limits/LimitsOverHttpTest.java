package org.minqing.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That every limit is asked where it belongs: an application in which each is reached soon. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Tag("long")
class LimitsOverHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    private WebTestClient http = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        EmbeddedPostgresForTests.freshDatabase().use(registry);
        registry.add("minqing.data-dir", () -> "target/no-files-of-its-own");
        registry.add("minqing.limits.sign-in", () -> "3/1h");
        registry.add("minqing.limits.resident-page", () -> "3/1h");
        registry.add("minqing.limits.reveal", () -> "1/1h");
        registry.add("minqing.limits.erasure", () -> "1/1h");
        registry.add("minqing.limits.export", () -> "1/1h");
        registry.add("minqing.limits.program-calls", () -> "3/1h");
        registry.add("minqing.trusted-proxies", () -> "127.0.0.1,::1");
    }

    @BeforeEach
    void connect() {
        http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(java.time.Duration.ofSeconds(60))
                .build();
    }

    @Test
    void passwords_are_tried_so_often_from_one_address_whosever_they_are() {
        for (int i = 0; i < 3; i++) {
            assertThat(signInFrom("192.0.2.44", "nobody-" + i)).isEqualTo(401);
        }

        assertThat(signInFrom("192.0.2.44", "nobody-else")).isEqualTo(429);
        assertThat(signInFrom("192.0.2.45", "nobody-else"))
                .as("an address that a trusted proxy names")
                .isEqualTo(401);
    }

    @Test
    void a_program_calls_so_often() {
        new AccountsForTests(accounts, passwords).of("caller", Reach.EVERYWHERE, Role.LEADER);
        for (int i = 0; i < 3; i++) {
            assertThat(asCaller().getStatus().value()).isEqualTo(200);
        }

        EntityExchangeResult<String> fourth = asCaller();

        assertThat(fourth.getStatus().value()).isEqualTo(429);
        assertThat(fourth.getResponseBody()).contains("limit.program-calls");
        assertThat(fourth.getResponseHeaders().getFirst("Retry-After")).isNotBlank();
    }

    @Test
    void identities_are_shown_so_often() {
        areas();
        JsonNode made = JSON.readTree(
                asAdministrator(HttpMethod.POST, "/api/petitions", """
                {"channel": "来信", "areaCode": "999901", "category": "公共设施报修", "subject": "路面不平",
                 "content": "路面不平", "petitioners": [{"name": "王样例"}]}
                """).getResponseBody());
        String path = "/api/cases/" + made.path("id").asString();
        String person = JSON.readTree(asAdministrator(HttpMethod.GET, path, "").getResponseBody())
                .path("persons")
                .path(0)
                .path("personId")
                .asString();
        String asked = "{\"personId\": \"" + person + "\", \"purpose\": \"CALL_BACK\"}";

        assertThat(asAdministrator(HttpMethod.POST, path + "/identity-reveals", asked)
                        .getStatus()
                        .value())
                .isEqualTo(200);
        EntityExchangeResult<String> second = asAdministrator(HttpMethod.POST, path + "/identity-reveals", asked);
        assertThat(second.getStatus().value()).isEqualTo(429);
        assertThat(second.getResponseBody()).contains("limit.reveal").doesNotContain("王样例");
    }

    @Test
    void erasures_are_asked_for_so_often() {
        String path = "/api/persons/" + UUID.randomUUID() + "/erasure-requests";

        assertThat(asAdministrator(HttpMethod.POST, path, "{\"reason\": \"期满\"}")
                        .getStatus()
                        .value())
                .isEqualTo(404);
        assertThat(asAdministrator(HttpMethod.POST, path, "{\"reason\": \"期满\"}")
                        .getStatus()
                        .value())
                .isEqualTo(429);
    }

    @Test
    void cases_are_exported_so_often() {
        assertThat(asAdministrator(HttpMethod.GET, "/api/cases/export?format=csv", "")
                        .getStatus()
                        .value())
                .isEqualTo(200);

        EntityExchangeResult<String> second = asAdministrator(HttpMethod.GET, "/api/cases/export?format=csv", "");

        assertThat(second.getStatus().value()).isEqualTo(429);
        assertThat(second.getResponseBody()).contains("limit.export");
    }

    @Test
    void a_resident_asks_so_often_and_is_told_so_on_the_page() {
        for (int i = 0; i < 3; i++) {
            assertThat(askedAsResident("192.0.2.46").getStatus().value()).isEqualTo(404);
        }

        EntityExchangeResult<String> fourth = askedAsResident("192.0.2.46");

        assertThat(fourth.getStatus().value()).isEqualTo(429);
        assertThat(fourth.getResponseHeaders().getFirst("Retry-After")).isNotBlank();
        assertThat(fourth.getResponseBody()).contains("这个地址查询过多", "想说的一句话", "H-999901-2026-000001");
        assertThat(askedAsResident("192.0.2.47").getStatus().value())
                .as("another address")
                .isEqualTo(404);
    }

    private EntityExchangeResult<String> askedAsResident(String address) {
        EntityExchangeResult<String> form = http.get()
                .uri("/query")
                .accept(MediaType.TEXT_HTML)
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https")
                .exchange()
                .expectBody(String.class)
                .returnResult();
        String page = String.valueOf(form.getResponseBody());
        String token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        assertThat(token).as("the page has a token").isNotEqualTo(page);
        return http.post()
                .uri("/query/answer")
                .accept(MediaType.TEXT_HTML)
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https")
                .cookies(all -> form.getResponseCookies()
                        .forEach((name, some) -> all.add(name, some.getFirst().getValue())))
                .body(BodyInserters.fromFormData("_csrf", token)
                        .with("number", "H-999901-2026-000001")
                        .with("code", "0000000000")
                        .with("said", "想说的一句话"))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private int signInFrom(String address, String name) {
        return http.get()
                .uri("/api/cases")
                .headers(all -> all.setBasicAuth(name, "not this one", StandardCharsets.UTF_8))
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https")
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private EntityExchangeResult<String> asCaller() {
        return http.get()
                .uri("/api/cases")
                .headers(all -> all.setBasicAuth("caller", AccountsForTests.PASSWORD, StandardCharsets.UTF_8))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private EntityExchangeResult<String> asAdministrator(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri(path)
                .headers(AdministratorForTests::signIn)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private void areas() {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource("code,name\n999901,示例区\n".getBytes(StandardCharsets.UTF_8)))
                .filename("areas.csv");
        http.post()
                .uri("/api/areas/imports")
                .headers(AdministratorForTests::signIn)
                .bodyValue(form.build())
                .exchange()
                .expectStatus()
                .isOk();
    }
}
