package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.MinqingApplication;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent;
import org.minqing.api.CommandHeaders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The store as the application has it: its parts, the way of a command, the way of an event to its readers. */
@SpringBootTest(classes = MinqingApplication.class, webEnvironment = WebEnvironment.NONE)
@Import(SampleConfiguration.class)
@Isolated("measures time")
class StoreInTheApplicationTest {

    private final ApplicationContext context;
    private final CommandGateway gateway;
    private final EventStore store;
    private final JdbcTemplate jdbc;
    private final SampleReader reader;

    @Autowired
    StoreInTheApplicationTest(
            ApplicationContext context,
            CommandGateway gateway,
            EventStore store,
            JdbcTemplate jdbc,
            SampleReader reader) {
        this.context = context;
        this.gateway = gateway;
        this.store = store;
        this.jdbc = jdbc;
        this.reader = reader;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
    }

    @Test
    void no_part_is_left_to_chance() {
        context.getBean(TransactionManager.class)
                .executeInTransaction(() -> assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isTrue());
        assertThat(context.getBean(EventStore.class)).isInstanceOf(LedgerEventStore.class);
        assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(LedgerEventStorage.class);
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(context.getBean(CommandBus.class)).isInstanceOf(LedgerCommandBus.class);
        assertThat(context.getBeansOfType(Serializer.class).values()).hasOnlyElementsOfType(LedgerSerializer.class);
    }

    @Test
    void nothing_calls_home() {
        assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
    }

    @Test
    void a_command_is_not_decided_on_the_thread_of_a_sender_that_goes_on() {
        assertThat(tell(newCase(), "once").thread()).startsWith("ledger-");
    }

    @Test
    void a_sender_that_waits_decides_its_command_itself() {
        assertThat(send(newCase(), "once", Map.of(CommandHeaders.SENDER_WAITS, "true"))
                        .join()
                        .thread())
                .isEqualTo(Thread.currentThread().getName());
    }

    @Test
    void that_somebody_waited_does_not_stand_beside_the_event() {
        String caseId = newCase();
        send(caseId, "once", Map.of(CommandHeaders.SENDER_WAITS, "true")).join();

        assertThat(store.readEvents(caseId).next().getMetaData()).doesNotContainKey(CommandHeaders.SENDER_WAITS);
    }

    @Test
    void who_asked_stands_beside_the_event_and_personal_data_does_not() {
        String caseId = newCase();
        send(caseId, "once", Map.of("actor", "system", "by", "staff-1", "idempotencyKey", "k-1", "persons", "[]"))
                .join();

        MetaData beside = store.readEvents(caseId).next().getMetaData();
        assertThat(beside)
                .containsEntry("actor", "system")
                .containsEntry("by", "staff-1")
                .containsEntry("idempotencyKey", "k-1")
                .doesNotContainKey("persons");
    }

    @Test
    void many_commands_at_once_for_one_case_are_all_taken_in() {
        String caseId = newCase();
        List<CompletableFuture<SampleAggregate.Answer>> answers = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            answers.add(send(caseId, "at once", Map.of()));
        }

        assertThat(answers.stream().map(answer -> answer.join().told()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void a_long_case_is_read_from_its_snapshot() {
        String caseId = newCase();
        for (int number = 0; number < 101; number++) {
            tell(caseId, "step " + number);
        }
        await().until(() ->
                count("select count(*) from aggregate_snapshot where aggregate_id = '" + caseId + "'") == 1);
        context.getBean(Cache.class).removeAll();

        assertThat(tell(caseId, "after").told()).isEqualTo(102);
    }

    @Test
    void an_event_reaches_its_readers_within_fifty_milliseconds() {
        await().until(() -> {
            tell(newCase(), "warm");
            return reader.hasSeen("warm");
        });
        List<Duration> waits = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            String text = "measured " + number;
            tell(newCase(), text);
            long committed = System.nanoTime();
            await().pollInterval(Duration.ofMillis(1)).until(() -> reader.hasSeen(text));
            long seen = reader.seen.stream()
                    .filter(each -> each.text().equals(text))
                    .findFirst()
                    .orElseThrow()
                    .at();
            waits.add(Duration.ofNanos(Math.max(0, seen - committed)));
        }
        Collections.sort(waits);

        // The middle one: a reader that nobody calls sleeps for half a second, a busy machine is slow now and then.
        assertThat(waits.get(49)).as("median of %s", waits).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void a_reader_can_be_sent_back_to_the_beginning_of_a_filled_store() {
        String text = "seen twice";
        tell(newCase(), text);
        await().until(() -> reader.hasSeen(text));
        StreamingEventProcessor processor = context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(SampleReader.GROUP, StreamingEventProcessor.class)
                .orElseThrow();
        assertThat(processor).isInstanceOf(PooledStreamingEventProcessor.class);

        processor.shutDown();
        processor.resetTokens();
        reader.seen.clear();
        processor.start();

        await().until(() -> reader.hasSeen(text));
        assertThat(reader.seen).allMatch(SampleReader.Seen::again);
        tell(newCase(), "after the replay");
        await().until(() -> reader.hasSeen("after the replay"));
    }

    @Test
    void another_node_hears_of_an_event_at_once() throws InterruptedException {
        DataSource database = context.getBean(DataSource.class);
        SequenceHorizon horizon = new SequenceHorizon(jdbc);
        CountDownLatch heard = new CountDownLatch(1);
        try (CommitBell elsewhere = new CommitBell(database, horizon)) {
            elsewhere.start();
            await().until(() -> horizon.advance() && listeners() >= 2);
            elsewhere.subscribe(heard::countDown);
            tell(newCase(), "heard elsewhere");

            assertThat(heard.await(900, TimeUnit.MILLISECONDS)).isTrue();
        }
    }

    private int listeners() {
        return count("select count(*) from pg_stat_activity where query = 'listen minqing_events'"
                + " and datname = current_database()");
    }

    private int count(String sql) {
        Integer count = jdbc.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }

    @Test
    void all_dead_letters_are_found_again_however_many_cases_they_belong_to() {
        SequencedDeadLetterQueue<EventMessage<?>> queue =
                context.getBean(DeadLetters.class).queue("many");
        for (int number = 0; number < 250; number++) {
            EventMessage<?> event =
                    GenericEventMessage.asEventMessage(new RecordSamples(true).of(CaseEvent.Progressed.class));
            queue.enqueue("case " + number, new GenericDeadLetter<>("case " + number, event));
        }
        List<EventMessage<?>> found = new ArrayList<>();
        queue.deadLetters().forEach(sequence -> sequence.forEach(letter -> found.add(letter.message())));

        assertThat(found).hasSize(250);
    }

    private SampleAggregate.Answer tell(String caseId, String text) {
        return send(caseId, text, Map.of()).join();
    }

    private CompletableFuture<SampleAggregate.Answer> send(String caseId, String text, Map<String, String> headers) {
        MetaData all = MetaData.with("actor", "system").mergedWith(headers).and("caseId", caseId);
        return gateway.send(new GenericCommandMessage<>(
                new GenericMessage<>(new Progress(text, Visibility.INTERNAL), all), SampleAggregate.COMMAND));
    }

    private static String newCase() {
        return UUID.randomUUID().toString();
    }
}
