package org.minqing.projections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.api.CaseId;
import org.minqing.store.LedgerEventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ProjectionsHealthIndicatorTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private ProjectionsHealthIndicator health;

    @Autowired
    private ParkedProjections parked;

    @Autowired
    private Followers followers;

    @Autowired
    private DataSource database;

    @Autowired
    private LedgerEventStore events;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("minqing.data-dir", () -> data.toString());
    }

    @BeforeEach
    void well() {
        awaitStatus(Status.UP);
    }

    @Test
    void while_something_is_filled_anew_it_catches_up_on_every_node() {
        try (RebuildLock somewhere = RebuildLock.take(database)) {
            somewhere.check();
            assertThat(health.health().getStatus()).isEqualTo(ProjectionsHealthIndicator.CATCHING_UP);
            assertThat(asked("/actuator/health")).isEqualTo(200);
        }
        awaitStatus(Status.UP);
    }

    @Test
    void a_projection_that_nobody_keeps_up_is_broken_and_commands_are_taken_all_the_same() {
        followers.pause("figures");
        try {
            awaitStatus(ProjectionsHealthIndicator.BROKEN);

            assertThat(asked("/actuator/health")).isEqualTo(503);
            assertThat(asked("/actuator/health/readiness")).isEqualTo(200);
            assertThat(asked("/actuator/health/liveness")).isEqualTo(200);
        } finally {
            followers.follow("figures");
        }
        awaitStatus(Status.UP);
    }

    @Test
    void a_parked_event_is_broken_until_somebody_looks() {
        CaseId bad = new CaseId(UUID.randomUUID());
        events.publish(new GenericDomainEventMessage<>(
                "hotline-request", bad.toString(), 0, AdoptedRequest.event("H1", true)));
        jdbc.sql("""
                        insert into domain_event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type,
                            payload_revision, payload, meta_data, recorded_at)
                        values (:case, 1, 'hotline-request', gen_random_uuid(), 'hotline-request.sung-about', '1', :empty,
                            :empty, now())
                        """)
                .param("case", bad.value())
                .param("empty", "{}".getBytes(UTF_8))
                .update();
        awaitStatus(ProjectionsHealthIndicator.BROKEN);

        for (String projection : new String[] {"cases", "due", "figures"}) {
            await().atMost(SOON)
                    .until(() -> parked.find(projection).orElseThrow().count() == 1);
            parked.find(projection).orElseThrow().skip(bad, "of a test", "somebody");
        }

        awaitStatus(Status.UP);
    }

    private void awaitStatus(Status status) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(status));
    }

    private int asked(String path) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(SOON)
                .build()
                .get()
                .uri(path)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
