package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists, figures and deadlines, once the commands are over. */
final class Projected {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> ALL = List.of("cases", "due", "figures");

    private Projected() {}

    /** All of it, filled anew, comes to what stood there. */
    static void isWhatTheEventsSay(ApplicationNode node, LedgerChecker checker) {
        isCaughtUp(node);
        Map<String, String> live = checker.projected();
        for (String name : ALL) {
            fill(node, name);
        }
        assertThat(checker.projected()).isEqualTo(live);
    }

    /** Returns when all of it is. */
    static void isCaughtUp(ApplicationNode node) {
        await().atMost(PATIENCE).until(() -> areCaughtUp(node));
    }

    /** Whether all of it tells of what happened up to that place. */
    static boolean goesUpTo(ApplicationNode node, long place) {
        return ALL.stream().allMatch(name -> of(node, name).path("position").asLong() >= place);
    }

    /** Fills it anew. @return how long that took */
    static Duration fill(ApplicationNode node, String name) {
        long begun = System.nanoTime();
        await().atMost(PATIENCE).until(() -> isBegun(node, name));
        await().atMost(PATIENCE).until(() -> isFilled(node, name));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Whether some node has the lock of whoever fills anything anew. */
    static boolean isBeingFilled(JdbcTemplate ledger) {
        return Boolean.TRUE.equals(ledger.queryForObject("""
                select exists (select 1 from pg_locks where locktype = 'advisory' and granted
                    and (classid::bigint << 32 | objid::bigint) = hashtextextended('filling a projection anew', 0))
                """, Boolean.class));
    }

    /** Whether it is written down of all of it how far it has come. */
    static boolean isFilled(JdbcTemplate ledger) {
        return Integer.valueOf(ALL.size())
                .equals(ledger.queryForObject(
                        "select count(*) from token_entry where processor_name in ('cases', 'figures', 'due')",
                        Integer.class));
    }

    private static boolean areCaughtUp(ApplicationNode node) {
        return ALL.stream()
                .allMatch(name -> of(node, name).path("state").asString().equals("CAUGHT_UP"));
    }

    private static boolean isFilled(ApplicationNode node, String name) {
        return of(node, name).path("rebuild").path("state").asString().equals("COMPLETED");
    }

    private static boolean isBegun(ApplicationNode node, String name) throws IOException {
        return node.send(
                                HttpRequest.newBuilder().POST(BodyPublishers.noBody()),
                                "/api/projections/" + name + "/rebuilds")
                        .statusCode()
                == 202;
    }

    private static JsonNode of(ApplicationNode node, String name) {
        try {
            return JsonMapper.shared()
                    .readTree(node.send(HttpRequest.newBuilder(), "/api/projections/" + name)
                            .body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
