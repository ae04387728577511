package org.minqing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posted to a server of the test's own. */
class WebhookSenderTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Clock CLOCK = Clock.fixed(NoticesForTests.BEGIN, ZoneOffset.UTC);

    private final Letter letter = NoticesForTests.letter("yang@minqing.example", "19900000001");
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private Optional<HttpServer> server = Optional.empty();
    private int answer = 204;

    private record Posted(String path, String id, String timestamp, String signature, String type, String body) {}

    @BeforeEach
    void listen() throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listening.createContext("/", exchange -> {
            posted.add(new Posted(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        listening.start();
        server = Optional.of(listening);
    }

    @AfterEach
    void stop() {
        server.ifPresent(listening -> listening.stop(0));
    }

    @Test
    void what_is_posted_is_signed_and_known_by_the_id_of_the_notice() throws NotSentException {
        sender("http://localhost:" + port() + "/hooks", true).send(letter);

        Posted one = posted.getFirst();
        assertThat(one.path()).isEqualTo("/hooks");
        assertThat(one.id()).isEqualTo(letter.notice().id().toString());
        assertThat(one.timestamp()).isEqualTo(Long.toString(NoticesForTests.BEGIN.getEpochSecond()));
        assertThat(one.signature())
                .isEqualTo(new WebhookSignature(SECRET).of(one.id(), NoticesForTests.BEGIN, one.body()));
        assertThat(one.type()).startsWith("application/json");
        JsonNode data = JsonMapper.shared().readTree(one.body()).path("data");
        assertThat(data.path("account").asString()).isEqualTo("yang");
        assertThat(data.path("kind").asString()).isEqualTo("DEADLINE_NEAR");
        assertThat(data.path("number").asString()).isEqualTo("H-999901-2026-000007");
        assertThat(data.path("deadline").asString()).isEqualTo("HANDLING");
        assertThat(data.path("link").asString())
                .isEqualTo("https://minqing.example/cases/" + letter.notice().about());
        assertThat(one.body()).doesNotContain("1990000").doesNotContain("yang@");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 404, 429, 500, 503})
    void whatever_is_answered_but_yes_is_no_and_nobody_is_followed(int status) {
        answer = status;

        assertThatThrownBy(() ->
                        sender("http://localhost:" + port() + "/hooks", true).send(letter))
                .isInstanceOf(NotSentException.class)
                .hasMessage(Integer.toString(status));
        assertThat(posted).extracting(Posted::path).containsExactly("/hooks");
    }

    @Test
    void where_nobody_listens_the_word_for_it_quotes_nothing() {
        server.orElseThrow().stop(0);

        assertThatThrownBy(() ->
                        sender("http://localhost:" + port() + "/hooks", true).send(letter))
                .isInstanceOf(NotSentException.class)
                .message()
                .matches("[A-Za-z]+Exception");
    }

    @Test
    void a_name_that_leads_into_ones_own_network_leads_nowhere() {
        assertThatThrownBy(() ->
                        sender("https://localhost:" + port() + "/hooks", false).send(letter))
                .isInstanceOf(NotSentException.class);
        assertThat(posted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/",
                "ftp://hooks.example/",
                "https://somebody:secret@hooks.example/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://169.254.169.254/",
                "/only/a/path"
            })
    void where_no_webhook_may_lead_none_is_set_up(String url) {
        assertThatThrownBy(() -> sender(url, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_a_secret_nothing_is_posted_and_without_an_address_there_is_none() {
        assertThatThrownBy(() -> WebhookSender.of(
                        new NoticeSettings.Webhook(Optional.of("https://hooks.example/"), Optional.of(""), false),
                        NoticesForTests.body(),
                        CLOCK))
                .hasMessageContaining("secret");
        assertThat(WebhookSender.of(
                        new NoticeSettings.Webhook(Optional.of(" "), Optional.empty(), false),
                        NoticesForTests.body(),
                        CLOCK))
                .isEmpty();
    }

    private static WebhookSender sender(String url, boolean inside) {
        return WebhookSender.of(
                        new NoticeSettings.Webhook(Optional.of(url), Optional.of(SECRET), inside),
                        NoticesForTests.body(),
                        CLOCK)
                .orElseThrow();
    }

    private int port() {
        return server.orElseThrow().getAddress().getPort();
    }
}
