package org.minqing.axonserver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.minqing.store.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events as they are stored, whatever they say. */
final class EventsForTests {

    private static final Instant AT = Instant.parse("2026-03-05T01:02:03.456Z");

    private EventsForTests() {}

    /** So many of a case, from a place on. */
    static List<StoredEvent> stream(UUID caseId, long from, int many) {
        return LongStream.range(from, from + many)
                .mapToObj(place -> new StoredEvent(
                        StoredEvent.NOT_YET,
                        caseId.toString(),
                        place,
                        "petition",
                        UUID.randomUUID().toString(),
                        new SimpleSerializedObject<>(
                                ("{\"said\": \"第" + place + "件\"}").getBytes(StandardCharsets.UTF_8),
                                byte[].class,
                                "petition.sample",
                                "1"),
                        new SerializedMetaData<>(
                                "{\"z\":\"last\",\"a\":\"first\"}".getBytes(StandardCharsets.UTF_8), byte[].class),
                        AT.plusMillis(place)))
                .toList();
    }

    /** All that can be followed, in its order. */
    static List<StoredEvent> followed(JdbcTemplate jdbc) {
        return jdbc.query(
                "select global_index, " + StoredEvent.COLUMNS + " from domain_event order by global_index",
                StoredEvent::read);
    }

    /** Those of some cases that can be followed, in their order. */
    static List<StoredEvent> followed(JdbcTemplate jdbc, UUID... cases) {
        Set<String> ids = Stream.of(cases).map(UUID::toString).collect(Collectors.toSet());
        return followed(jdbc).stream()
                .filter(event -> ids.contains(event.getAggregateIdentifier()))
                .toList();
    }

    /** All of it but where it stands among the events of others. */
    static List<String> said(List<StoredEvent> events) {
        return events.stream()
                .map(event -> String.join(
                        " ",
                        event.getAggregateIdentifier(),
                        Long.toString(event.getSequenceNumber()),
                        event.getType(),
                        event.getEventIdentifier(),
                        event.getPayload().getType().getName(),
                        String.valueOf(event.getPayload().getType().getRevision()),
                        new String(event.getPayload().getData(), StandardCharsets.UTF_8),
                        new String(event.getMetaData().getData(), StandardCharsets.UTF_8),
                        event.getTimestamp().toString()))
                .toList();
    }
}
