package org.minqing.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.minqing.http.Terminal;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database that comes along goes on in a later major version of PostgreSQL: {@code java -jar … --upgrade-database} with the
 * settings of the application, and while it does not run.
 */
public final class UpgradeCommand {

    /** What the application is called with. */
    public static final String ARGUMENT = "--upgrade-database";

    private static final int UPGRADED = 0;
    private static final int NOT_UPGRADED = 1;

    private final Terminal terminal;

    public UpgradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @return what the process ends with: 0 the database is of the version that comes along, 1 it is not */
    public int run(String... arguments) {
        try (ConfigurableApplicationContext settings = DatabaseAtHand.settings(arguments)) {
            Optional<Path> folder = DatabaseAtHand.folder(settings.getEnvironment());
            if (folder.isEmpty()) {
                terminal.say("database.not-ours", Map.of());
                return NOT_UPGRADED;
            }
            upgrade(folder.get());
            return UPGRADED;
        } catch (RuntimeException | IOException | SQLException failure) {
            terminal.sayWhy("database.not-upgraded", failure);
            return NOT_UPGRADED;
        }
    }

    private void upgrade(Path root) throws IOException, SQLException {
        String major = Integer.toString(EmbeddedServer.MAJOR);
        try (ServerFolder folder = ServerFolder.take(root)) {
            new DatabaseUpgrade(folder)
                    .run()
                    .ifPresentOrElse(
                            done -> terminal.say(
                                    "database.upgraded",
                                    Map.of(
                                            "major", major,
                                            "tables",
                                                    Integer.toString(
                                                            done.copied().tables()),
                                            "rows", Long.toString(done.copied().rows()),
                                            "before", done.before().toString())),
                            () -> terminal.say("database.up-to-date", Map.of("major", major)));
        }
    }
}
