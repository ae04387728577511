package org.minqing.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.NodeRoles;
import org.minqing.query.projection.Projection;
import org.minqing.store.LedgerEventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The application was stopped while it filled its projections for the first time. */
@SpringBootTest
@DirtiesContext
class BrokenOffFillingTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path data;

    @Autowired
    private List<Projection> projections;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private LedgerEventStore events;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Followers followers;

    @Autowired
    private ProjectionRebuild rebuild;

    @Autowired
    private ParkedProjections parked;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("minqing.data-dir", () -> data.toString());
    }

    @BeforeEach
    void tablesStandAndNothingIsFilledIn() {
        events.publish(new GenericDomainEventMessage<>(
                "hotline-request", UUID.randomUUID().toString(), 0, AdoptedRequest.event("R1", true)));
        followers.pause("figures");
        jdbc.update("delete from token_entry where processor_name = 'figures'");
    }

    private void startAgain() {
        new ProjectionStart(
                        projections,
                        jdbc,
                        new TransactionTemplate(transactions),
                        followers,
                        rebuild,
                        parked,
                        new NodeRoles(EnumSet.allOf(NodeRoles.Role.class)))
                .start();
    }

    @Test
    void theNextStartBeginsItAgainAndDoesNotFollowEventByEvent() {
        startAgain();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(rebuild.lastRun("figures").map(RebuildRun::state))
                        .contains(RebuildRun.State.COMPLETED));
        await().atMost(SOON).until(() -> followers.follows("figures"));
    }

    @Test
    void whatAnotherNodeFilledMeanwhileIsFollowedFromThere() {
        Optional<RebuildRun> before = rebuild.lastRun("figures");
        try (RebuildLock another = RebuildLock.take(database)) {
            startAgain();
            another.check();
            new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            status -> tokens.initializeTokenSegments("figures", 1, events.createHeadToken()));
        }

        await().atMost(SOON).until(() -> followers.follows("figures"));
        assertThat(rebuild.lastRun("figures")).isEqualTo(before);
    }
}
