package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.EventName;
import org.minqing.api.FreeText;
import org.minqing.api.Moment;
import org.minqing.keys.KeyRing;
import org.minqing.text.CaseTexts;
import org.minqing.text.TextsForTests;
import org.springframework.jdbc.core.JdbcTemplate;

/** The store with what people wrote in their own words sealed in it. */
class SealedEventsTest {

    private static final String WRITTEN = "样例路的灯坏了";

    @TempDir
    private Path folder = Path.of("");

    private final JdbcTemplate jdbc =
            new JdbcTemplate(EmbeddedPostgresForTests.freshDatabase().dataSource());
    private final SequenceHorizon horizon = new SequenceHorizon(jdbc);
    private final String caseId = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final List<KeyRing> opened = new ArrayList<>();
    private LedgerEventStorage storage = storage(List.of());

    @BeforeEach
    void open() {
        KeyRing keys = KeyRing.in(folder);
        opened.add(keys);
        storage = storage(opened);
    }

    @AfterEach
    void close() {
        opened.forEach(KeyRing::close);
    }

    private LedgerEventStorage storage(List<KeyRing> keys) {
        return new LedgerEventStorage(
                new StreamsInPostgres(jdbc),
                jdbc,
                horizon,
                keys.isEmpty() ? TextsForTests.caseTexts(jdbc) : new CaseTexts(jdbc, keys.getLast()),
                new LedgerSerializer(),
                NoOpEventUpcaster.INSTANCE,
                snapshot -> true);
    }

    private static DomainEventMessage<?> event(String caseId, long sequence, Object payload) {
        return new GenericDomainEventMessage<>("Petition", caseId, sequence, payload);
    }

    private static CaseEvent.Progressed progressed(String text) {
        return new CaseEvent.Progressed(
                CaseKind.PETITION,
                new Act(Moment.unknown(), "staff-1", Optional.of(text), false, false),
                text,
                Visibility.INTERNAL);
    }

    private List<Object> read(String caseId) {
        return storage.readEvents(caseId)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    private void destroyKeyOf(String caseId) {
        opened.getLast()
                .destroy(jdbc.query(
                        "select key_id from case_key where case_id = ?::uuid",
                        (row, number) -> row.getObject(1, UUID.class),
                        caseId));
    }

    private String rows(String table) {
        return String.valueOf(
                jdbc.queryForObject("select string_agg(t::text, ' ') from " + table + " as t", String.class));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_event_is_read_as_it_was_written_and_all_of_a_case_under_one_key() {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        EventName.all().forEach(name -> events.add(event(caseId, events.size(), EventSamples.of(name))));

        storage.appendEvents(events);

        assertThat(read(caseId))
                .isEqualTo(events.stream().map(DomainEventMessage::getPayload).toList());
        assertThat(jdbc.queryForObject("select count(*) from case_key", Long.class))
                .isEqualTo(1);
    }

    @Test
    void what_was_written_stands_in_no_row_in_clear() {
        storage.appendEvents(List.of(event(caseId, 0, progressed(WRITTEN))));
        storage.storeSnapshot(event(caseId, 0, progressed(WRITTEN)));

        assertThat(rows("domain_event")).doesNotContain(hex(WRITTEN)).contains(hex("staff-1"));
        assertThat(rows("aggregate_snapshot")).doesNotContain(hex(WRITTEN), hex("staff-1"));
        assertThat(storage.readSnapshot(caseId).orElseThrow().getPayload()).isEqualTo(progressed(WRITTEN));
    }

    @Test
    void where_the_key_is_gone_a_word_stands_in_the_place_of_each_text_and_the_case_goes_on() {
        storage.appendEvents(List.of(
                event(caseId, 0, progressed(WRITTEN)),
                event(caseId, 1, progressed("again")),
                event(other, 0, progressed("another"))));
        storage.storeSnapshot(event(caseId, 1, progressed(WRITTEN)));

        destroyKeyOf(caseId);
        storage.appendEvents(List.of(event(caseId, 2, progressed("later"))));

        assertThat(read(caseId))
                .containsExactly(progressed(FreeText.ERASED), progressed(FreeText.ERASED), progressed("later"));
        assertThat(storage.readSnapshot(caseId)).isEmpty();
        assertThat(storage.readFromSnapshot(caseId)
                        .asStream()
                        .<Object>map(DomainEventMessage::getPayload)
                        .toList())
                .isEqualTo(read(caseId));
        assertThat(read(other)).containsExactly(progressed("another"));
    }

    @Test
    void what_is_sealed_for_one_event_opens_in_the_place_of_no_other() {
        storage.appendEvents(List.of(
                event(caseId, 0, progressed(WRITTEN)),
                event(caseId, 1, progressed("again")),
                event(other, 0, progressed("another"))));
        jdbc.execute("alter table domain_event disable trigger never_changed");

        for (String from :
                List.of("aggregate_id = '" + other + "'", "aggregate_id = '" + caseId + "' and sequence_number = 1")) {
            jdbc.update("update domain_event set payload = (select payload from domain_event where " + from
                    + ") where aggregate_id = '" + caseId + "' and sequence_number = 0");

            assertThatThrownBy(() -> read(caseId)).hasRootCauseInstanceOf(AEADBadTagException.class);
        }
    }

    @Test
    void what_was_stored_before_texts_were_sealed_is_read_as_it_stands() {
        byte[] plain = new LedgerSerializer()
                .serialize(progressed(WRITTEN), byte[].class)
                .getData();
        jdbc.update(
                "insert into domain_event (" + StoredEvent.COLUMNS + ") values (?::uuid, 0, 'Petition',"
                        + " gen_random_uuid(), 'petition.progressed', '1', ?, '{}'::bytea, now())",
                caseId,
                plain);
        storage.appendEvents(List.of(event(caseId, 1, progressed("again"))));

        assertThat(read(caseId)).containsExactly(progressed(WRITTEN), progressed("again"));
    }
}
