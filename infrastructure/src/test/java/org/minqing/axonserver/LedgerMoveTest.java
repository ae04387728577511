package org.minqing.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.NodeRoles;
import org.minqing.NodeRoles.Role;
import org.minqing.StartRefusedException;
import org.minqing.http.Terminal;
import org.minqing.store.CommitBell;
import org.minqing.store.PostgresStreamsConfiguration;
import org.minqing.store.SequenceHorizon;
import org.minqing.store.StoredEvent;
import org.minqing.store.StreamsInPostgres;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A ledger that was kept in PostgreSQL moves to Axon Server, and back. */
class LedgerMoveTest {

    private static final int CASES = 700;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final AxonServerStub server = AxonServerStub.started();
    private final AxonServerConnectionManager servers = Servers.connected(server.address());
    private final LedgerMove move = move(database);

    private LedgerMove move(Database of) {
        return new LedgerMove(of.dataSource(), servers.getConnection().eventChannel());
    }

    @AfterEach
    void end() {
        servers.shutdown();
        server.close();
    }

    private List<UUID> filled() throws SQLException {
        List<UUID> cases =
                IntStream.range(0, CASES).mapToObj(one -> UUID.randomUUID()).toList();
        try (Connection connection = database.dataSource().getConnection()) {
            JdbcTemplate one = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            StreamsInPostgres streams = new StreamsInPostgres(one);
            cases.forEach(each -> {
                streams.append(EventsForTests.stream(each, 0, 2));
                // A number that was given out to a transaction which stored nothing.
                one.queryForObject("select nextval('domain_event_global_index_seq')", Long.class);
            });
        }
        return cases;
    }

    private static List<String> chain(JdbcTemplate of) {
        return of.query(
                "select global_index || ' ' || encode(chain, 'hex') from domain_event order by global_index",
                (row, number) -> String.valueOf(row.getString(1)));
    }

    private static void assertSameLinks(List<String> some, List<String> others) {
        assertThat(some).hasSameSizeAs(others);
        assertThat(IntStream.range(0, some.size())
                        .filter(place -> !some.get(place).equals(others.get(place)))
                        .mapToObj(place -> some.get(place) + " instead of " + others.get(place))
                        .toList())
                .isEmpty();
    }

    @Test
    void every_event_is_on_axon_server_afterwards_in_its_order() throws Exception {
        filled();

        EventDigest moved = move.toAxonServer();

        assertThat(moved.events()).isEqualTo(2L * CASES);
        assertThat(server.events().all())
                .extracting(event -> event.getMessageIdentifier())
                .containsExactlyElementsOf(EventsForTests.followed(jdbc).stream()
                        .map(StoredEvent::getEventIdentifier)
                        .toList());
    }

    @Test
    void a_copy_of_what_was_moved_has_the_same_links_between_its_events() throws Exception {
        List<UUID> cases = filled();
        move.toAxonServer();
        Database empty = EmbeddedPostgresForTests.freshDatabase();
        JdbcTemplate other = new JdbcTemplate(empty.dataSource());
        CopiedEvents copied = new CopiedEvents(empty.dataSource());
        copied.beginUnlessBegun();
        try (LedgerCopy copy = new LedgerCopy(
                servers, empty.dataSource(), copied, new CommitBell(empty.dataSource(), new SequenceHorizon(other)))) {
            copy.start();
            StreamsInAxonServer streams = new StreamsInAxonServer(servers, other, copy);
            await().atMost(SOON).until(() -> copied.position().equals(Optional.of(2L * CASES - 1)));
            assertSameLinks(chain(other), chain(jdbc));

            streams.append(EventsForTests.stream(cases.getFirst(), 2, 1));
            await().atMost(SOON).until(() -> copied.position().equals(Optional.of(2L * CASES)));
        }

        EventDigest back = move.toPostgres();

        assertThat(back.events()).isEqualTo(2L * CASES + 1);
        assertSameLinks(chain(jdbc), chain(other));
        assertThat(jdbc.queryForList("select position from ledger_copy")).isEmpty();
    }

    @Test
    void one_that_was_broken_off_goes_on_where_it_ended() throws Exception {
        filled();
        server.events().refuseAfter(2);
        assertThatThrownBy(move::toAxonServer).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(server.events().all()).isNotEmpty().hasSizeLessThan(2 * CASES);

        EventDigest moved = move.toAxonServer();

        assertThat(moved.events()).isEqualTo(2L * CASES);
        assertThat(server.events().all()).hasSize(2 * CASES);
    }

    @Test
    void nothing_is_moved_onto_another_ledger() throws Exception {
        filled();
        new StreamsInAxonServer(
                        servers,
                        jdbc,
                        new LedgerCopy(
                                servers,
                                database.dataSource(),
                                new CopiedEvents(database.dataSource()),
                                new CommitBell(database.dataSource(), new SequenceHorizon(jdbc))))
                .append(EventsForTests.stream(UUID.randomUUID(), 0, 1));

        assertThatThrownBy(move::toAxonServer)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("something else");
        assertThat(server.events().all()).hasSize(1);
    }

    @Test
    void it_is_done_on_the_command_line_and_said_in_a_sentence() throws Exception {
        filled();

        assertThat(called("--move-ledger-to=axon-server"))
                .startsWith("The ledger is on Axon Server now: 1400 events, digest ");
        assertThat(called("--move-ledger-to=axon-server"))
                .isEqualTo("The ledger was not moved: This ledger is on Axon Server already");
        assertThat(called("--move-ledger-to=postgresql"))
                .startsWith("All of the ledger is in PostgreSQL now: 1400 events, digest ");
    }

    private String called(String what) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new MoveCommand(new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ENGLISH))
                .run(
                        what,
                        "--MINQING_AXON_SERVER=" + server.address(),
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void nobody_starts_on_a_ledger_that_is_elsewhere() throws Exception {
        filled();
        assertThatThrownBy(() -> new AxonServerStoreConfiguration().copiedEvents(database.dataSource()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("not on Axon Server");

        move.toAxonServer();
        assertThatThrownBy(() -> new PostgresStreamsConfiguration()
                        .storedStreams(
                                jdbc, JdbcClient.create(database.dataSource()), new NodeRoles(Set.of(Role.values()))))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("copy of those on an Axon Server");
    }
}
