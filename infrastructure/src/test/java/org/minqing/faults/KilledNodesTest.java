package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.AdministratorForTests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The demo district lives through a year in some minutes, on two nodes that are killed at random moments, as no process can
 * defend itself against. Besides what its own people do, calls come in that mostly nobody finishes: what is said of their
 * deadlines the ledger alone says, and it is posted to a server that says no to one in five.
 */
@Tag("thorough")
@Isolated("starts and kills processes that want the whole machine")
class KilledNodesTest {

    private static final Logger log = LoggerFactory.getLogger(KilledNodesTest.class);

    private static final Instant BEGINNING = Instant.parse("2026-07-01T01:00:00Z");
    private static final Instant END = Instant.parse("2027-07-01T01:00:00Z");

    /** A year in six minutes. */
    private static final long SPEED =
            Duration.between(BEGINNING, END).toMillis() / Duration.ofMinutes(6).toMillis();

    private static final Duration BETWEEN_CALLS = Duration.ofHours(30);
    private static final long SEED = 20_260_701L;

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(SEED);

    @Test
    void what_is_due_is_said_once_and_never_too_early_and_nothing_is_forgotten() throws Exception {
        try (PickyHook hook = new PickyHook();
                NodesInSimulatedTime nodes = new NodesInSimulatedTime(
                        folder, SimulatedTime.standingAt(BEGINNING), hook.settings(), random)) {
            nodes.jdbc()
                    .update(
                            "insert into notice_choice (account, kind, ways) values (?, 'DEADLINE_PASSED', '{APPLICATION,WEBHOOK}')",
                            AdministratorForTests.NAME);

            Lived lived = liveThroughAYear(nodes);
            Instant end = letAllBeSaid(nodes);
            nodes.killAll();

            SaidOfDeadlines said;
            try (ConfigurableApplicationContext reader = nodes.reader()) {
                said = SaidOfDeadlines.read(reader.getBean(EventStore.class), withDeadlines(nodes), end);
            }
            log.info(
                    "{} kills, {} cases with deadlines, {} of them calls that nobody works on, things said: {}, notices posted: {}",
                    lived.kills(),
                    said.streams(),
                    lived.calls().size(),
                    said.how(),
                    hook.taken().size());
            assertThat(said.broken())
                    .as(() -> said.broken().size() + " things broken")
                    .isEmpty();
            assertThat(lived.kills()).isGreaterThanOrEqualTo(6);
            assertThat(lived.calls()).hasSizeGreaterThan(100);
            assertThat(hook.taken()).as("posted at least once").isEqualTo(new TreeSet<>(noticed(nodes)));
            assertThat(texts(nodes, "select about::text from notice where kind = 'DEADLINE_PASSED'").stream()
                            .filter(said.calls()::contains))
                    .as("one for each call's deadline")
                    .hasSize(said.passedOfCalls());
            assertThat(said.how()).containsOnlyKeys("near", "other", "passed", "supervised");
        }
    }

    /** @param calls those that a node was heard to take in */
    private record Lived(int kills, List<String> calls) {}

    private Lived liveThroughAYear(NodesInSimulatedTime nodes) throws IOException {
        SimulatedTime year = SimulatedTime.running(BEGINNING, SPEED, END);
        nodes.show(year);
        List<String> calls = new ArrayList<>();
        int kills = 0;
        Instant killNext = Instant.now().plusSeconds(10);
        Instant callNext = BEGINNING;
        while (year.now().isBefore(END)) {
            callNext = callNext.plus(BETWEEN_CALLS);
            awaitTurn(year, callNext);
            call(nodes).ifPresent(calls::add);
            if (Instant.now().isAfter(killNext)) {
                kills++;
                nodes.killOne();
                killNext = Instant.now().plusMillis(5_000 + random.nextInt(35_000));
            }
        }
        return new Lived(kills, calls);
    }

    /** @return when time stood still at last */
    private static Instant letAllBeSaid(NodesInSimulatedTime nodes) throws IOException {
        nodes.awaitBoth();
        SimulatedTime last = SimulatedTime.running(END, 60, END.plus(Duration.ofDays(1)));
        nodes.show(last);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .during(Duration.ofSeconds(10))
                .until(() -> nothingIsDue(nodes, last.now().minusSeconds(600)) && nothingIsOnItsWay(nodes));
        Instant end = last.now();
        nodes.show(SimulatedTime.standingAt(end));
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .during(Duration.ofSeconds(10))
                .until(() -> nothingIsDue(nodes, end));
        return end;
    }

    private static void awaitTurn(SimulatedTime year, Instant moment) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !year.now().isBefore(moment.isBefore(END) ? moment : END));
    }

    /** A call comes in; one in three is dispatched. @return its case, where a node took it in */
    private Optional<String> call(NodesInSimulatedTime nodes) {
        try {
            String id = nodes.post(
                            "/api/hotline-requests", """
                    {"channel": "HOTLINE", "areaCode": "999902001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                     "subject": "路灯不亮", "content": "楼前路灯不亮", "nature": "HELP", "urgency": "%s"}
                    """.formatted(random.nextInt(5) == 0 ? "URGENT" : "ORDINARY"))
                    .path("id")
                    .asString();
            if (random.nextInt(3) == 0) {
                nodes.post("/api/hotline-requests/" + id + "/dispatch", "{\"leadUnit\": \"YS-J1\"}");
            }
            return Optional.of(id);
        } catch (IOException killedMeanwhile) {
            return Optional.empty();
        }
    }

    private static boolean nothingIsDue(NodesInSimulatedTime nodes, Instant now) {
        return nodes.jdbc()
                .queryForList("select 1 from due.due where next_at < ? limit 1", Timestamp.from(now))
                .isEmpty();
    }

    private static boolean nothingIsOnItsWay(NodesInSimulatedTime nodes) {
        return nodes.jdbc()
                .queryForList("select 1 from delivery where state <> 'SENT' limit 1")
                .isEmpty();
    }

    private static List<String> noticed(NodesInSimulatedTime nodes) {
        return texts(nodes, "select notice_id::text from delivery where way = 'WEBHOOK'");
    }

    private static List<String> withDeadlines(NodesInSimulatedTime nodes) {
        return texts(
                nodes, "select distinct aggregate_id::text from domain_event where payload_type like '%.deadline-set'");
    }

    private static List<String> texts(NodesInSimulatedTime nodes, String sql) {
        return nodes.jdbc().query(sql, (row, number) -> String.valueOf(row.getString(1)));
    }
}
