package org.minqing.projections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.LedgerEvent;
import org.minqing.parking.Outcome;
import org.minqing.parking.Parked;
import org.minqing.parking.ParkedReader;
import org.minqing.parking.SkippedEvents;
import org.minqing.store.LedgerEventStore;
import org.minqing.store.LedgerSerializer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An event stands in the ledger that this application cannot read. */
@SpringBootTest
@DirtiesContext
class ParkedStreamsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> ALL = List.of("cases", "due", "figures");
    private static final String READABLE = "hotline-request.reminded";

    @TempDir
    private static Path data;

    @Autowired
    private LedgerEventStore events;

    @Autowired
    private ParkedProjections parked;

    @Autowired
    private ProjectionPositions positions;

    @Autowired
    private ProjectionRebuild rebuild;

    @Autowired
    private ProjectionStart start;

    @Autowired
    private SkippedEvents skipped;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("minqing.data-dir", () -> data.toString());
    }

    @Test
    void the_rest_goes_on_and_once_it_is_mended_nothing_is_missing() {
        CaseId bad = adopted("M1");
        damaged(bad, 1, READABLE, "{\"act\":");
        reminded(bad, 2);

        CaseId good = adopted("M2");
        reminded(good, 1);

        caughtUp();
        assertThat(reminders(good)).isEqualTo(1);
        for (String projection : ALL) {
            assertThat(parkedOf(projection, bad)).singleElement().satisfies(one -> {
                assertThat(one.caseId()).isEqualTo(bad);
                assertThat(one.sequence()).isEqualTo(1);
                assertThat(one.event()).isEqualTo(READABLE);
                assertThat(one.waiting()).isEqualTo(2);
            });
            assertThat(reader(projection).retry(bad)).isEqualTo(Outcome.PARKED_AGAIN);
        }

        mend(bad, 1);

        for (String projection : ALL) {
            assertThat(reader(projection).retry(bad)).isEqualTo(Outcome.TAKEN_IN);
            assertThat(parkedOf(projection, bad)).isEmpty();
            assertThat(reader(projection).retry(bad)).isEqualTo(Outcome.NOT_PARKED);
        }
        assertThat(reminders(bad)).isEqualTo(2);
        assertSameAnew();
        reminded(bad, 3);
        await().atMost(SOON).untilAsserted(() -> assertThat(reminders(bad)).isEqualTo(3));
    }

    @Test
    void what_nobody_will_ever_understand_is_done_without_also_when_all_is_filled_anew() {
        CaseId bad = adopted("S1");
        damaged(bad, 1, "hotline-request.sung-about", "{}");
        reminded(bad, 2);
        caughtUp();
        assertThat(parkedOf("figures", bad))
                .singleElement()
                .satisfies(one -> assertThat(one.event()).isEqualTo("hotline-request.sung-about"));
        rebuild.rebuild(ALL);
        assertThat(parkedOf("figures", bad)).hasSize(1);

        // Somebody did so while it was filled anew.
        skipped.add("due", bad, 1, "the first to decide", "somebody else");

        for (String projection : ALL) {
            assertThat(reader(projection).skip(bad, "written by a version that was taken back", "somebody"))
                    .isEqualTo(Outcome.TAKEN_IN);
        }

        assertThat(reminders(bad)).isEqualTo(1);
        assertSameAnew();
        assertThat(parkedOf("figures", bad)).isEmpty();
    }

    private ParkedReader reader(String projection) {
        return parked.find(projection).orElseThrow();
    }

    private List<Parked> parkedOf(String projection, CaseId id) {
        return reader(projection).parked().stream()
                .filter(one -> one.caseId().equals(id))
                .toList();
    }

    @Test
    void a_start_tries_again_since_another_version_may_understand_it() {
        CaseId bad = adopted("V1");
        damaged(bad, 1, READABLE, "{\"act\":");
        caughtUp();
        assertThat(parkedOf("figures", bad)).hasSize(1);
        mend(bad, 1);

        start.tryParkedAgain();

        assertThat(ALL)
                .allSatisfy(projection -> assertThat(parkedOf(projection, bad)).isEmpty());
        assertThat(reminders(bad)).isEqualTo(1);
    }

    private void assertSameAnew() {
        Map<String, List<Map<String, Object>>> before = tables();
        rebuild.rebuild(ALL);
        assertThat(tables()).isEqualTo(before);
    }

    private Map<String, List<Map<String, Object>>> tables() {
        return Map.of(
                "facts", jdbc.queryForList("select * from figures.fact order by case_id"),
                "items", jdbc.queryForList("select i::text from cases.item i order by 1"),
                "reminded", jdbc.queryForList("select sum(reminded) from figures.fact_day"));
    }

    private long reminders(CaseId id) {
        return JdbcClient.create(jdbc)
                .sql("select (state::jsonb -> 'handling' ->> 'reminders')::int from figures.fact where case_id = :case")
                .param("case", id.value())
                .query(Long.class)
                .single();
    }

    private void caughtUp() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(positions.all())
                        .allSatisfy(one -> assertThat(one.state()).isEqualTo(ProjectionPositions.State.CAUGHT_UP)));
    }

    private CaseId adopted(String number) {
        CaseId id = new CaseId(UUID.randomUUID());
        publish(id, 0, AdoptedRequest.event(number, true));
        return id;
    }

    private void reminded(CaseId id, long sequence) {
        publish(id, sequence, reminded());
    }

    private static CaseEvent reminded() {
        return new CaseEvent.Reminded(CaseKind.HOTLINE_REQUEST, AdoptedRequest.ACT, "何时修好");
    }

    private void publish(CaseId id, long sequence, LedgerEvent event) {
        events.publish(new GenericDomainEventMessage<>("hotline-request", id.toString(), sequence, event));
    }

    private void damaged(CaseId id, long sequence, String name, String payload) {
        jdbc.update("""
                insert into domain_event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type,
                    payload_revision, payload, meta_data, recorded_at)
                values (?, ?, 'hotline-request', ?, ?, '1', ?, ?, now())
                """, id.value(), sequence, UUID.randomUUID(), name, payload.getBytes(UTF_8), "{}".getBytes(UTF_8));
    }

    /** By its owner, who switches off what refuses it. */
    private void mend(CaseId id, long sequence) {
        byte[] payload =
                new LedgerSerializer().serialize(reminded(), byte[].class).getData();
        jdbc.execute("alter table domain_event disable trigger all");
        jdbc.update(
                "update domain_event set payload = ? where aggregate_id = ? and sequence_number = ?",
                payload,
                id.value(),
                sequence);
        jdbc.execute("alter table domain_event enable trigger all");
    }
}
