package org.minqing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;

/** The database is reached through a network that carries nothing any more, and tells neither end. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoundedWaitsTest {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    private final URI there = URI.create(database.url().substring("jdbc:".length()));
    private final SilentNetwork network = SilentNetwork.to(there.getPort());
    private HikariDataSource pool = new HikariDataSource();

    @BeforeEach
    void connect() {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(database.url().replace(":" + there.getPort(), ":" + network.port()));
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(1);
        pool = new HikariDataSource(settings);
    }

    @AfterEach
    void disconnect() {
        network.close();
        pool.close();
    }

    @Test
    void a_question_is_given_up() {
        JdbcTemplate bounded = new JdbcTemplate(BoundedWaits.on(pool, LONGEST));
        assertThat(answers(bounded)).isTrue();

        network.fallSilent();

        assertThatThrownBy(() -> answers(bounded)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void so_is_one_in_the_middle_of_a_transaction() {
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        TransactionManager bounded =
                BoundedWaits.on(new SpringTransactionManager(new DataSourceTransactionManager(pool)), jdbc, LONGEST);

        assertThatThrownBy(() -> bounded.executeInTransaction(() -> {
                    assertThat(answers(jdbc)).isTrue();
                    network.fallSilent();
                    answers(jdbc);
                }))
                .as("its rollback is not answered either")
                .isInstanceOf(TransactionException.class);
    }

    @Test
    void whoever_gets_the_connection_next_may_ask_for_longer() {
        JdbcTemplate bounded = new JdbcTemplate(BoundedWaits.on(pool, LONGEST));
        assertThat(answers(bounded)).isTrue();

        new JdbcTemplate(pool).queryForList("select pg_sleep(1.5)");

        assertThatThrownBy(() -> bounded.queryForList("select pg_sleep(1.5)")).isInstanceOf(DataAccessException.class);
    }

    private static boolean answers(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select true", Boolean.class));
    }
}
