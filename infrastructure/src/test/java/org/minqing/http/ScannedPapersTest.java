package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.solita.clamav.ClamAVClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Papers that a ClamAV daemon looks at: it knows one invented file as infected. Left out where none is installed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Tag("long")
class ScannedPapersTest {

    private static final Path DAEMON = Path.of("/usr/sbin/clamd");
    private static final Duration BOUND = Duration.ofSeconds(30);

    private static final byte[] CLEAN = "%PDF-1.4\nclean\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INFECTED =
            "%PDF-1.4\nknown to the daemon of this test\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static final int SCANNER = freePort();
    private static Optional<Process> daemon = Optional.empty();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        EmbeddedPostgresForTests.freshDatabase().use(registry);
        registry.add("minqing.data-dir", () -> "target/no-files-of-its-own");
        registry.add("minqing.virus-scanner", () -> "127.0.0.1:" + SCANNER);
    }

    @BeforeEach
    void connect() {
        assumeTrue(Files.isExecutable(DAEMON), "no ClamAV daemon on this machine");
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(AdministratorForTests::signIn)
                .responseTimeout(BOUND)
                .build();
        MultipartBodyBuilder areas = new MultipartBodyBuilder();
        areas.part("file", new FileSystemResource(Path.of("..", "samples", "areas.csv")));
        LedgerOverHttp.json(
                client.post()
                        .uri("/api/areas/imports")
                        .bodyValue(areas.build())
                        .exchange()
                        .expectBody()
                        .returnResult(),
                200);
    }

    @AfterAll
    static void stop() {
        daemon.ifPresent(Process::destroyForcibly);
    }

    @Test
    void what_the_scanner_finds_is_not_taken_nor_is_what_it_cannot_look_at() throws IOException, InterruptedException {
        String id = receive();
        assertThat(LedgerOverHttp.json(handIn(id, CLEAN), 503).path("code").asString())
                .isEqualTo("http.scanner-away");
        start();

        LedgerOverHttp.json(handIn(id, CLEAN), 201);
        assertThat(LedgerOverHttp.json(handIn(id, INFECTED), 422).path("code").asString())
                .isEqualTo("request.paper-infected");

        assertThat(jdbc.sql("select count(*) from case_paper where case_id = cast(:case as uuid)")
                        .param("case", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        daemon.orElseThrow().destroyForcibly().waitFor();
        LedgerOverHttp.json(handIn(id, INFECTED), 503);
    }

    private static void start() throws IOException {
        Path folder = Files.createTempDirectory("clamav").toAbsolutePath();
        Files.writeString(
                folder.resolve("invented.hdb"), md5(INFECTED) + ":" + INFECTED.length + ":Invented.Test.Signature\n");
        Path settings = folder.resolve("clamd.conf");
        Files.writeString(settings, """
                DatabaseDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                Foreground yes
                """.formatted(folder, SCANNER));
        daemon = Optional.of(new ProcessBuilder(DAEMON.toString(), "--config-file", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start());
        ClamAVClient asking = new ClamAVClient("127.0.0.1", SCANNER);
        await().atMost(BOUND).ignoreExceptions().until(asking::ping);
    }

    private String receive() {
        return LedgerOverHttp.json(
                        client.post()
                                .uri("/api/hotline-requests")
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(LedgerOverHttp.lampRequest(""))
                                .exchange()
                                .expectBody()
                                .returnResult(),
                        201)
                .path("id")
                .asString();
    }

    private EntityExchangeResult<byte[]> handIn(String id, byte[] content) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("file", new ByteArrayResource(content)).filename("材料.pdf");
        return client.post()
                .uri("/api/cases/" + id + "/papers")
                .bodyValue(body.build())
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
