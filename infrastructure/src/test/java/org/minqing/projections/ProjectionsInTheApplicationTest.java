package org.minqing.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.api.query.Scope;
import org.minqing.http.Asking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ProjectionsInTheApplicationTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path data;

    @Autowired
    private EventStore events;

    @Autowired
    private Asking asking;

    @Autowired
    private ProjectionRebuild rebuild;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("minqing.data-dir", () -> data.toString());
    }

    @Test
    void what_happened_is_listed_and_counted_and_a_rebuild_changes_neither() {
        UUID first = adopt("R1", true);
        adopt("R2", false);
        publish(first, 1, new CaseEvent.Reminded(CaseKind.HOTLINE_REQUEST, AdoptedRequest.ACT, "何时修好"));

        await().atMost(SOON).untilAsserted(() -> assertThat(received()).isEqualTo(2));
        await().atMost(SOON).untilAsserted(() -> assertThat(listed()).isEqualTo(2));
        Map<String, List<Map<String, Object>>> before = tables();

        assertThat(rebuild.rebuild(List.of("figures", "cases")))
                .containsExactly(
                        new ProjectionRebuild.Rebuilt("figures", 3), new ProjectionRebuild.Rebuilt("cases", 3));

        assertThat(tables()).isEqualTo(before);
        adopt("R3", true);
        await().atMost(SOON).untilAsserted(() -> assertThat(received()).isEqualTo(3));
    }

    private long received() {
        return asking.askForAll(new ResolutionQuery(Scope.everything(), GroupBy.NONE, 1, Optional.empty()))
                .rows()
                .getFirst()
                .received();
    }

    private long listed() {
        return asking.askForAll(CasesQuery.newest()).total();
    }

    private Map<String, List<Map<String, Object>>> tables() {
        return Map.of(
                "facts", jdbc.queryForList("select * from figures.fact order by case_id"),
                "cells", jdbc.queryForList("select c::text from figures.cell c order by 1"),
                "items", jdbc.queryForList("select i::text from cases.item i order by 1"));
    }

    private UUID adopt(String number, boolean onTime) {
        UUID id = UUID.randomUUID();
        publish(id, 0, AdoptedRequest.event(number, onTime));
        return id;
    }

    private void publish(UUID id, long sequence, LedgerEvent event) {
        events.publish(new GenericDomainEventMessage<>("hotline-request", id.toString(), sequence, event));
    }
}
