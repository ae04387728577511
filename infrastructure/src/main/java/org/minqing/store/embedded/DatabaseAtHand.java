package org.minqing.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The ledger's database for what is done to it from the command line, beside the application or while it does not run: found
 * by the application's settings, from the same files and the same environment. Nothing of the application itself is started.
 */
public final class DatabaseAtHand implements AutoCloseable {

    private final ConfigurableApplicationContext settings;
    private final DriverManagerDataSource database;
    private final Optional<ServerAtHand> server;

    private DatabaseAtHand(
            ConfigurableApplicationContext settings, DriverManagerDataSource database, Optional<ServerAtHand> server) {
        this.settings = settings;
        this.database = database;
        this.server = server;
    }

    /** @throws IllegalStateException where there is none, or it cannot be started */
    public static DatabaseAtHand of(String... arguments) {
        ConfigurableApplicationContext settings = settings(arguments);
        try {
            return found(settings);
        } catch (RuntimeException failure) {
            settings.close();
            throw failure;
        }
    }

    /** The application's settings, and nothing else of it. */
    static ConfigurableApplicationContext settings(String... arguments) {
        SpringApplication nothing = new SpringApplication(NoBeans.class);
        nothing.setWebApplicationType(WebApplicationType.NONE);
        nothing.setLogStartupInfo(false);
        nothing.setRegisterShutdownHook(false);
        return nothing.run(Stream.concat(Stream.of(arguments), Stream.of("--logging.level.org.minqing=warn"))
                .toArray(String[]::new));
    }

    /** The folder of the database that comes along; empty where the settings name another one. */
    static Optional<Path> folder(Environment settings) {
        String url = settings.getProperty("spring.datasource.url", "embedded");
        return url.equals("embedded")
                ? Optional.of(Path.of(settings.getRequiredProperty("minqing.data-dir")))
                : Optional.empty();
    }

    private static DatabaseAtHand found(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        Optional<Path> folder = folder(settings);
        if (folder.isPresent()) {
            ServerAtHand server = ServerAtHand.on(folder.get());
            return new DatabaseAtHand(context, server.dataSource(), Optional.of(server));
        }
        DriverManagerDataSource database = new DriverManagerDataSource(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
        return new DatabaseAtHand(context, database, Optional.empty());
    }

    /** Opens a new connection each time. */
    public DriverManagerDataSource dataSource() {
        return database;
    }

    public Environment settings() {
        return settings.getEnvironment();
    }

    /** Stops the server where it was started for this. */
    @Override
    public void close() throws IOException {
        settings.close();
        if (server.isPresent()) {
            server.get().close();
        }
    }

    private static final class NoBeans {}
}
