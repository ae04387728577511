package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The clock of the application's machine is put forward by a day under load, then behind the true time, then right. */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class SteppedClockTest {

    private static final Logger log = LoggerFactory.getLogger(SteppedClockTest.class);

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final int ENOUGH = 20;

    @TempDir
    private Path folder = Path.of("");

    private FalseClock clock = FalseClock.NONE;

    @BeforeEach
    void hangUpTheClock() throws IOException {
        clock = FalseClock.at(folder.resolve("clock"));
    }

    @Test
    void it_is_asked_no_more_until_it_is_right_and_what_it_recorded_keeps_its_order() throws Exception {
        try (NodeOnServer both =
                        new NodeOnServer("stepped", clock.place(), folder.resolve("database"), folder.resolve("data"));
                CommandLoad load = CommandLoad.goingOn(both.node())) {
            load.begin();
            load.goesOn(ENOUGH, LONGEST_START);
            clock.put("+1d");
            await().atMost(Duration.ofSeconds(10)).until(() -> !both.node().isReady());
            load.goesOn(ENOUGH, LONGEST_START);
            String tomorrow = load.report();
            clock.put("-10m");
            load.goesOn(ENOUGH, LONGEST_START);
            HttpResponse<String> early = both.node()
                    .send(
                            HttpRequest.newBuilder()
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"text\": \"已告知报修电话\"}")),
                            "/api/hotline-requests/" + tomorrow + "/answer");
            log.info("Answered before it was received: {} {}", early.statusCode(), early.body());
            assertThat(early.statusCode()).as(early.body()).isLessThan(500);
            assertThat(both.node().isReady()).isFalse();
            clock.put("+0");
            await().atMost(Duration.ofSeconds(10)).until(both.node()::isReady);
            load.goesOn(ENOUGH, LONGEST_START);
            load.end();
            load.askAgain();

            JdbcTemplate ledger = new JdbcTemplate(both.ledger());
            List<String> backwards = ledger.query("""
                    select later.aggregate_id::text from domain_event later join domain_event sooner
                        on sooner.aggregate_id = later.aggregate_id and sooner.sequence_number = later.sequence_number - 1
                     where later.recorded_at < sooner.recorded_at
                    """, (row, number) -> String.valueOf(row.getString(1)));
            log.info(
                    "{} commands acknowledged, {} not answered at first, {} refused, {} cases with a time that goes back",
                    load.acknowledged().size(),
                    load.everUnanswered(),
                    load.refused().size(),
                    backwards.size());
            assertThat(both.node()
                            .send(HttpRequest.newBuilder(), "/api/metrics/resolution")
                            .body())
                    .as("no time of handling is less than nothing")
                    .contains("\"received\"")
                    .doesNotContain(":-");
            assertThat(load.refused())
                    .as("who reports a matter in the moment in which the clock goes back asks anew")
                    .allMatch(why -> why.contains("case.in-the-future"));
            Kept.isAllOf(load, both.node(), new LedgerChecker(both.ledger()));
        }
    }
}
