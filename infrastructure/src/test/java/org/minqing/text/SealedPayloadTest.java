package org.minqing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.EventName;
import org.minqing.api.FreeText;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Moment;
import org.minqing.api.StreamEvent;
import org.minqing.store.EventSamples;
import org.minqing.store.LedgerSerializer;

class SealedPayloadTest {

    private static final UUID KEY = UUID.fromString("01900000-0000-7000-8000-000000000009");
    private static final UnaryOperator<byte[]> UPSIDE_DOWN = SealedPayloadTest::upsideDown;

    private final LedgerSerializer serializer = new LedgerSerializer();

    static List<EventName> names() {
        return EventName.all();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_event_comes_out_as_it_went_in_and_its_texts_are_not_seen_meanwhile(EventName name) {
        StreamEvent event = EventSamples.of(name);
        byte[] plain = plain(event);
        List<TextPlaces.Span> texts = TextPlaces.in(plain, name.type());

        byte[] sealed = SealedPayload.of(plain, texts, KEY, UPSIDE_DOWN);

        assertThat(texts).isNotEmpty();
        assertThat(SealedPayload.isOne(sealed)).isTrue();
        assertThat(SealedPayload.key(sealed)).isEqualTo(KEY);
        assertThat(SealedPayload.opened(sealed, UPSIDE_DOWN)).isEqualTo(plain);
        assertThat(seen(sealed)).isEqualTo(seen(plain) - texts.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"§\":0}", "§", "\"", "\\", "\\\"{\"§\":1}", "换行\n与表情🌊", "{\"§\":\"", "\u0000"})
    void whatever_is_written_in_a_text_comes_out_again(String text) {
        byte[] plain = plain(progressed(text, Optional.of(text)));

        byte[] sealed = SealedPayload.of(plain, TextPlaces.in(plain, CaseEvent.Progressed.class), KEY, UPSIDE_DOWN);

        assertThat(string(SealedPayload.opened(sealed, UPSIDE_DOWN))).isEqualTo(string(plain));
    }

    @Test
    void a_heading_that_looks_like_a_marker_is_none() {
        byte[] plain = "{\"act\":{\"by\":\"§\"},\"adoption\":{\"attributes\":{\"§\":\"a\",\"{\":\"§\",\"0\":\"{\"}}}"
                .getBytes(StandardCharsets.UTF_8);
        List<TextPlaces.Span> texts = TextPlaces.in(plain, HotlineRequestEvent.Adopted.class);

        assertThat(texts).hasSize(3);
        assertThat(string(SealedPayload.opened(SealedPayload.of(plain, texts, KEY, UPSIDE_DOWN), UPSIDE_DOWN)))
                .isEqualTo(string(plain));
    }

    @Test
    void where_nothing_opens_it_a_word_stands_in_the_place_of_each_text_and_nothing_else_is_different() {
        byte[] plain = plain(progressed("看过了", Optional.of("回电")));
        byte[] sealed = SealedPayload.of(plain, TextPlaces.in(plain, CaseEvent.Progressed.class), KEY, UPSIDE_DOWN);

        assertThat(string(SealedPayload.erased(sealed)))
                .isEqualTo(string(plain(progressed(FreeText.ERASED, Optional.of(FreeText.ERASED)))));
    }

    private static CaseEvent.Progressed progressed(String text, Optional<String> note) {
        return new CaseEvent.Progressed(
                CaseKind.PETITION, new Act(Moment.unknown(), "staff-1", note, false, false), text, Visibility.INTERNAL);
    }

    private byte[] plain(StreamEvent event) {
        return serializer.serialize(event, byte[].class).getData();
    }

    private static int seen(byte[] bytes) {
        return string(bytes).split(EventSamples.TEXT, -1).length - 1;
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] upsideDown(byte[] bytes) {
        byte[] other = bytes.clone();
        for (int at = 0; at < other.length; at++) {
            other[at] = (byte) ~other[at];
        }
        return other;
    }
}
