package org.minqing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.keys.DataKey;
import org.minqing.keys.KeyRing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CaseKeysTest {

    @TempDir
    private Path folder = Path.of("");

    private final DataSource database = EmbeddedPostgresForTests.freshDatabase().dataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(database));
    private final UUID someCase = UUID.randomUUID();
    private Optional<KeyRing> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(KeyRing.in(folder));
    }

    @AfterEach
    void close() {
        opened.ifPresent(KeyRing::close);
    }

    /** A node. */
    private CaseKeys keys() {
        return new CaseKeys(jdbc, opened.orElseThrow());
    }

    /** On Axon Server what the first has sealed is stored after its key is committed, and may come before what the second stores. */
    @Test
    void two_who_begin_a_case_side_by_side_seal_under_one_key() throws Exception {
        CaseKeys here = keys();
        CaseKeys there = keys();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            AtomicReference<Future<UUID>> second = new AtomicReference<>(CompletableFuture.completedFuture(someCase));
            UUID first = Objects.requireNonNull(transactions.execute(begun -> {
                UUID id = idFrom(here);
                second.set(other.submit(() -> idIn(there)));
                await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
                return id;
            }));
            assertThat(second.get().get()).isEqualTo(first);
        }
        assertThat(stored()).isEqualTo(idIn(here));
    }

    @Test
    void where_the_key_is_destroyed_all_nodes_go_on_with_one_other() {
        CaseKeys here = keys();
        CaseKeys there = keys();
        UUID before = idIn(here);
        assertThat(idIn(there)).isEqualTo(before);

        opened.orElseThrow().destroy(List.of(before));

        UUID after = idIn(there);
        assertThat(after).isNotEqualTo(before);
        assertThat(idIn(here)).isEqualTo(after).isEqualTo(stored());
    }

    private UUID idIn(CaseKeys node) {
        return Objects.requireNonNull(transactions.execute(begun -> idFrom(node)));
    }

    private UUID idFrom(CaseKeys node) {
        DataKey key = Objects.requireNonNull(node.toWrite(Set.of(someCase)).get(someCase));
        return key.id();
    }

    private UUID stored() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select key_id from case_key where case_id = ?", UUID.class, someCase));
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock')",
                Boolean.class));
    }
}
