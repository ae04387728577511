package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.MinqingApplication;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CommandHeaders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * One who falls silent in the middle of writing, as happens when a machine or its network goes, leaves a connection that looks as
 * if somebody were at its other end.
 */
@SpringBootTest(classes = MinqingApplication.class, webEnvironment = WebEnvironment.NONE)
@Import(SampleConfiguration.class)
class SilentWriterTest {

    private final DataSource database;
    private final CommandGateway gateway;
    private final SampleReader reader;

    @Autowired
    SilentWriterTest(DataSource database, CommandGateway gateway, SampleReader reader) {
        this.database = database;
        this.gateway = gateway;
        this.reader = reader;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
    }

    @Test
    void whoever_follows_the_events_goes_on_without_a_writer_who_fell_silent() throws SQLException {
        try (Connection silent = database.getConnection();
                Statement statement = silent.createStatement()) {
            silent.setAutoCommit(false);
            statement.execute("lock table domain_event in row exclusive mode");

            write("the others write");

            await().atMost(Duration.ofSeconds(30)).until(() -> reader.hasSeen("the others write"));
            assertThatThrownBy(silent::commit).isInstanceOf(SQLException.class);
            assertThat(silent.isValid(1)).isFalse();
        }
    }

    private void write(String text) {
        gateway.sendAndWait(new GenericCommandMessage<>(
                new GenericMessage<>(
                        new Progress(text, Visibility.INTERNAL),
                        MetaData.with(CommandHeaders.ACTOR, Act.SYSTEM)
                                .and(CommandHeaders.CASE_ID, UUID.randomUUID().toString())),
                SampleAggregate.COMMAND));
    }
}
