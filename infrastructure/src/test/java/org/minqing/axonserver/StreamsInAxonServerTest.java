package org.minqing.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.api.CaseId;
import org.minqing.store.CommitBell;
import org.minqing.store.SequenceHorizon;
import org.minqing.store.StoredEvent;
import org.opentest4j.TestAbortedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * What whoever appends to a case and reads it may rely on, and whoever follows the copy of all events. It is tried on the server that
 * {@code MINQING_AXON_SERVER} names, and otherwise on ours.
 */
class StreamsInAxonServerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final Optional<AxonServerStub> ours =
            Servers.named().isPresent() ? Optional.empty() : Optional.of(AxonServerStub.started());
    private final AxonServerConnectionManager servers =
            ours.map(stub -> Servers.connected(stub.address())).orElseGet(Servers::connected);
    private final CommitBell bell = new CommitBell(database.dataSource(), new SequenceHorizon(jdbc));
    private final CopiedEvents copied = new CopiedEvents(database.dataSource());
    private final HikariDataSource pool = pool();
    private final LedgerCopy copy = new LedgerCopy(servers, pool, copied, bell);
    private final StreamsInAxonServer streams = new StreamsInAxonServer(servers, jdbc, copy);

    @BeforeEach
    void begin() {
        copied.begin(ServerAnswers.await(servers.getConnection().eventChannel().getLastToken()));
        bell.start();
        copy.start();
    }

    /** Whose connections outlive whoever borrows them. */
    private HikariDataSource pool() {
        HikariDataSource connections = new HikariDataSource();
        connections.setJdbcUrl(database.url());
        connections.setUsername(database.user());
        connections.setPassword(database.password());
        connections.setMaximumPoolSize(2);
        return connections;
    }

    @AfterEach
    void end() {
        copy.close();
        pool.close();
        bell.close();
        servers.shutdown();
        ours.ifPresent(AxonServerStub::close);
    }

    @Test
    void a_stream_comes_back_byte_for_byte_and_so_does_its_copy() {
        UUID one = UUID.randomUUID();
        List<StoredEvent> written = EventsForTests.stream(one, 0, 3);

        streams.append(written.subList(0, 2));
        streams.append(written.subList(2, 3));
        await().atMost(SOON).until(() -> EventsForTests.followed(jdbc, one).size() == 3);

        assertThat(EventsForTests.said(streams.read(one, 0, 10))).isEqualTo(EventsForTests.said(written));
        assertThat(EventsForTests.said(EventsForTests.followed(jdbc, one))).isEqualTo(EventsForTests.said(written));
        assertThat(streams.read(one, 1, 1))
                .singleElement()
                .satisfies(event -> assertThat(event.getSequenceNumber()).isEqualTo(1));
        assertThat(streams.last(one)).hasValue(2);
    }

    @Test
    void what_a_command_writes_beside_its_events_is_committed_before_they_are_appended() throws Exception {
        AxonServerStub server = ours.orElseThrow(() -> new TestAbortedException("Only our own server is stopped"));
        jdbc.execute("create table beside (said text)");
        JdbcTemplate inTransaction = new JdbcTemplate(pool);
        server.stop();
        UnitOfWork<Message<?>> command = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("command"));
        command.attachTransaction(new SpringTransactionManager(new DataSourceTransactionManager(pool)));

        ResultMessage<Integer> done = command.executeWithResult(() -> {
            streams.append(EventsForTests.stream(UUID.randomUUID(), 0, 1));
            return inTransaction.update("insert into beside values ('a paper')");
        });

        assertThat(done.isExceptional()).as("nothing can be appended").isTrue();
        assertThat(jdbc.queryForList("select said from beside")).hasSize(1);
        server.start();
    }

    @Test
    void where_the_node_that_copies_stands_still_another_does() throws SQLException {
        copy.close();
        UUID one = UUID.randomUUID();
        LedgerCopy other = new LedgerCopy(servers, pool, copied, bell);
        try (Connection standsStill = database.dataSource().getConnection();
                Statement statement = standsStill.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LedgerCopy.LOCK + ")");
            other.start();
            streams.append(EventsForTests.stream(one, 0, 3));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> EventsForTests.followed(jdbc, one).size() == 3);
        } finally {
            other.close();
        }
    }

    @Test
    void of_two_writers_at_the_same_place_the_second_meets_a_conflict_and_stores_nothing() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        streams.append(EventsForTests.stream(one, 0, 2));

        assertThatThrownBy(() -> streams.append(List.of(
                        EventsForTests.stream(other, 0, 1).getFirst(),
                        EventsForTests.stream(one, 1, 1).getFirst())))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(streams.last(one)).hasValue(1);
        assertThat(streams.last(other)).isEmpty();
        assertThat(streams.standing(List.of(new CaseId(one), new CaseId(other))))
                .containsExactly(new CaseId(one));
    }

    @Test
    void nothing_is_stored_while_the_server_is_away_and_all_goes_on_once_it_is_back() {
        AxonServerStub server = ours.orElseThrow(() -> new TestAbortedException("Only our own server is stopped"));
        UUID one = UUID.randomUUID();
        streams.append(EventsForTests.stream(one, 0, 1));
        server.stop();

        assertThatThrownBy(() -> streams.append(EventsForTests.stream(one, 1, 1)))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThatThrownBy(() -> streams.last(one)).isInstanceOf(DataAccessResourceFailureException.class);

        server.start();
        await().atMost(SOON).ignoreExceptions().until(() -> streams.last(one).orElse(-1) == 0);
        streams.append(EventsForTests.stream(one, 1, 1));
        await().atMost(SOON).until(() -> EventsForTests.followed(jdbc, one).size() == 2);
    }

    @Test
    void of_two_nodes_one_copies_and_the_other_goes_on_where_it_ends() {
        UUID one = UUID.randomUUID();
        try (HikariDataSource others = pool();
                LedgerCopy second = new LedgerCopy(servers, others, copied, bell)) {
            second.start();
            LongStream.range(0, 50).forEach(place -> streams.append(EventsForTests.stream(one, place, 1)));
            streams.awaitFollowable();
            copy.close();
            LongStream.range(50, 100).forEach(place -> streams.append(EventsForTests.stream(one, place, 1)));

            await().atMost(SOON).until(() -> EventsForTests.followed(jdbc, one).size() == 100);
            assertThat(EventsForTests.followed(jdbc, one))
                    .extracting(StoredEvent::getSequenceNumber)
                    .containsExactlyElementsOf(LongStream.range(0, 100).boxed().toList());
        }
    }

    @Test
    void a_snapshot_stands_before_what_came_after_it() {
        UUID one = UUID.randomUUID();
        streams.append(EventsForTests.stream(one, 0, 5));
        jdbc.update(
                "insert into aggregate_snapshot (" + StoredEvent.COLUMNS + ") select " + StoredEvent.COLUMNS
                        + " from unnest(" + StoredEvent.COLUMN_ARRAYS + ") as one (" + StoredEvent.COLUMNS + ")",
                StoredEvent.columns(EventsForTests.stream(one, 2, 1)));

        assertThat(streams.readFromSnapshot(one, 10))
                .extracting(StoredEvent::getSequenceNumber)
                .containsExactly(2L, 3L, 4L);
    }
}
