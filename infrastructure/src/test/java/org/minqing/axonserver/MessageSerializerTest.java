package org.minqing.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.api.CommandResult;
import org.minqing.api.StreamCommand;
import org.minqing.api.query.LedgerQuery;
import org.minqing.store.RecordSamples;

/** Whatever a node sends, another understands. */
class MessageSerializerTest {

    private final MessageSerializer serializer = new MessageSerializer();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_command_arrives_as_it_was_sent(boolean full) {
        assertThat(leaves(StreamCommand.class).map(type -> notAsSent(new RecordSamples(full).of(type))))
                .allSatisfy(wrong -> assertThat(wrong).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_question_arrives_as_it_was_asked(boolean full) {
        assertThat(leaves(LedgerQuery.class).map(type -> notAsSent(new RecordSamples(full).of(type))))
                .allSatisfy(wrong -> assertThat(wrong).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_answer_arrives_as_it_was_given(boolean full) {
        assertThat(leaves(LedgerQuery.class)
                        .map(type -> ((LedgerQuery<?>) new RecordSamples(true).of(type)).answeredWith())
                        .map(type -> notAsSent(new RecordSamples(full).of(type))))
                .allSatisfy(wrong -> assertThat(wrong).isEmpty());
    }

    @Test
    void what_a_command_is_answered_with_and_what_a_question_expects_arrive_too() {
        assertThat(notAsSent(new RecordSamples(true).of(CommandResult.class))).isEmpty();
        assertThat(arrived(ResponseTypes.instanceOf(CommandResult.class)).toString())
                .isEqualTo(ResponseTypes.instanceOf(CommandResult.class).toString());
    }

    private List<String> notAsSent(Object sent) {
        List<String> wrong = new ArrayList<>();
        try {
            Object arrived = arrived(sent);
            if (!arrived.equals(sent)) {
                wrong.add(sent + " arrived as " + arrived);
            }
        } catch (RuntimeException failure) {
            wrong.add(sent + ": " + failure);
        }
        return wrong;
    }

    private Object arrived(Object sent) {
        SerializedObject<byte[]> written = serializer.serialize(sent, byte[].class);
        return serializer.deserialize(written);
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(MessageSerializerTest::leaves)
                : Stream.of(sealed);
    }
}
