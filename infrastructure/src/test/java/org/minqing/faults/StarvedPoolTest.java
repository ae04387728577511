package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Few connections, and each of them waits for somebody who holds the table of the events. */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class StarvedPoolTest {

    private static final Logger log = LoggerFactory.getLogger(StarvedPoolTest.class);

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(30);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(9);
    private static final int FEW = 4;

    /** What the machine's own threads may vary by. */
    private static final int A_FEW_THREADS = 20;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoever_asks_is_told_to_come_again_and_all_goes_on_once_the_table_is_free() throws Exception {
        try (NodeOnServer both = new NodeOnServer(
                        "starved",
                        folder.resolve("database"),
                        folder.resolve("data"),
                        "--spring.datasource.hikari.maximum-pool-size=" + FEW);
                CommandLoad load = CommandLoad.goingOn(both.node())) {
            load.begin();
            load.goesOn(50, LONGEST_START);
            long threads = both.node().threads();

            try (Connection holder = both.ledger().getConnection();
                    Statement statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                statement.execute("lock table domain_event in access exclusive mode");
                await().atMost(LONGEST_START).until(() -> load.everUnanswered() > 4);
                long asked = System.nanoTime();
                HttpResponse<String> answer = both.node().send(HttpRequest.newBuilder(), "/api/cases");
                Duration waited = Duration.ofNanos(System.nanoTime() - asked);
                log.info("While nothing moves {} is answered after {} ms", answer.statusCode(), waited.toMillis());
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
                assertThat(waited).isLessThan(LONGEST_ANSWER);
                assertThat(both.node().threads()).isLessThan(threads + A_FEW_THREADS);
                holder.rollback();
            }

            load.goesOn(50, LONGEST_RECOVERY);
            await().atMost(LONGEST_RECOVERY).until(both.node()::isReady);
            load.end();
            load.askAgain();
            assertThat(both.node().threads()).isLessThan(threads + A_FEW_THREADS);

            Kept.isAll(load, both.node(), new LedgerChecker(both.ledger()));
        }
    }
}
