package org.minqing.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class EmbeddedServerAheadTest {

    @TempDir
    private Path parent = Path.of("");

    @BeforeAll
    static void theProgramOutlivesTheFolder() {
        EmbeddedPostgresForTests.unpackWhereItStays();
    }

    @Test
    void it_is_there_when_it_is_wanted_and_goes_with_the_application() {
        Path folder = parent.resolve("wanted");
        try (ConfigurableApplicationContext running = start(EmbeddedServerConfiguration.class, folder)) {
            assertThat(running.getBean(EmbeddedServer.class).url()).startsWith("jdbc:postgresql://localhost:");
            assertThat(folder.resolve("postgresql/postmaster.pid")).exists();
        }
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void an_application_that_fails_before_it_wants_the_server_stops_it_again() {
        Path folder = parent.resolve("unwanted");

        assertThatThrownBy(() -> start(Failing.class, folder)).hasRootCauseMessage("fails before it asks");

        assertThat(folder.resolve("postgresql/PG_VERSION")).exists();
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void where_another_database_is_named_there_is_none() {
        try (ConfigurableApplicationContext running = start(
                Nothing.class,
                parent.resolve("elsewhere"),
                "--spring.datasource.url=jdbc:postgresql://db.example/minqing")) {
            assertThat(running.getBeanProvider(EmbeddedServerAhead.Starting.class))
                    .isEmpty();
        }
    }

    private static ConfigurableApplicationContext start(Class<?> configuration, Path folder, String... more) {
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(new EmbeddedServerAhead());
        String[] arguments = new String[more.length + 1];
        arguments[0] = "--minqing.data-dir=" + folder;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return application.run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Configuration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        Object fails() {
            throw new IllegalStateException("fails before it asks");
        }
    }
}
