package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minqing.api.CaseRejection;
import org.minqing.api.HandlingRejection;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.MediationRejection;
import org.minqing.api.PetitionRejection;
import org.minqing.api.Rejection;

class SentencesTest {

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonForRefusingHasASentence(Language language) {
        Stream<Rejection> reasons = Stream.of(
                        CaseRejection.values(),
                        HandlingRejection.values(),
                        PetitionRejection.values(),
                        MediationRejection.values(),
                        HotlineRequestRejection.values())
                .flatMap(Stream::of);

        assertThat(reasons.map(Rejection::code)
                        .filter(code -> sentences.template(language, code).isEmpty()))
                .isEmpty();
    }

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() {
        assertThat(codes(Language.ENGLISH)).containsExactlyInAnyOrderElementsOf(codes(Language.CHINESE));
    }

    /** Constants are words of English already. */
    private static List<String> codes(Language language) {
        return ResourceBundle.getBundle("org.minqing.http.messages", Locale.of(language.tag())).keySet().stream()
                .filter(code -> !code.startsWith("word."))
                .toList();
    }

    @Test
    void aFactInTheSentenceIsSaid() {
        assertThat(sentences.say(Language.CHINESE, "case.unknown-area", Map.of("value", "无名街道")))
                .isEqualTo("没有这个区域：无名街道。");
    }

    @Test
    void whatNeedsAnUnknownFactIsLeftOut() {
        assertThat(sentences.say(Language.ENGLISH, "handling.not-the-dispatched-unit", Map.of()))
                .isEqualTo("The case was not dispatched to this unit.");
    }

    @Test
    void aStatusIsSaidInWords() {
        assertThat(sentences.say(Language.CHINESE, "case.not-allowed-now", Map.of("status", "DISPATCHED")))
                .isEqualTo("案件现在的状态（已派单）不能进行此操作。");
    }

    @Test
    void bracesInAFactAreNoFact() {
        assertThat(sentences.say(Language.CHINESE, "case.unknown-area", Map.of("value", "{value}$1")))
                .isEqualTo("没有这个区域：{value}$1。");
    }
}
