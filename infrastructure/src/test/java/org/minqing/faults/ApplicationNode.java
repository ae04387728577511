package org.minqing.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minqing.AdministratorForTests;
import org.minqing.MinqingApplication;

/** One application, a process of its own on a port that stays the same, which is killed as no process can defend itself against. */
final class ApplicationNode implements AutoCloseable {

    /** Of each generation of the collector that it is started with. */
    private static final Pattern HEAP_IN_USE = Pattern.compile("(?m)^\\w.* total \\d+K, used (\\d+)K");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String name;
    private final List<String> settings;
    private final Where where;
    private final List<String> program;
    private final int port;
    private Optional<Process> process = Optional.empty();

    /**
     * Where and how it runs.
     *
     * @param within what is written before its command
     * @param host by which it is reached
     * @param proxied whether it is to take us for the proxy before it, which speaks HTTPS with callers
     * @param environment beside that of the test
     */
    record Where(List<String> within, String host, boolean proxied, Map<String, String> environment) {
        static final Where HERE = new Where(List.of(), "localhost", false, Map.of());
    }

    /** @param name of its log in {@code target} */
    ApplicationNode(String name, List<String> settings) {
        this(name, settings, Where.HERE);
    }

    ApplicationNode(String name, List<String> settings, Where where) {
        this(name, settings, where, List.of(MinqingApplication.class.getName()));
    }

    /** @param program class that starts it, and what that one wants to be told first */
    ApplicationNode(String name, List<String> settings, Where where, List<String> program) {
        this.where = where;
        this.program = program;
        this.name = name;
        this.settings = settings;
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void start() {
        List<String> command = new ArrayList<>(where.within());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(program);
        command.addAll(List.of("--server.port=" + port, AdministratorForTests.setting()));
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(where.environment());
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

    /**
     * Returns once it has ended by itself.
     *
     * @return what it ends with
     */
    int end() throws IOException {
        try {
            return process.orElseThrow().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Nothing of it gets the processor until it is thawed; its connections stay. */
    void freeze() throws IOException {
        Signal.STOP.to(process.orElseThrow().toHandle());
    }

    void thaw() throws IOException {
        Signal.CONT.to(process.orElseThrow().toHandle());
    }

    /** Of the system, as it counts them; tasks of Java's own are not among them. */
    long threads() throws IOException {
        Path tasks = Path.of("/proc", Long.toString(process.orElseThrow().pid()), "task");
        try (Stream<Path> all = Files.list(tasks)) {
            return all.count();
        }
    }

    /** In kilobytes, what is in use once all that nobody holds any more is thrown away. */
    long heapInUse() throws IOException {
        asked("GC.run");
        return HEAP_IN_USE
                .matcher(asked("GC.heap_info"))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
    }

    private String asked(String question) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        return SystemTool.said(List.of(
                        jcmd.toString(), Long.toString(process.orElseThrow().pid()), question))
                .orElseThrow();
    }

    /** Where it listens. */
    InetSocketAddress address() {
        return new InetSocketAddress(where.host(), port);
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
        if (where.proxied()) {
            request.header("X-Forwarded-Proto", "https");
        }
        try {
            return http.send(to(request, path).timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** What comes line by line for as long as it is read. */
    HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
        return http.send(
                to(HttpRequest.newBuilder(), path)
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder to(HttpRequest.Builder request, String path) {
        return request.uri(URI.create("http://" + where.host() + ":" + port + path))
                .header("Authorization", AdministratorForTests.authorization());
    }

    @Override
    public void close() {
        kill();
        http.close();
    }
}
