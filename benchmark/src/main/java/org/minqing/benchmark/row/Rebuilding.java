package org.minqing.benchmark.row;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.Target;
import org.minqing.benchmark.site.Site;
import tools.jackson.databind.JsonNode;

/**
 * Filling every projection from the first event on, as the application does by itself where its tables are missing. The
 * rate is that of all projections together: events divided by the time until the last of them was filled.
 */
public final class Rebuilding implements Measurement {

    private static final Target TARGET = Target.more(20_000, 50_000, "/s");
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int ROWS_AT_ONCE = 5_000;

    @Override
    public Row row() {
        return Row.REBUILD;
    }

    @Override
    public List<Figure> measure(Site site, Results raw) {
        Map<String, Run> runs = untilFilled(site);
        double seconds = seconds(Duration.between(
                Collections.min(runs.values().stream().map(Run::begun).toList()),
                Collections.max(runs.values().stream().map(Run::ended).toList())));
        double read = bareRead(site);
        double rate = site.written().events() / seconds;
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("events", site.written().events());
        runs.forEach((name, run) -> told.put(name + " seconds", seconds(Duration.between(run.begun(), run.ended()))));
        told.put("bare read, events/s", read);
        raw.put("rebuilding, " + site.matters() + " matters", told);
        return List.of(Figure.of(
                        "rebuilding all projections, %,d events"
                                .formatted(site.written().events()),
                        rate,
                        "/s")
                .comparedWith(read, "bare ordered read")
                .heldTo(TARGET));
    }

    /** Of one projection; they are filled side by side. */
    public record Run(OffsetDateTime begun, OffsetDateTime ended) {}

    /** Waits until all stand, and says when the filling of each began and ended. */
    public static Map<String, Run> untilFilled(Site site) {
        Waiting.until("the projections are filled", PATIENCE, Duration.ofMillis(500), () -> {
            List<JsonNode> all = projections(site);
            all.stream()
                    .filter(one -> one.path("rebuild").path("state").asString().equals("FAILED"))
                    .forEach(failed -> {
                        throw new IllegalStateException("A projection could not be filled: " + failed);
                    });
            return all.stream().allMatch(one -> one.path("state").asString().equals("CAUGHT_UP"));
        });
        Map<String, Run> runs = new LinkedHashMap<>();
        for (JsonNode one : projections(site)) {
            JsonNode rebuild = one.path("rebuild");
            runs.put(
                    one.path("name").asString(),
                    new Run(
                            OffsetDateTime.parse(rebuild.path("startedAt").asString()),
                            OffsetDateTime.parse(rebuild.path("finishedAt").asString())));
        }
        return runs;
    }

    private static List<JsonNode> projections(Site site) {
        List<JsonNode> all = new ArrayList<>();
        site.http().json("/api/projections").path("items").forEach(all::add);
        return all;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }

    /** @return events a second of reading them all in order, with nothing done to them */
    private static double bareRead(Site site) {
        try (Connection connection = site.database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            long events = 0;
            long bytes = 0;
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet row = statement.executeQuery("select * from domain_event order by global_index")) {
                    while (row.next()) {
                        events++;
                        bytes += row.getBytes("payload").length + row.getBytes("meta_data").length;
                    }
                }
            }
            if (bytes == 0) {
                throw new IllegalStateException("There were no events to read");
            }
            return events / ((System.nanoTime() - begun) / 1e9);
        } catch (SQLException failure) {
            throw new IllegalStateException("The events could not be read", failure);
        }
    }
}
