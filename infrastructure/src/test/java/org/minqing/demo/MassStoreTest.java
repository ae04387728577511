package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.MinqingApplication;
import org.minqing.api.Act;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandResult;
import org.minqing.api.PersonId;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.CaseNumbers;
import org.minqing.deadline.StandStill;
import org.minqing.demo.mass.Mass;
import org.minqing.demo.mass.MassEvent;
import org.minqing.demo.mass.MassStore;
import org.minqing.keys.KeyRing;
import org.minqing.person.PersonRegister;
import org.minqing.person.PersonSeal;
import org.minqing.person.PhoneNumbers;
import org.minqing.person.RegisteredPerson;
import org.minqing.projections.ProjectionPositions;
import org.minqing.text.TextsForTests;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases written in bulk beside cases that came through commands. */
@Tag("long")
class MassStoreTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MATTERS = 300;
    private static final Mass MASS = new Mass(1, MATTERS, DemoYears.YEAR, DemoYears.RULES, DemoYears.CALENDAR);

    @TempDir
    private Path data;

    /** So that what is found is what was written. */
    @Configuration(proxyBeanMethods = false)
    static class NoDeadlinesAreLookedFor {

        @Bean
        StandStill standStill() {
            return () -> true;
        }
    }

    @Test
    void whatIsWrittenInBulkIsWhatCommandsLeave() {
        Database commanded = EmbeddedPostgresForTests.freshDatabase();
        try (ConfigurableApplicationContext app = start(
                commanded,
                "--minqing.demo.enabled=true",
                "--minqing.demo.until=" + DemoYears.LAST,
                "--minqing.demo.rate=0",
                "--minqing.demo.matters=" + MATTERS)) {
            await().atMost(PATIENCE)
                    .until(() -> app.getBean(DemoController.class).demo().state() == DemoState.LIVING);
        }
        Database written = EmbeddedPostgresForTests.freshDatabase();
        try (KeyRing keys = KeyRing.in(data.resolve("keys"))) {
            MassStore.Written told = new MassStore(written.dataSource(), keys).write(MASS);
            assertThat(told.events()).isEqualTo(events(written, keys).size());
            assertThat(events(written, keys)).isEqualTo(events(commanded, keys));
            assertThat(persons(written, keys)).isNotEmpty().isEqualTo(persons(commanded, keys));
        }

        assertThat(rows(written, PERSONS)).isEqualTo(rows(commanded, PERSONS));
        assertThat(rows(written, LINKS)).isEqualTo(rows(commanded, LINKS));
        assertThat(rows(written, "select e::text from directory_entry e order by 1"))
                .isEqualTo(rows(commanded, "select e::text from directory_entry e order by 1"));
        assertThat(rows(written, PAPERS)).isNotEmpty().isEqualTo(rows(commanded, PAPERS));
    }

    /** All but the numbers, which the two hand out in different orders, and what ties messages together. */
    private static List<String> events(Database database, KeyRing keys) {
        return jdbc(database)
                .query(
                        """
        select aggregate_id, event_id, payload,
               concat_ws(' ', aggregate_id, sequence_number, aggregate_type, payload_type, payload_revision,
                   convert_from(meta_data, 'UTF8')::jsonb - 'traceId' - 'correlationId') as beside
          from domain_event order by aggregate_id, sequence_number
        """,
                        (row, number) -> row.getString("beside")
                                + TextsForTests.opened(row, keys).replaceAll("[PMH]-999902-\\d{4}-\\d{6}", "number"));
    }

    /** All but what is another one for everyone: the key, and what is sealed under it. */
    private static final String PERSONS =
            "select person_id, kind, phone_digest::text, name_digest::text, id_number_digest::text from personal_data"
                    + " order by 1";

    private static final String PAPERS =
            "select case_id, sha256, media_type, length(sealed) from case_paper order by 1, 2";

    private static final String LINKS = "select case_id, person_id, role, case_kind from case_person order by 1, 2";

    @Test
    void theApplicationStartsOnItAndGoesOn() {
        Database database = EmbeddedPostgresForTests.freshDatabase();
        MassStore.Written written = written(database);
        assertThat(written.cases()).isGreaterThan(MATTERS);
        assertThat(count(
                        database,
                        "select count(*) from domain_event a join domain_event b"
                                + " on a.global_index + 1 = b.global_index where a.recorded_at > b.recorded_at"))
                .as("events out of the order of time")
                .isZero();

        try (ConfigurableApplicationContext app = start(database)) {
            await().atMost(PATIENCE)
                    .until(() -> app.getBean(ProjectionPositions.class).all().stream()
                            .allMatch(one -> one.state() == ProjectionPositions.State.CAUGHT_UP));
            assertThat(count(database, "select count(*) from cases.item")).isEqualTo(written.cases());
            assertThat(count(
                            database,
                            "select sum(received) from figures.cell where area = '999902'"
                                    + " and dimension = 'ALL' and grain = 'EVER'"))
                    .isPositive();
            assertThat(streams(app.getBean(EventStore.class))).isEqualTo(streams());

            CaseId open = jdbc(database)
                    .query(
                            "select id from cases.item where kind = 'HOTLINE_REQUEST' and status = 'DISPATCHED' limit 1",
                            (row, number) -> CaseId.of(row.getString(1)))
                    .getFirst();
            CommandResult reminded = app.getBean(CaseCommands.class)
                    .send(
                            CaseKind.HOTLINE_REQUEST,
                            open,
                            new CaseCommand.Remind("何时办好"),
                            Map.of(CommandHeaders.ACTOR, Act.SYSTEM))
                    .join();
            assertThat(reminded.created()).isFalse();
            assertThat(count(
                            database,
                            "select count(distinct aggregate_type) from domain_event where aggregate_id = '" + open
                                    + "'"))
                    .isEqualTo(1);
            assertThat(count(database, "select count(*) from domain_event")).isEqualTo(written.events() + 1);

            String next = app.getBean(CaseNumbers.class)
                    .next(CaseKind.HOTLINE_REQUEST, Optional.of(AreaCode.of("999902")), 2026);
            assertThat(next)
                    .isGreaterThan(jdbc(database)
                            .queryForObject(
                                    "select max(number) from cases.item where number like 'H-999902-2026-%'",
                                    String.class));
        }
        assertThatThrownBy(() -> written(database)).hasMessageContaining("take an empty one");
    }

    private MassStore.Written written(Database database) {
        try (KeyRing keys = KeyRing.in(data.resolve("keys"))) {
            return new MassStore(database.dataSource(), keys).write(MASS);
        }
    }

    private static Map<PersonId, RegisteredPerson> persons(Database database, KeyRing keys) {
        PersonSeal seal = new PersonSeal(keys, keys.digests(), new PhoneNumbers(""));
        return new PersonRegister(
                        JdbcClient.create(database.dataSource()),
                        seal,
                        TextsForTests.erasedCases(new JdbcTemplate(database.dataSource()), keys))
                .find(jdbc(database)
                        .query("select person_id from personal_data", (row, number) -> PersonId.of(row.getString(1))));
    }

    private static Map<CaseId, List<Object>> streams() {
        Map<CaseId, List<Object>> streams = new LinkedHashMap<>();
        MASS.all()
                .flatMap(matter -> matter.events().stream())
                .forEach((MassEvent event) -> streams.computeIfAbsent(event.caseId(), none -> new ArrayList<>())
                        .add(event.event()));
        return streams;
    }

    private static Map<CaseId, List<Object>> streams(EventStore store) {
        Map<CaseId, List<Object>> streams = new LinkedHashMap<>();
        streams()
                .keySet()
                .forEach(caseId -> streams.put(
                        caseId,
                        store.readEvents(caseId.toString())
                                .asStream()
                                .<Object>map(EventMessage::getPayload)
                                .toList()));
        return streams;
    }

    private ConfigurableApplicationContext start(Database database, String... more) {
        return new SpringApplicationBuilder(MinqingApplication.class, NoDeadlinesAreLookedFor.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.user(),
                        "spring.datasource.password", database.password(),
                        "spring.datasource.hikari.maximum-pool-size", "12",
                        "MINQING_DATA_DIR", data.toString()))
                .run(more);
    }

    private static List<String> rows(Database database, String sql) {
        return jdbc(database).queryForList(sql).stream().map(Object::toString).toList();
    }

    private static long count(Database database, String sql) {
        Long count = jdbc(database).queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static JdbcTemplate jdbc(Database database) {
        return new JdbcTemplate(database.dataSource());
    }
}
