package org.minqing.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of it, on few cases and for moments only. */
@Tag("thorough")
class BenchmarkTest {

    @TempDir
    private Path folder;

    @Test
    void every_row_is_measured_and_all_that_was_measured_is_kept() {
        String printed = new Benchmark(Benchmark.options(
                        "--sizes 300,600 --clients 2 --duration 1",
                        "--data-dir " + folder.resolve("data"),
                        "--results-dir " + folder.resolve("results")))
                .run();

        assertThat(printed)
                .contains("synchronous_commit on")
                .contains("bare inserts")
                .contains("bare ordered read")
                .contains("Axon at its defaults")
                .contains("import of a register, 2,000 rows")
                .contains("start to ready");
        assertThat(folder.resolve("results")).isDirectoryContaining("glob:**.json");
        assertThat(List.of(printed.split("\n")))
                .filteredOn(line -> line.contains("dashboard query, p99"))
                .hasSize(3)
                .last()
                .asString()
                .contains("at the largest size");
    }
}
