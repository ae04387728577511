package org.minqing.intake;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.minqing.AdministratorForTests;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Sends directories and registers in over HTTP, as an office does, and waits for them. */
final class Office {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final WebTestClient http;

    Office(int port) {
        this.http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(AdministratorForTests::signIn)
                .responseTimeout(PATIENCE)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 24))
                .build();
    }

    WebTestClient http() {
        return http;
    }

    void directory(String word, Path file) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new FileSystemResource(file));
        http.post()
                .uri("/api/" + word + "/imports")
                .bodyValue(form.build())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    ImportStatus register(Path file, String mapping) {
        return register(new FileSystemResource(file), mapping, false);
    }

    /** The import as it stands once it is over. */
    ImportStatus register(Resource file, String mapping, boolean dryRun) {
        return over(send(file, mapping, dryRun));
    }

    ImportStatus over(UUID id) {
        return await().atMost(PATIENCE)
                .until(() -> status(id), status -> status.state().isOver());
    }

    UUID send(Resource file, String mapping, boolean dryRun) {
        ImportController.Accepted accepted = http.post()
                .uri("/api/imports")
                .bodyValue(form(file, mapping, dryRun))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(ImportController.Accepted.class)
                .returnResult()
                .getResponseBody();
        return Optional.ofNullable(accepted).orElseThrow().id();
    }

    ImportStatus status(UUID id) {
        return Optional.ofNullable(http.get()
                        .uri("/api/imports/{id}", id)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(ImportStatus.class)
                        .returnResult()
                        .getResponseBody())
                .orElseThrow();
    }

    /** What is told about a request that cannot be taken at all. */
    String refused(Resource file, String mapping) {
        return Optional.ofNullable(http.post()
                        .uri("/api/imports")
                        .bodyValue(form(file, mapping, false))
                        .exchange()
                        .expectStatus()
                        .isEqualTo(422)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .orElseThrow();
    }

    private static Object form(Resource file, String mapping, boolean dryRun) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", file).filename("register.csv");
        form.part("mapping", mapping);
        form.part("dryRun", Boolean.toString(dryRun));
        return form.build();
    }
}
