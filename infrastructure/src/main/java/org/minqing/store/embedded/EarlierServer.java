package org.minqing.store.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server of an earlier major version on the data that it wrote. Its program is the one that the application of its time unpacked. */
final class EarlierServer implements AutoCloseable {

    /** One that was killed reads its log through first. */
    private static final String LONGEST_START = "3600";

    private final Path program;
    private final ServerFolder folder;
    private final int port;
    private final String password;

    private EarlierServer(Path program, ServerFolder folder) throws IOException {
        this.program = program;
        this.folder = folder;
        this.port = ServerFolder.freePort();
        this.password = folder.password();
    }

    /** @throws IllegalStateException where its program is gone, or does not start */
    static EarlierServer start(ServerFolder folder, int major) throws IOException {
        EarlierServer server = new EarlierServer(programOf(folder, major), folder);
        server.control(
                "start", "-o", "-p " + server.port + " -c listen_addresses=localhost -c unix_socket_directories=");
        return server;
    }

    private static Path programOf(ServerFolder folder, int major) throws IOException {
        if (Files.exists(folder.program())) {
            try (Stream<Path> unpacked = Files.list(folder.program())) {
                for (Path one : unpacked.toList()) {
                    Path bin = one.resolve("bin");
                    if (Files.exists(bin.resolve("postgres"))
                            && versionOf(bin).contains("(PostgreSQL) " + major + ".")) {
                        return bin;
                    }
                }
            }
        }
        throw new IllegalStateException("In " + folder.program() + " there is no program of PostgreSQL " + major
                + " any more: start the version of the application once that brought it along");
    }

    private static String versionOf(Path bin) throws IOException {
        Process asked = new ProcessBuilder(bin.resolve("postgres").toString(), "--version")
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void control(String what, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL does not run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                program.resolve("pg_ctl").toString(), "-D", folder.data().toString()));
        command.addAll(List.of("-l", folder.log().toString(), "-w", "-t", LONGEST_START, "-m", "fast"));
        command.addAll(List.of(more));
        command.add(what);
        ProcessBuilder.Redirect output =
                ProcessBuilder.Redirect.appendTo(folder.log().toFile());
        try {
            int ended = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start()
                    .waitFor();
            if (ended != 0) {
                throw new IllegalStateException(
                        "The earlier PostgreSQL does not " + what + ": " + folder.log() + " says why");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    /** As whoever runs the server. */
    DriverManagerDataSource administration() {
        return new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + port + "/" + EmbeddedServer.NAME, "postgres", password);
    }

    @Override
    public void close() throws IOException {
        control("stop");
    }
}
