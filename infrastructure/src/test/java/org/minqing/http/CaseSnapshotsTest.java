package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.Shell;
import org.minqing.command.hotline.HotlineRequestAggregate;
import org.minqing.command.mediation.MediationAggregate;
import org.minqing.command.petition.PetitionAggregate;
import org.minqing.text.CaseTexts;
import org.springframework.beans.factory.annotation.Autowired;

/** The state of a case as it was kept: lately, or by an older version of the application. */
class CaseSnapshotsTest extends LedgerOverHttp {

    private static final String OF_LONG_AGO = "1";

    /** More events than a case is read from without its state being kept. */
    private static final long LONG = 105;

    private static final String PETITION = """
        {"channel": "来信", "areaCode": "甲子街道", "category": "公共设施报修", "subject": "路面不平", "content": "路面不平",
         "petitioners": [{"name": "样例丁"}]}
        """;

    private static final String MEDIATION = """
        {"channel": "MEDIATION_ROOM", "areaCode": "999901001001", "disputeType": "NEIGHBOUR", "origin": "APPLIED",
         "subject": "楼上漏水", "content": "漏水", "committee": "TJ-TS",
         "parties": [{"name": "样例丙", "role": "APPLICANT"}, {"name": "样例乙", "role": "RESPONDENT"}]}
        """;

    @Autowired
    private Cache cases;

    @Autowired
    private EventStore ledger;

    @Autowired
    private CaseTexts texts;

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("hotline-requests", lampRequest(""), HotlineRequestAggregate.class),
                Arguments.of("petitions", PETITION, PetitionAggregate.class),
                Arguments.of("mediations", MEDIATION, MediationAggregate.class));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSnapshotOfAnOlderShapeOfStateIsLeftAsideAndTheEventsAreRead(String path, String beginning, Class<?> kind) {
        String id = post("/api/" + path, beginning, 201).path("id").asString();
        long version = get("/api/cases/" + id, 200).path("version").asLong();
        snapshot(id, kind, OF_LONG_AGO);

        cases.removeAll();
        long after = progressed(path, id);

        assertThat(after).isEqualTo(version + 1);
        assertThat(ledger.readEvents(id).next().getPayload()).isInstanceOf(LedgerEvent.class);
    }

    /** So that the one above is not left aside for another reason. */
    @ParameterizedTest
    @MethodSource("kinds")
    void oneOfTodaysShapeIsRead(String path, String beginning, Class<?> kind) {
        String id = post("/api/" + path, beginning, 201).path("id").asString();
        snapshot(id, kind, Shell.SNAPSHOT_REVISION);

        assertThat(ledger.readEvents(id).next().getPayload()).isInstanceOf(kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCaseThatGrewLongIsReadFromItsState(String path, String beginning, Class<?> kind) {
        String id = post("/api/" + path, beginning, 201).path("id").asString();
        long version = get("/api/cases/" + id, 200).path("version").asLong();
        for (long events = version; events < LONG; events++) {
            progressed(path, id);
        }

        await().untilAsserted(() ->
                assertThat(ledger.readEvents(id).next().getPayload()).isInstanceOf(kind));
        cases.removeAll();
        assertThat(progressed(path, id)).isEqualTo(LONG + 1);
    }

    private long progressed(String path, String id) {
        return post("/api/" + path + "/" + id + "/progress", "{\"text\": \"看过了\", \"visibility\": \"INTERNAL\"}", 200)
                .path("version")
                .asLong();
    }

    /** Of a state that nobody knows any more, as of the last event of the case. */
    private void snapshot(String id, Class<?> kind, String revision) {
        jdbc.sql("""
                insert into aggregate_snapshot (aggregate_id, sequence_number, aggregate_type, event_id, payload_type,
                    payload_revision, payload, meta_data, recorded_at)
                select aggregate_id, sequence_number, aggregate_type, :event, :type,
                    :revision, :state, meta_data, recorded_at
                from domain_event where aggregate_id = :id order by sequence_number desc limit 1
                """)
                .param("event", UUID.randomUUID())
                .param("type", kind.getName())
                .param("revision", revision)
                .param(
                        "state",
                        texts.sealedWhole(
                                UUID.fromString(id),
                                "as it stands",
                                "{\"ofLongAgo\": true}".getBytes(StandardCharsets.UTF_8)))
                .param("id", UUID.fromString(id))
                .update();
    }
}
