package org.minqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.store.PostgresStreamsConfiguration;
import org.minqing.store.StoredStreams;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that is told to do a part, where PostgreSQL alone keeps the events. */
class NodeRolesTest {

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    private final ApplicationContextRunner node = new ApplicationContextRunner()
            .withUserConfiguration(PostgresStreamsConfiguration.class, Roles.class)
            .withBean(JdbcTemplate.class, () -> new JdbcTemplate(database.dataSource()))
            .withBean(JdbcClient.class, () -> JdbcClient.create(database.dataSource()));

    @Test
    void it_does_everything_unless_it_is_told() {
        node.run(context -> assertThat(context).hasSingleBean(StoredStreams.class));
    }

    @Test
    void with_a_part_of_the_roles_it_does_not_start_for_nobody_would_do_the_rest() {
        for (String roles : List.of("web", "command,query", "query")) {
            node.withPropertyValues("minqing.node.roles=" + roles)
                    .run(context -> assertThat(context)
                            .getFailure()
                            .hasRootCauseInstanceOf(StartRefusedException.class)
                            .rootCause()
                            .hasMessageContaining("needs an Axon Server"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NodeRoles.class)
    static class Roles {}
}
