package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.StartRefusedException;
import org.minqing.store.StoredStreams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The demo district where an Axon Server keeps the events. */
class DemoBesideAxonServerTest {

    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedPostgresForTests.freshDatabase().dataSource());
    private final DemoConfiguration demo = new DemoConfiguration();

    @Test
    void its_year_is_not_written_past_the_server() {
        assertThatThrownBy(() -> demo.demoYearTable(jdbc, onAxonServer()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("on an Axon Server");
        demo.demoYearTable(jdbc, new MockEnvironment()).begunOr(1, LocalDate.of(2025, 12, 31), 10);
        assertThatThrownBy(() -> demo.demoYearTable(jdbc, onAxonServer()))
                .as("a year that was broken off is not gone on with there either")
                .isInstanceOf(StartRefusedException.class);
    }

    @Test
    void a_district_whose_year_was_moved_there_lives_on() {
        DemoYearTable before = demo.demoYearTable(jdbc, new MockEnvironment());
        before.begunOr(1, LocalDate.of(2025, 12, 31), 10);
        before.built();

        assertThat(demo.demoYearTable(jdbc, onAxonServer()).begun()).isPresent();
    }

    private static MockEnvironment onAxonServer() {
        MockEnvironment settings = new MockEnvironment();
        settings.setActiveProfiles(StoredStreams.ON_AXON_SERVER);
        return settings;
    }
}
