package org.minqing.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.minqing.benchmark.row.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What can be said on the command line; nothing has to be. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures the application beside its bare database and prints one table.")
public final class Options {

    @Option(names = "--clients", defaultValue = "32", description = "clients that give commands (${DEFAULT-VALUE})")
    private int clients;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "100000",
            description = "how many matters stand in the store, about 1.04 cases each; several: 100000,1000000"
                    + " (${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--duration",
            defaultValue = "15",
            description = "seconds that each rate is measured, after a warm-up of at most 28 times that"
                    + " (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--only", split = ",", description = "these rows alone: ${COMPLETION-CANDIDATES}")
    private List<Row> only = List.of();

    @Option(
            names = "--data-dir",
            defaultValue = "target/data",
            description = "in it a folder of its own for the database while it is measured (${DEFAULT-VALUE})")
    private Path dataDir = Path.of("");

    @Option(names = "--results-dir", defaultValue = "results", description = "(${DEFAULT-VALUE})")
    private Path resultsDir = Path.of("");

    @Option(names = "--seed", defaultValue = "1", description = "of the invented cases (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--heap", defaultValue = "512m", description = "-Xmx of the application (${DEFAULT-VALUE})")
    private String heap = "";

    public int clients() {
        return clients;
    }

    public List<Integer> sizes() {
        return List.copyOf(new TreeSet<>(sizes));
    }

    public Duration duration() {
        return Duration.ofSeconds(seconds);
    }

    public Set<Row> rows() {
        return only.isEmpty() ? Set.of(Row.values()) : Set.copyOf(only);
    }

    /** The benchmark's own: whatever is there may be thrown away. */
    public Path dataDir() {
        return dataDir.resolve("minqing-benchmark");
    }

    public Path resultsDir() {
        return resultsDir;
    }

    public long seed() {
        return seed;
    }

    public String heap() {
        return heap;
    }
}
