package org.minqing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseId;
import org.minqing.api.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many of the letters that tell of one matter are shown to each other, and how many others are: docs/repeats.md. */
@Tag("long")
class RepeatsAmongRealLettersTest extends RegisterTests {

    private static final Logger log = LoggerFactory.getLogger(RepeatsAmongRealLettersTest.class);
    private static final Path REGISTERS =
            Path.of(Optional.ofNullable(System.getenv("MINQING_REGISTERS")).orElse("no registers"));

    private final Map<String, Set<String>> shown = new HashMap<>();
    private final List<Long> took = new ArrayList<>();

    @BeforeAll
    static void theRegistersAreHere() {
        if (!Files.isDirectory(REGISTERS)) {
            log.warn("SKIPPED: repeats among real letters. Set MINQING_REGISTERS to the folder that holds them.");
        }
        Assumptions.assumeTrue(Files.isDirectory(REGISTERS), "MINQING_REGISTERS names no folder");
    }

    @Test
    void mostLettersAboutOneMatterAreShownToEachOtherAndFewOthersAre() {
        assertThat(counts(office().register(REGISTERS.resolve("teddy2020-likes/data.csv"), "teddy2020-likes")))
                .isEqualTo(new Counts(2_694, 2_694, 0, 0, 0));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> ask("/api/cases?size=1").path("total").asLong() == 2_694);
        Outcome tuning = outcome("tuning");
        Outcome last = outcome("final");

        took.sort(Comparator.naturalOrder());
        log.info("An answer: median {} ms, the slowest {} ms", took.get(took.size() / 2), took.getLast());
        log.info("Half for tuning: {}", tuning);
        log.info("Half kept for the final figure: {}", last);
        assertThat(last.precision()).isGreaterThanOrEqualTo(0.90);
        assertThat(last.recall()).isGreaterThanOrEqualTo(0.86);
    }

    private Outcome outcome(String half) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int rest = 0;
        for (Labelled pair : labelled(half)) {
            boolean found = shownTo(pair.one()).contains(id(pair.other()))
                    || shownTo(pair.other()).contains(id(pair.one()));
            if (found && pair.same()) {
                right++;
            } else if (found) {
                wrong++;
            } else if (pair.same()) {
                missed++;
            } else {
                rest++;
            }
        }
        return new Outcome(right, wrong, missed, rest);
    }

    /** @param rest pairs about different matters that are not shown to each other */
    private record Outcome(int right, int wrong, int missed, int rest) {

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }

        @Override
        public String toString() {
            return "precision %.3f, recall %.3f (%d right, %d wrong, %d missed, %d rightly left out)"
                    .formatted(precision(), recall(), right, wrong, missed, rest);
        }
    }

    private record Labelled(String one, String other, boolean same) {}

    private static List<Labelled> labelled(String half) {
        InputStream file = Objects.requireNonNull(
                RepeatsAmongRealLettersTest.class.getResourceAsStream("/repeats/labelled-pairs.csv"));
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .filter(row -> row.getField("half").equals(half))
                    .map(row -> new Labelled(
                            row.getField("one"),
                            row.getField("other"),
                            row.getField("label").equals("same")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> shownTo(String letter) {
        return shown.computeIfAbsent(letter, one -> {
            Set<String> ids = new HashSet<>();
            long before = System.nanoTime();
            ask("/api/cases/" + id(one) + "/similar?size=50")
                    .path("items")
                    .forEach(item -> ids.add(item.path("id").asString()));
            took.add((System.nanoTime() - before) / 1_000_000);
            return ids;
        });
    }

    private static String id(String letter) {
        return CaseId.named(new Origin("teddy2020", letter)).toString();
    }

    private JsonNode ask(String path) {
        return JsonMapper.shared()
                .readTree(Optional.ofNullable(office().http()
                                .get()
                                .uri(path)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                        .orElseThrow());
    }
}
