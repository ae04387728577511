package org.minqing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final List<Class<?>> EVENTS = leaves(StreamEvent.class).toList();
    private static final List<Class<?>> COMMANDS = leaves(StreamCommand.class).toList();

    @Test
    void every_event_has_exactly_one_stored_name() {
        assertThat(EventName.all().stream().map(EventName::type)).containsExactlyInAnyOrderElementsOf(eventClasses());
    }

    @Test
    void a_full_name_leads_back_to_its_event() {
        for (EventName name : EventName.all()) {
            for (StreamKind kind : name.kinds()) {
                assertThat(EventName.parse(name.full(kind))).contains(name);
            }
        }
    }

    @Test
    void no_two_events_of_one_kind_share_a_name() {
        List<String> full = EventName.all().stream()
                .flatMap(name -> name.kinds().stream().map(name::full))
                .toList();

        assertThat(full).doesNotHaveDuplicates();
    }

    @Test
    void events_are_records_that_say_who_did_it_and_when() {
        assertThat(EVENTS).allSatisfy(event -> {
            assertThat(event.isRecord()).isTrue();
            assertThat(Arrays.stream(event.getRecordComponents()).<Class<?>>map(part -> part.getType()))
                    .contains(Act.class);
        });
    }

    @Test
    void a_kind_knows_each_command_word_once() {
        for (CaseKind kind : CaseKind.values()) {
            List<String> words = CommandName.all().stream()
                    .filter(name -> name.kinds().contains(kind))
                    .map(CommandName::word)
                    .toList();

            assertThat(words).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_command_holds_neither_its_case_nor_a_fee() {
        Set<String> fields = COMMANDS.stream()
                .flatMap(command -> Arrays.stream(command.getRecordComponents()))
                .map(part -> part.getName().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(fields).doesNotContain("caseid", "id", "fee", "price", "charge");
    }

    @Test
    void a_rejection_code_is_the_word_of_its_vocabulary_and_its_name() {
        assertThat(PetitionRejection.ALREADY_ACCEPTED.code()).isEqualTo("petition.already-accepted");
        assertThat(MediationRejection.CONSENT_MISSING.code()).isEqualTo("mediation.consent-missing");
        assertThat(CaseRejection.NOT_FOUND.code()).isEqualTo("case.not-found");
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends StreamEvent>> eventClasses() {
        return EVENTS.stream()
                .<Class<? extends StreamEvent>>map(type -> (Class<? extends StreamEvent>) type)
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(VocabularyTest::leaves)
                : Stream.of(type);
    }
}
