package org.minqing.benchmark.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.Target;
import org.minqing.benchmark.site.Site;

/** What the application needed for everything that was measured on it. */
public final class Memory {

    private static final Target TARGET = Target.less(512, 256, "MB");

    private Memory() {}

    /** @param sites closed ones */
    public static List<Figure> measure(List<Site> sites, Results raw) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (Site site : sites) {
            told.put(
                    "heap after collection, MB, " + site.matters() + " matters",
                    site.application().heapAfterCollection());
            told.put("resident, MB, " + site.matters() + " matters", site.resident());
        }
        raw.put("memory", told);
        double heap = sites.stream()
                .mapToDouble(site -> site.application().heapAfterCollection())
                .max()
                .orElse(Double.NaN);
        double resident = sites.stream()
                .flatMap(site -> site.resident().stream())
                .mapToDouble(megabytes -> megabytes)
                .max()
                .orElse(Double.NaN);
        String allowed =
                sites.isEmpty() ? "" : ", -Xmx" + sites.getFirst().options().heap();
        return List.of(
                Figure.of("memory: heap in use after a collection, at most" + allowed, heap, "MB")
                        .heldTo(TARGET),
                Figure.of("memory: resident, at most", resident, "MB"));
    }
}
