package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.EventName;
import org.minqing.api.Moment;
import org.minqing.api.StreamEvent;

class LedgerSerializerTest {

    private final LedgerSerializer serializer = new LedgerSerializer();

    static Stream<EventName> names() {
        return EventName.all().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_event_comes_back_with_all_that_was_in_it(EventName name) {
        StreamEvent event = new RecordSamples(true).of(name.type());

        assertThat(thereAndBack(event)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_event_comes_back_with_nothing_made_up_for_what_was_left_out(EventName name) {
        StreamEvent event = new RecordSamples(false).of(name.type());

        assertThat(thereAndBack(event)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_event_is_stored_under_its_name_and_revision(EventName name) {
        StreamEvent event = new RecordSamples(false).of(name.type());
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);

        assertThat(stored.getType().getName()).isEqualTo(EventName.of(event));
        assertThat(stored.getType().getRevision()).isEqualTo(Integer.toString(name.revision()));
        assertThat(text(stored)).doesNotContain("org.minqing");
    }

    @Test
    void what_is_absent_is_left_out_and_times_are_iso_text() {
        Act act = new Act(Moment.at(Instant.parse("2026-03-04T05:06:07Z")), "staff-1", Optional.empty(), false, false);

        assertThat(text(serializer.serialize(
                        new CaseEvent.Voided(CaseKind.PETITION, act, "twice", Optional.empty()), byte[].class)))
                .contains("\"occurredAt\":\"2026-03-04T05:06:07Z\"")
                .doesNotContain("note")
                .doesNotContain("duplicateOf");
    }

    @Test
    void a_field_that_nobody_knows_any_more_is_passed_over() {
        String json = """
            {"kind":"PETITION","act":{"occurredAt":"unknown","by":"a","imported":false,"enteredLate":false},
             "reason":"because","gone":{"deep":[1]}}
            """;

        assertThat(read("petition.supervised", json)).isInstanceOf(CaseEvent.Supervised.class);
    }

    @Test
    void a_class_outside_the_house_is_not_made() {
        assertThat(read("java.util.ArrayList", "[]")).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void a_replay_token_comes_back() {
        TrackingToken token =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(0));

        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(token, byte[].class)))
                .isEqualTo(token);
    }

    @Test
    void metadata_comes_back() {
        MetaData metaData = MetaData.from(Map.of("actor", "local", "by", "staff-1"));

        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(metaData, byte[].class)))
                .isEqualTo(metaData);
    }

    private Object thereAndBack(Object event) {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        return serializer.<byte[], Object>deserialize(stored);
    }

    private Object read(String type, String json) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, type, "1"));
    }

    private static String text(SerializedObject<byte[]> stored) {
        return new String(stored.getData(), StandardCharsets.UTF_8);
    }
}
