package org.minqing.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived an application which was killed. Two servers on one folder would destroy it, so the old one is
 * stopped first. Whoever calls this holds the folder's lock: no living application owns that server.
 */
final class LeftOverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftOverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LeftOverServer() {}

    /** @throws IllegalStateException where it does not stop */
    static void stopOn(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (process.isPresent() && serves(process.get(), data)) {
            stop(process.get());
        }
        // A number that by now belongs to some other process would keep the server from starting.
        Files.deleteIfExists(pidFile);
    }

    private static boolean serves(ProcessHandle process, Path data) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        String text = Files.isReadable(commandLine)
                ? Files.readString(commandLine)
                : process.info().commandLine().orElse("");
        return text.contains("postgres") && text.contains(data.toString());
    }

    private static void stop(ProcessHandle process) throws IOException {
        log.warn("Stopping the database server {} that an application left behind", process.pid());
        // SIGINT is PostgreSQL's fast shutdown; ProcessHandle.destroy would wait for every client to leave.
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException unstopped) {
            throw new IllegalStateException("The database server " + process.pid() + " does not stop", unstopped);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a left-over database server stopped", interrupted);
        }
    }
}
