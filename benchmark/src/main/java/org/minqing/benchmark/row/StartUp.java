package org.minqing.benchmark.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Options;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.Target;
import org.minqing.benchmark.site.ApplicationProcess;

/**
 * From the start of the process to the first healthy answer, with the PostgreSQL that it brings along, which has been
 * initialised before: the median of several starts.
 */
public final class StartUp {

    private static final Target TARGET = Target.less(6, 3, "s");
    private static final int STARTS = 5;

    private StartUp() {}

    public static List<Figure> measure(Options options, Results raw) {
        List<Double> seconds = new ArrayList<>();
        for (int start = 0; start <= STARTS; start++) {
            try (ApplicationProcess application = ApplicationProcess.start(
                    options.dataDir().toAbsolutePath().resolve("start"), options.heap(), Map.of())) {
                if (start > 0) {
                    seconds.add(application.untilReady().toMillis() / 1_000.0);
                }
            }
        }
        raw.put("start to ready, seconds", seconds);
        double median = seconds.stream().sorted().toList().get(STARTS / 2);
        return List.of(
                Figure.of("start to ready, median of " + STARTS, median, "s").heldTo(TARGET));
    }
}
