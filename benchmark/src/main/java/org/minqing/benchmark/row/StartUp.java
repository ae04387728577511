package org.minqing.benchmark.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Options;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.Target;
import org.minqing.benchmark.site.ApplicationProcess;

/**
 * From the start of the process to the first healthy answer, with the PostgreSQL that it brings along, which has been
 * initialised before: the median of several starts, without and with what an earlier start left in Java's AOT cache.
 */
public final class StartUp {

    private static final Target TARGET = Target.less(6, 3, "s");
    private static final int STARTS = 5;

    private final Path folder;
    private final String heap;

    private StartUp(Path folder, String heap) {
        this.folder = folder;
        this.heap = "-Xmx" + heap;
    }

    public static List<Figure> measure(Options options, Results raw) {
        StartUp startUp = new StartUp(options.dataDir().toAbsolutePath().resolve("start"), options.heap());
        Path cache = startUp.folder.resolve("start.aot");
        startUp.seconds(List.of("-XX:AOTCacheOutput=" + cache));
        List<Double> without = startUp.several(List.of());
        List<Double> with = startUp.several(List.of("-XX:AOTCache=" + cache));
        raw.put("start to ready, seconds", without);
        raw.put("start to ready with an AOT cache, seconds", with);
        return List.of(
                Figure.of("start to ready, median of " + STARTS, median(without), "s")
                        .heldTo(TARGET),
                Figure.of("the same with an AOT cache", median(with), "s").heldTo(TARGET));
    }

    private List<Double> several(List<String> options) {
        return IntStream.range(0, STARTS).mapToObj(start -> seconds(options)).toList();
    }

    private double seconds(List<String> options) {
        try (ApplicationProcess application = ApplicationProcess.start(
                folder, Stream.concat(Stream.of(heap), options.stream()).toList(), Map.of())) {
            return application.untilReady().toMillis() / 1_000.0;
        }
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
}
