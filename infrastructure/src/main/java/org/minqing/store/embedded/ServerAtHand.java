package org.minqing.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server of a folder for whoever only comes to look: the application's where it runs, or one for the time being. */
public final class ServerAtHand implements AutoCloseable {

    private final String url;
    private final String password;
    private final Optional<EmbeddedServer> ours;

    private ServerAtHand(String url, String password, Optional<EmbeddedServer> ours) {
        this.url = url;
        this.password = password;
        this.ours = ours;
    }

    /** @throws IllegalStateException where no database lies in the folder, or it cannot be started */
    public static ServerAtHand on(Path folder) {
        if (Files.notExists(ServerFolder.data(folder))) {
            throw new IllegalStateException("No database lies in " + folder.toAbsolutePath());
        }
        try {
            EmbeddedServer ours = EmbeddedServer.start(folder);
            return new ServerAtHand(ours.url(), ours.password(), Optional.of(ours));
        } catch (FolderInUseException running) {
            return ofTheApplicationOn(folder);
        }
    }

    private static ServerAtHand ofTheApplicationOn(Path folder) {
        try {
            String port = Files.readString(ServerFolder.portFile(folder)).strip();
            String password =
                    Files.readString(ServerFolder.passwordFile(folder)).strip();
            return new ServerAtHand(
                    "jdbc:postgresql://localhost:" + port + "/" + EmbeddedServer.NAME, password, Optional.empty());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Opens a new connection each time. */
    public DriverManagerDataSource dataSource() {
        return new DriverManagerDataSource(url, EmbeddedServer.NAME, password);
    }

    /** Stops the server where it was started to look. */
    @Override
    public void close() throws IOException {
        if (ours.isPresent()) {
            ours.get().close();
        }
    }
}
