package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.Moment;
import org.minqing.text.TextsForTests;
import org.springframework.jdbc.core.JdbcTemplate;

/** What whoever appends events, and whoever follows them, may rely on. */
class EventStorageConformanceTest {

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    private HikariDataSource pool = new HikariDataSource();
    private JdbcTemplate jdbc = new JdbcTemplate(pool);
    private SequenceHorizon horizon = new SequenceHorizon(jdbc);
    private LedgerEventStorage storage = storage();

    @BeforeEach
    void open() {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(16);
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool = new HikariDataSource(settings);
        jdbc = new JdbcTemplate(pool);
        horizon = new SequenceHorizon(jdbc);
        storage = storage();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private LedgerEventStorage storage() {
        return new LedgerEventStorage(
                new StreamsInPostgres(jdbc),
                jdbc,
                horizon,
                TextsForTests.caseTexts(jdbc),
                new LedgerSerializer(),
                NoOpEventUpcaster.INSTANCE,
                snapshot -> true);
    }

    @Test
    void a_stream_comes_back_as_it_was_written() {
        String caseId = newCase();
        storage.appendEvents(List.of(event(caseId, 0, "taken in"), event(caseId, 1, "on the way")));
        storage.appendEvents(List.of(event(newCase(), 0, "another case")));
        storage.appendEvents(List.of(event(caseId, 2, "done")));

        assertThat(storage.readEvents(caseId).asStream().map(EventStorageConformanceTest::text))
                .containsExactly("taken in", "on the way", "done");
        assertThat(storage.lastSequenceNumberFor(caseId)).contains(2L);
    }

    @Test
    void a_stream_longer_than_a_batch_comes_back_whole() {
        String caseId = newCase();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        IntStream.range(0, 1_200).forEach(number -> events.add(event(caseId, number, "step " + number)));
        storage.appendEvents(events);

        assertThat(storage.readEvents(caseId).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_200).mapToObj(Long::valueOf).toList());
    }

