package org.minqing.axonserver;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.minqing.http.Terminal;
import org.minqing.store.StoredStreams;
import org.minqing.store.embedded.DatabaseAtHand;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * Moving house on the command line: {@code java -jar … --move-ledger-to=axon-server}, or {@code postgresql}, with the settings
 * of the application and while it does not run on any node.
 */
public final class MoveCommand {

    private static final String TO_AXON_SERVER = "--move-ledger-to=axon-server";
    private static final String TO_POSTGRES = "--move-ledger-to=postgresql";
    private static final int MOVED = 0;
    private static final int NOT_MOVED = 1;

    private final Terminal terminal;

    public MoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether the application was called to do this. */
    public static boolean isMeant(String... arguments) {
        List<String> all = Arrays.asList(arguments);
        return all.contains(TO_AXON_SERVER) || all.contains(TO_POSTGRES);
    }

    /** @return what the process ends with: 0 moved, 1 not */
    public int run(String... arguments) {
        String[] withProfile = Stream.concat(
                        Stream.of(arguments), Stream.of("--spring.profiles.active=" + StoredStreams.ON_AXON_SERVER))
                .toArray(String[]::new);
        try (DatabaseAtHand database = DatabaseAtHand.of(withProfile)) {
            AxonServerConfiguration settings = Binder.get(database.settings())
                    .bind("axon.axonserver", Bindable.ofInstance(AxonServerStoreConfiguration.settings()))
                    .get();
            AxonServerConnectionManager servers = AxonServerStoreConfiguration.connected(settings);
            try {
                LedgerMove move = new LedgerMove(
                        database.dataSource(), servers.getConnection().eventChannel());
                boolean there = Arrays.asList(arguments).contains(TO_AXON_SERVER);
                EventDigest moved = there ? move.toAxonServer() : move.toPostgres();
                terminal.say(
                        there ? "ledger.on-axon-server" : "ledger.in-postgresql",
                        Map.of("events", Long.toString(moved.events()), "digest", moved.hex()));
                return MOVED;
            } finally {
                servers.shutdown();
            }
        } catch (RuntimeException | IOException failure) {
            terminal.sayWhy("ledger.not-moved", failure);
            return NOT_MOVED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return NOT_MOVED;
        }
    }
}
