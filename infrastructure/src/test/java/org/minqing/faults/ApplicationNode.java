package org.minqing.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.AdministratorForTests;
import org.minqing.MinqingApplication;

/** One application, a process of its own on a port that stays the same, which is killed as no process can defend itself against. */
final class ApplicationNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String name;
    private final List<String> settings;
    private final int port;
    private Optional<Process> process = Optional.empty();

    /** @param name of its log in {@code target} */
    ApplicationNode(String name, List<String> settings) {
        this.name = name;
        this.settings = settings;
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                MinqingApplication.class.getName(),
                "--server.port=" + port,
                AdministratorForTests.setting()));
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                Path.of("target", "faults-" + name + ".log").toFile()));
        try {
            process = Optional.of(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With SIGKILL; returns once it is gone. */
    void kill() {
        process.ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().join();
        });
        process = Optional.empty();
    }

    /** As whoever runs it does: it answers what is under way first. */
    void stop() {
        process.ifPresent(running -> {
            running.destroy();
            running.onExit().join();
        });
        process = Optional.empty();
    }

    boolean isReady() {
        try {
            return send(HttpRequest.newBuilder(), "/actuator/health/readiness").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @throws IOException where there is no answer */
    HttpResponse<String> send(HttpRequest.Builder request, String path) throws IOException {
        try {
            return http.send(
                    request.uri(URI.create("http://localhost:" + port + path))
                            .header("Authorization", AdministratorForTests.authorization())
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() {
        kill();
        http.close();
    }
}
