package org.minqing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registers of outsiders, counted against what an independent script counted in them. */
@Tag("long")
class RealRegistersTest extends RegisterTests {

    private static final Logger log = LoggerFactory.getLogger(RealRegistersTest.class);
    private static final Path REGISTERS =
            Path.of(Optional.ofNullable(System.getenv("MINQING_REGISTERS")).orElse("no registers"));

    @BeforeAll
    static void theRegistersAreHere() {
        if (!Files.isDirectory(REGISTERS)) {
            log.warn("SKIPPED: the imports of real registers. Set MINQING_REGISTERS to the folder that holds them.");
        }
        Assumptions.assumeTrue(Files.isDirectory(REGISTERS), "MINQING_REGISTERS names no folder");
    }

    @BeforeEach
    void theAreasAreKnown() {
        for (String file : new String[] {"areas.csv", "streets.csv", "communities.csv"}) {
            office().directory("areas", REGISTERS.resolve("china-division").resolve(file));
        }
    }

    @Test
    void pingshanIsCountedAsItsScriptCountsIt() {
        Path file = REGISTERS.resolve("pingshan2018-events/data.csv");
        ImportStatus first = office().register(file, "pingshan2018");
        log.info("Pingshan: {} rows a second", first.ratePerSecond());

        assertThat(counts(first)).isEqualTo(new Counts(6_194, 6_194, 0, 0, 0));
        JsonNode onTime = figures("area=440310&kind=HOTLINE_REQUEST", 6_194).at("/rows/0/onTimeClosureRate");
        assertThat(onTime.get("numerator").asLong()).isEqualTo(5_637);
        assertThat(onTime.get("denominator").asLong()).isEqualTo(6_194);
        assertThat(onTime.get("percent").asString()).isEqualTo("91.01");
        assertThat(received("area=440310&groupBy=channel"))
                .isEqualTo(expected("pingshan2018-events", "channel_or_kind"));
        assertThat(received("area=440310&groupBy=category")).isEqualTo(expected("pingshan2018-events", "category"));
        assertThat(received("area=440310&groupBy=month")).isEqualTo(expected("pingshan2018-events", "by_month"));
        Map<String, Long> streets = expected("pingshan2018-events", "area");
        streets.remove("-");
        assertThat(received("area=440310&groupBy=street")).containsAllEntriesOf(streets);
        assertThat(counts(office().register(file, "pingshan2018"))).isEqualTo(new Counts(6_194, 0, 6_194, 0, 0));
        assertThat(figures("area=440310", 6_194).at("/rows/0/received").asLong())
                .isEqualTo(6_194);
    }

    @Test
    void theMayorsMailboxIsTimedAsItsScriptTimesIt() {
        Path file = REGISTERS.resolve("teddy2020-replies/data.csv");
        ImportStatus first = office().register(file, "teddy2020-replies");
        log.info("Letters: {} rows a second", first.ratePerSecond());

        assertThat(counts(first)).isEqualTo(new Counts(1_749, 1_749, 0, 0, 0));
        JsonNode hours = figures("kind=PETITION&channel=MESSAGE_BOARD&from=2011-01-01&to=2020-01-09", 1_749)
                .at("/rows/0/hoursToReply");
        assertThat(hours.get("median").asDouble()).isCloseTo(268.298, within(2.68));
        assertThat(hours.get("p90").asDouble()).isCloseTo(1_008.573, within(10.08));
        assertThat(counts(office().register(file, "teddy2020-replies"))).isEqualTo(new Counts(1_749, 0, 1_749, 0, 0));
    }

    @Test
    void losAngelesComesInButForTheRowsThatContradictThemselves() {
        ImportStatus status = office().register(REGISTERS.resolve("la311-2018jan/data.csv"), "la311");
        log.info("Los Angeles: {} rows a second", status.ratePerSecond());

        assertThat(counts(status)).isEqualTo(new Counts(6_282, 6_274, 0, 0, 8));
        assertThat(status.errors()).extracting(RowError::code).containsOnly("case.closed-before-received");
    }

    @Test
    void chicagosHistoriesAreReplayed() {
        ImportStatus cases = office().register(REGISTERS.resolve("chicago-open311/data.csv"), "chicago-open311");
        ImportStatus events =
                office().register(REGISTERS.resolve("chicago-open311/events.csv"), "chicago-open311-events");
        ImportStatus again =
                office().register(REGISTERS.resolve("chicago-open311/events.csv"), "chicago-open311-events");

        assertThat(counts(cases)).isEqualTo(new Counts(38, 38, 0, 0, 0));
        assertThat(counts(events)).isEqualTo(new Counts(212, 174, 38, 0, 0));
        assertThat(counts(again)).isEqualTo(new Counts(212, 0, 212, 0, 0));
    }

    @Test
    void theOpenLettersAndTheMessageBoardComeInWhole() {
        assertThat(counts(office().register(REGISTERS.resolve("teddy2020-likes/data.csv"), "teddy2020-likes")))
                .isEqualTo(new Counts(2_694, 2_694, 0, 0, 0));
        assertThat(counts(office().register(REGISTERS.resolve("liuyan-hangzhou/data.csv"), "liuyan-hangzhou")))
                .isEqualTo(new Counts(1_172, 1_172, 0, 0, 0));
    }

    @Test
    void aPublishedCategoryTreeIsTakenAsItIs() {
        office().directory("categories", REGISTERS.resolve("teddy2020-taxonomy/data.csv"));
    }

    /** Once as many cases are counted: figures may lag. */
    private JsonNode figures(String query, long received) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> ask(query), answer -> answer.at("/rows/0/received").asLong() >= received);
    }

    private Map<String, Long> received(String query) {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode row : ask(query).get("rows")) {
            counts.put(
                    query.endsWith("month")
                            ? row.get("key").asString()
                            : row.get("label").asString(),
                    row.get("received").asLong());
        }
        return counts;
    }

    private JsonNode ask(String query) {
        return JsonMapper.shared()
                .readTree(Optional.ofNullable(office().http()
                                .get()
                                .uri("/api/metrics/resolution?" + query)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                        .orElseThrow());
    }

    private static Map<String, Long> expected(String register, String count) {
        JsonNode all = JsonMapper.shared()
                .readTree(REGISTERS.resolve(register).resolve("expected.json").toFile())
                .get(count);
        Map<String, Long> counts = new TreeMap<>();
        (all.has("counts") ? all.get("counts") : all)
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }
}