    @Test
    void all_streams_are_followed_in_the_order_of_writing() {
        IntStream.range(0, 1_200)
                .forEach(number -> storage.appendEvents(List.of(event(newCase(), 0, Integer.toString(number)))));
        horizon.catchUp();

        assertThat(textsAfter(null))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_200).mapToObj(Integer::toString).toList());
    }

    @Test
    void whole_cases_come_in_the_order_in_which_they_began_with_nothing_of_what_was_stored_later() {
        String first = newCase();
        String second = newCase();
        storage.appendEvents(List.of(event(first, 0, "first begins")));
        storage.appendEvents(List.of(event(second, 0, "second begins"), event(second, 1, "second goes on")));
        storage.appendEvents(List.of(event(first, 1, "first goes on")));
        WholeCases cases = new WholeCases(storage, storage.createHeadToken());
        storage.appendEvents(List.of(event(first, 2, "first ends"), event(newCase(), 0, "third begins")));

        assertThat(cases.next().orElseThrow())
                .extracting(EventStorageConformanceTest::text)
                .containsExactly("first begins", "first goes on", "second begins", "second goes on");
        assertThat(cases.next()).isEmpty();
    }

    @Test
    void of_large_cases_fewer_come_at_once_and_each_is_still_whole() {
        String letter = "x".repeat(1_500_000);
        for (int number = 0; number < 3; number++) {
            String caseId = newCase();
            storage.appendEvents(List.of(event(caseId, 0, letter), event(caseId, 1, "of " + number)));
        }
        WholeCases cases = new WholeCases(storage, storage.createHeadToken());

        List<String> ends = new ArrayList<>();
        for (Optional<List<DomainEventMessage<?>>> some = cases.next(); some.isPresent(); some = cases.next()) {
            ends.add(some.get().size() + " " + text(some.get().getLast()));
        }

        assertThat(ends).containsExactly("4 of 1", "2 of 2");
    }

    @Test
    void the_second_of_two_writers_meets_a_conflict() {
        String caseId = newCase();
        storage.appendEvents(List.of(event(caseId, 0, "taken in"), event(caseId, 1, "first writer")));

        assertThatThrownBy(() -> storage.appendEvents(List.of(event(caseId, 1, "second writer"))))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void the_same_case_cannot_begin_twice() {
        String caseId = newCase();
        storage.appendEvents(List.of(event(caseId, 0, "taken in")));

        assertThatThrownBy(() -> storage.appendEvents(List.of(event(caseId, 0, "taken in again"))))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void nothing_behind_an_open_transaction_is_read_before_it_ends() throws SQLException {
        storage.appendEvents(List.of(event(newCase(), 0, "before")));
        horizon.catchUp();
        try (OpenWriter slow = new OpenWriter()) {
            storage.appendEvents(List.of(event(newCase(), 0, "after")));
            horizon.advance();
            horizon.advance();
            assertThat(textsAfter(null)).containsExactly("before");

            slow.connection.commit();
        }
        horizon.catchUp();

        assertThat(textsAfter(null)).containsExactly("before", "slow", "after");
    }

    /** As a database does that crashed before the numbers were on its disk. */
    @Test
    void numbers_that_are_given_out_again_are_not_decided_before_they_are_used() throws SQLException {
        storage.appendEvents(List.of(event(newCase(), 0, "before")));
        long last = horizon.catchUp();
        leaveNumbersUnused();
        assertThat(horizon.catchUp()).isGreaterThan(last);
        jdbc.queryForList("select setval('domain_event_global_index_seq', ?)", last);

        try (OpenWriter slow = new OpenWriter()) {
            storage.appendEvents(List.of(event(newCase(), 0, "after")));
            horizon.advance();
            horizon.advance();
            assertThat(textsAfter(null)).doesNotContain("after");

            slow.connection.commit();
        }
        horizon.catchUp();
        assertThat(textsAfter(null)).containsExactly("before", "slow", "after");
    }

    @Test
    void whoever_begins_at_the_end_begins_behind_an_event_and_no_unused_number() {
        storage.appendEvents(List.of(event(newCase(), 0, "before")));
        long last = horizon.catchUp();
        leaveNumbersUnused();

        assertThat(storage.createHeadToken().position()).hasValue(last);
    }

    private void leaveNumbersUnused() {
        jdbc.queryForList("select nextval('domain_event_global_index_seq') from generate_series(1, 6)");
    }

    @Test
    void writers_wait_for_nobody() throws SQLException {
        try (OpenWriter slow = new OpenWriter()) {
            long begin = System.nanoTime();
            storage.appendEvents(List.of(event(newCase(), 0, "quick")));

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
            slow.connection.rollback();
        }
    }

    @Test
    void a_transaction_rolled_back_leaves_a_gap_that_holds_nobody_up() throws SQLException {
        try (OpenWriter slow = new OpenWriter()) {
            storage.appendEvents(List.of(event(newCase(), 0, "after")));
            slow.connection.rollback();
        }
        horizon.catchUp();

        assertThat(textsAfter(null)).containsExactly("after");
    }

    @Test
    void a_server_process_that_dies_holds_nobody_up() throws SQLException {
        try (OpenWriter slow = new OpenWriter()) {
            storage.appendEvents(List.of(event(newCase(), 0, "after")));
            jdbc.queryForList("select pg_terminate_backend(?)", slow.process);
            horizon.catchUp();

            assertThat(textsAfter(null)).containsExactly("after");
        }
    }

    @Test
    void a_long_transaction_that_writes_no_event_holds_nobody_up() throws SQLException {
        try (Connection other = pool.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("create table rebuilt_elsewhere (id bigint)");
            statement.execute("insert into rebuilt_elsewhere values (1)");
            storage.appendEvents(List.of(event(newCase(), 0, "meanwhile")));

            assertThat(horizon.advance()).isTrue();
            assertThat(textsAfter(null)).containsExactly("meanwhile");
            other.rollback();
        }
    }

    @Test
    void a_follower_of_many_hesitating_writers_sees_each_event_once_and_in_order() throws InterruptedException {
        Set<Long> committed = new ConcurrentSkipListSet<>();
        AtomicInteger working = new AtomicInteger(8);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(writer -> writers.execute(() -> {
                        hesitate(new Random(writer), committed);
                        working.decrementAndGet();
                    }));
            List<Long> seen = new ArrayList<>();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            TrackingToken position = storage.createTailToken();
            while (System.nanoTime() < end && (working.get() > 0 || seen.size() < committed.size())) {
                horizon.advance();
                for (TrackedEventMessage<?> event : after(position)) {
                    position = event.trackingToken();
                    seen.add(position.position().orElseThrow());
                }
            }
            assertThat(seen).isSorted().containsExactlyElementsOf(committed);
        }
        assertThat(committed).hasSizeGreaterThan(400);
    }

    /** Writes a hundred events, each in a transaction that thinks for a while, and takes back a fifth of them. */
    private void hesitate(Random chance, Set<Long> committed) {
        for (int number = 0; number < 100; number++) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                long index = insert(connection, "hesitating");
                LockSupport.parkNanos(chance.nextInt(5_000_000));
                if (chance.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.add(index);
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    @Test
    void following_begins_where_one_is_told_to() {
        storage.appendEvents(List.of(event(newCase(), 0, "early")));
        TrackingToken head = storage.createHeadToken();
        storage.appendEvents(List.of(event(newCase(), 0, "late")));
        horizon.catchUp();

        assertThat(textsAfter(head)).containsExactly("late");
        assertThat(textsAfter(storage.createTailToken())).containsExactly("early", "late");
        assertThat(textsAfter(storage.createTokenAt(Instant.EPOCH))).containsExactly("early", "late");
        assertThat(storage.createTokenAt(Instant.parse("2999-01-01T00:00:00Z")))
                .isEqualTo(new GlobalSequenceTrackingToken(horizon.decided()));
    }

    @Test
    void only_a_later_snapshot_replaces_one() {
        String caseId = newCase();
        storage.storeSnapshot(event(caseId, 100, "as of 100"));
        storage.storeSnapshot(event(caseId, 50, "as of 50"));

        assertThat(storage.readSnapshot(caseId))
                .hasValueSatisfying(snapshot -> assertThat(text(snapshot)).isEqualTo("as of 100"));
    }

    private List<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken position) {
        try (Stream<? extends TrackedEventMessage<?>> events = storage.readEvents(position, false)) {
            return events.toList();
        }
    }

    private List<String> textsAfter(@Nullable TrackingToken position) {
        List<? extends TrackedEventMessage<?>> events = after(position);
        assertThat(new HashSet<>(events)).hasSameSizeAs(events);
        return events.stream().map(EventStorageConformanceTest::text).toList();
    }

    private static String text(EventMessage<?> event) {
        return ((CaseEvent.Progressed) event.getPayload()).text();
    }

    private static String newCase() {
        return UUID.randomUUID().toString();
    }

    private static DomainEventMessage<?> event(String caseId, long number, String text) {
        return new GenericDomainEventMessage<>("sample", caseId, number, progressed(text));
    }

    private static CaseEvent.Progressed progressed(String text) {
        Act act = new Act(Moment.unknown(), "staff-1", Optional.empty(), false, false);
        return new CaseEvent.Progressed(CaseKind.PETITION, act, text, Visibility.INTERNAL);
    }

    private static long insert(Connection connection, String text) throws SQLException {
        var payload = new LedgerSerializer().serialize(progressed(text), byte[].class);
        try (PreparedStatement insert = connection.prepareStatement("insert into domain_event (" + StoredEvent.COLUMNS
                + ") values (?, 0, 'sample', ?, ?, '1', ?, '{}', now()) returning global_index")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, UUID.randomUUID());
            insert.setString(3, payload.getType().getName());
            insert.setBytes(4, payload.getData());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Has written an event, and its number is given out, but it has not committed. */
    private final class OpenWriter implements AutoCloseable {

        private final Connection connection = database.dataSource().getConnection();
        private final int process;

        OpenWriter() throws SQLException {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                process = row.getInt(1);
            }
            insert(connection, "slow");
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
