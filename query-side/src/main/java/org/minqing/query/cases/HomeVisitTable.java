package org.minqing.query.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.HomeVisitEvent;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/** The home visits that were noted and not withdrawn, and whom they were to. What their diaries say stands in the events alone. */
final class HomeVisitTable {

    private static final List<String> COLUMNS = List.of(
            "id uuid", "area text", "at timestamptz", "told text", "visitor text", "met boolean", "persons int");

    private static final List<String> PERSON_COLUMNS = List.of("person uuid", "visit uuid", "at timestamptz");

    private final JdbcTemplate jdbc;
    private final String table;
    private final String persons;
    private final ZoneId zone;

    HomeVisitTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.table = schema + ".home_visit";
        this.persons = schema + ".visited_person";
        this.zone = zone;
    }

    void apply(List<ProjectedEvent> batch) {
        Map<CaseId, Optional<HomeVisitEvent.Logged>> visits = new LinkedHashMap<>();
        for (ProjectedEvent projected : batch) {
            switch (projected.event()) {
                case HomeVisitEvent.Logged logged -> visits.put(projected.caseId(), Optional.of(logged));
                case HomeVisitEvent.Withdrawn _ -> visits.put(projected.caseId(), Optional.empty());
                default -> {
                    // Cases and other occasions are no visits.
                }
            }
        }
        delete(visits);
        insert(visits);
    }

    private void delete(Map<CaseId, Optional<HomeVisitEvent.Logged>> visits) {
        UUID[] withdrawn = visits.entrySet().stream()
                .filter(visit -> visit.getValue().isEmpty())
                .map(visit -> visit.getKey().value())
                .toArray(UUID[]::new);
        if (withdrawn.length > 0) {
            jdbc.update("delete from " + table + " where id = any(?)", (Object) withdrawn);
            jdbc.update("delete from " + persons + " where visit = any(?)", (Object) withdrawn);
        }
    }

    private void insert(Map<CaseId, Optional<HomeVisitEvent.Logged>> visits) {
        Staging rows = new Staging(table, COLUMNS);
        Staging visited = new Staging(persons, PERSON_COLUMNS);
        visits.forEach((id, visit) -> visit.ifPresent(logged -> {
            Instant at = logged.act().occurredAt().earliest(zone).orElseThrow();
            rows.add(
                    id,
                    logged.area(),
                    at,
                    logged.act().occurredAt(),
                    logged.act().by(),
                    logged.met(),
                    logged.persons().size());
            logged.persons().stream().distinct().forEach(person -> visited.add(person.value(), id, at));
        }));
        rows.insertInto(jdbc);
        visited.insertInto(jdbc);
    }
}
