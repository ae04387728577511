package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minqing.store.SampleAggregate.AS_A_THIRD;
import static org.minqing.store.SampleAggregate.NOTHING_NEW;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.MinqingApplication;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is remembered of a case never decides against what others have written; what is sent together stands together. */
@SpringBootTest(classes = MinqingApplication.class, webEnvironment = WebEnvironment.NONE)
@Import(SampleConfiguration.class)
class SeveralWritersTest {

    private final CommandGateway gateway;
    private final LedgerCommandBus bus;
    private final LedgerEventStore store;
    private final LedgerEventStorage storage;

    @Autowired
    SeveralWritersTest(
            CommandGateway gateway, LedgerCommandBus bus, LedgerEventStore store, LedgerEventStorage storage) {
        this.gateway = gateway;
        this.bus = bus;
        this.store = store;
        this.storage = storage;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
    }

    @Test
    void what_another_node_wrote_meanwhile_is_taken_into_account() {
        String caseId = rememberedHereAndWrittenElsewhere();

        assertThat(tell(caseId, "here again")).isEqualTo(3);
    }

    @Test
    void nothing_is_refused_for_what_another_node_has_changed() {
        String caseId = rememberedHereAndWrittenElsewhere();

        assertThat(tell(caseId, AS_A_THIRD)).isEqualTo(3);
    }

    @Test
    void nothing_is_found_unchanged_for_what_another_node_has_changed() {
        String caseId = rememberedHereAndWrittenElsewhere();

        assertThat(tell(caseId, NOTHING_NEW)).isEqualTo(2);
    }

    @Test
    void a_case_that_is_not_new_after_all_goes_on_where_it_stands() {
        String caseId = newCase();
        tell(caseId, "first");

        SampleAggregate.Answer answer = gateway.<SampleAggregate.Answer>send(
                        message(caseId, "second", Map.of(CommandHeaders.NEW_CASE, "true")))
                .join();

        assertThat(answer.told()).isEqualTo(2);
        assertThat(length(caseId)).isEqualTo(2);
    }

    @Test
    void of_commands_sent_together_a_refused_one_leaves_the_others_alone() {
        String one = newCase();
        String refused = newCase();
        String other = newCase();

        List<CommandResultMessage<?>> answers = bus.carryOutTogether(List.of(
                message(one, "first", Map.of()),
                message(refused, AS_A_THIRD, Map.of()),
                message(other, "first", Map.of())));

        assertThat(answers).hasSize(3);
        assertThat(answers.get(1).exceptionResult()).isInstanceOf(CommandRefused.class);
        assertThat(List.of(length(one), length(refused), length(other))).containsExactly(1L, 0L, 1L);
        assertThat(tell(one, "second")).isEqualTo(2);
    }

    @Test
    void of_commands_sent_together_none_is_stored_where_one_meets_a_conflict() {
        String fresh = newCase();
        String taken = writtenElsewhere(newCase(), 0);

        assertThatThrownBy(() -> bus.carryOutTogether(List.of(
                        message(fresh, "first", Map.of(CommandHeaders.NEW_CASE, "true")),
                        message(taken, "first", Map.of(CommandHeaders.NEW_CASE, "true")))))
                .isInstanceOf(CommandExecutionException.class);

        assertThat(List.of(length(fresh), length(taken))).containsExactly(0L, 1L);
        assertThat(tell(fresh, "first")).isEqualTo(1);
        assertThat(tell(taken, "second")).isEqualTo(2);
    }

    private String rememberedHereAndWrittenElsewhere() {
        String caseId = newCase();
        tell(caseId, "here");
        return writtenElsewhere(caseId, 1);
    }

    private String writtenElsewhere(String caseId, long sequence) {
        String other = newCase();
        tell(other, "elsewhere");
        DomainEventMessage<?> event = store.readEvents(other).next();
        storage.appendEvents(
                List.of(new GenericDomainEventMessage<>(event.getType(), caseId, sequence, event.getPayload())));
        return caseId;
    }

    private int tell(String caseId, String text) {
        return gateway.<SampleAggregate.Answer>send(message(caseId, text, Map.of()))
                .join()
                .told();
    }

    private long length(String caseId) {
        return store.readEvents(caseId).asStream().count();
    }

    private static CommandMessage<Progress> message(String caseId, String text, Map<String, String> headers) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(
                        new Progress(text, Visibility.INTERNAL),
                        MetaData.from(headers)
                                .and(CommandHeaders.ACTOR, Act.SYSTEM)
                                .and(CommandHeaders.CASE_ID, caseId)),
                SampleAggregate.COMMAND);
    }

    private static String newCase() {
        return UUID.randomUUID().toString();
    }
}
