package org.minqing.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** Another issuer, as small as one can be: signs people in (OpenID Connect) and signs tokens for programs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ElsewhereTest {

    private static final Issuer ISSUER = new Issuer();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        EmbeddedPostgresForTests.freshDatabase().use(registry);
        registry.add("minqing.data-dir", () -> "target/no-files-of-its-own");
        String client = "spring.security.oauth2.client.";
        registry.add(client + "registration.minqing.client-id", () -> "minqing");
        registry.add(client + "registration.minqing.client-secret", () -> "not so secret in a test");
        registry.add(client + "registration.minqing.scope", () -> "openid,profile");
        registry.add(client + "provider.minqing.issuer-uri", ISSUER::uri);
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
    }

    @AfterAll
    static void stop() {
        ISSUER.server.stop(0);
    }

    @BeforeEach
    void known() {
        AccountsForTests made = new AccountsForTests(accounts, passwords);
        made.ofPerson("operator-there", Reach.EVERYWHERE, Role.HOTLINE_OPERATOR);
        made.of("program-there", Reach.EVERYWHERE, Role.LEADER);
    }

    @Test
    void whoever_is_known_there_and_here_is_signed_in() throws Exception {
        ISSUER.subject = "Operator-There";
        try (HttpClient browser = browser()) {
            HttpResponse<String> landed = get(browser, "/oauth2/authorization/minqing");

            assertThat(landed.statusCode()).isEqualTo(200);
            assertThat(landed.uri().getPath()).isEqualTo("/");
            assertThat(get(browser, "/account").body()).contains("operator-there");
        }
    }

    @Test
    void the_session_has_another_name_after_coming_back_signed_in() throws Exception {
        ISSUER.subject = "operator-there";
        CookieManager cookies = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            get(browser, "/sign-in");
            String before = session(cookies);

            get(browser, "/oauth2/authorization/minqing");

            assertThat(get(browser, "/account").body()).contains("operator-there");
            assertThat(session(cookies)).isNotEqualTo(before);
        }
    }

    private static String session(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("minqing"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoever_is_known_there_alone_is_told_so() throws Exception {
        ISSUER.subject = "stranger";
        try (HttpClient browser = browser()) {
            HttpResponse<String> landed = get(browser, "/oauth2/authorization/minqing");

            assertThat(landed.uri().getPath()).isEqualTo("/sign-in");
            assertThat(landed.body()).contains("role=\"alert\"");
            assertThat(get(browser, "/account").uri().getPath()).isEqualTo("/sign-in");
        }
    }

    @Test
    void an_answer_that_another_browser_asked_for_signs_nobody_in() throws Exception {
        ISSUER.subject = "operator-there";
        try (HttpClient attacker = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build();
                HttpClient victim = browser()) {
            HttpResponse<String> sent = get(attacker, "/oauth2/authorization/minqing");
            HttpResponse<String> answered = attacker.send(
                    HttpRequest.newBuilder(URI.create(
                                    sent.headers().firstValue("Location").orElseThrow()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String callback = answered.headers().firstValue("Location").orElseThrow();

            victim.send(HttpRequest.newBuilder(URI.create(callback)).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(get(victim, "/account").uri().getPath()).isEqualTo("/sign-in");
        }
    }

    @Test
    void a_token_of_that_issuer_lets_a_program_in_that_has_the_right() throws Exception {
        assertThat(status(ISSUER.signed(claims -> claims))).isEqualTo(200);
        assertThat(status(ISSUER.signed(claims -> claims.claim("preferred_username", "operator-there"))))
                .isEqualTo(403);
        assertThat(status(ISSUER.signed(claims -> claims.claim("preferred_username", "nobody"))))
                .isEqualTo(401);
    }

    @Test
    void a_token_that_is_over_or_meant_for_another_issuer_lets_nobody_in() throws Exception {
        assertThat(status(ISSUER.signed(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))))))
                .isEqualTo(401);
        assertThat(status(ISSUER.signed(claims -> claims.issuer("https://elsewhere.example"))))
                .isEqualTo(401);
        assertThat(status(ISSUER.signed(
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600))))))
                .isEqualTo(401);
    }

    @Test
    void a_token_that_nobody_or_somebody_else_signed_lets_nobody_in() throws Exception {
        JWTClaimsSet claims = ISSUER.claims().build();
        RSAKey other = new RSAKeyGenerator(2048).keyID(ISSUER.key.getKeyID()).generate();
        SignedJWT byAnother = new SignedJWT(header(), claims);
        byAnother.sign(new RSASSASigner(other));
        SignedJWT byThePublicKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(ISSUER.key.getKeyID())
                        .build(),
                claims);
        byThePublicKey.sign(new MACSigner(ISSUER.key.toRSAPublicKey().getEncoded()));
        String good = ISSUER.signed(same -> same);

        assertThat(status(new PlainJWT(claims).serialize())).as("alg none").isEqualTo(401);
        assertThat(status(byAnother.serialize())).as("another key").isEqualTo(401);
        assertThat(status(byThePublicKey.serialize()))
                .as("the public key as a secret")
                .isEqualTo(401);
        assertThat(status(good.substring(0, good.lastIndexOf('.') + 1)))
                .as("no signature")
                .isEqualTo(401);
        assertThat(status(good)).isEqualTo(200);
    }

    private static JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(ISSUER.key.getKeyID())
                .build();
    }

    private int status(String token) throws IOException, InterruptedException {
        try (HttpClient program = HttpClient.newHttpClient()) {
            return program.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/cases"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static final class Issuer {
        private final RSAKey key = made();
        private final HttpServer server = started();
        private volatile String subject = "nobody";
        private volatile String nonce = "";

        Issuer() {
            server.createContext("/.well-known/openid-configuration", this::configuration);
            server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext("/authorize", this::authorize);
            server.createContext(
                    "/token",
                    exchange -> answer(exchange, """
                            {"access_token": "opaque", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
                            """.formatted(signed(claims -> claims.subject(subject)
                            .audience("minqing")
                            .claim("nonce", nonce)
                            .claim("preferred_username", subject)))));
            server.start();
        }

        String uri() {
            return "http://localhost:" + server.getAddress().getPort();
        }

        JWTClaimsSet.Builder claims() {
            return new JWTClaimsSet.Builder()
                    .issuer(uri())
                    .subject("program")
                    .claim("preferred_username", "program-there")
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        }

        String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
            try {
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .build(),
                        change.apply(claims()).build());
                token.sign(new RSASSASigner(key));
                return token.serialize();
            } catch (JOSEException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private void configuration(HttpExchange exchange) throws IOException {
            answer(exchange, """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/jwks", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                     "id_token_signing_alg_values_supported": ["RS256"]}
                    """.formatted(uri()));
        }

        private void authorize(HttpExchange exchange) throws IOException {
            Map<String, String> asked = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                    .build()
                    .getQueryParams()
                    .toSingleValueMap();
            nonce = String.valueOf(asked.get("nonce"));
            String back = java.net.URLDecoder.decode(String.valueOf(asked.get("redirect_uri")), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", back + "?code=once&state=" + asked.get("state"));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        }

        private static void answer(HttpExchange exchange, String json) throws IOException {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private static RSAKey made() {
            try {
                return new RSAKeyGenerator(2048).keyID("the-one").generate();
            } catch (JOSEException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static HttpServer started() {
            try {
                return HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
