package org.minqing.benchmark.site;

import com.github.freva.asciitable.AsciiTable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.minqing.MinqingApplication;
import picocli.CommandLine;

/** The application as a process of its own, as {@code mvn} starts it, but with a heap of a given size. */
public final class ApplicationProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Process process;
    private final int port;
    private final Path folder;
    private final Duration untilReady;

    private ApplicationProcess(Process process, int port, Path folder, Duration untilReady) {
        this.process = process;
        this.port = port;
        this.folder = folder;
        this.untilReady = untilReady;
    }

    /**
     * Returns when it answers.
     *
     * @param folder for its logs, and its data where the environment names no database
     * @param environment its settings
     * @throws IllegalStateException where it does not come up; its log stands in the folder
     */
    public static ApplicationProcess start(Path folder, String heap, Map<String, String> environment) {
        return start(folder, List.of("-Xmx" + heap), environment);
    }

    /**
     * As {@link #start(Path, String, Map)}.
     *
     * @param machine options of the Java machine
     */
    public static ApplicationProcess start(Path folder, List<String> machine, Map<String, String> environment) {
        try {
            Files.createDirectories(folder);
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(command(folder, machine));
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.environment().put("MINQING_DATA_DIR", folder.resolve("data").toString());
            builder.environment().putAll(Administrator.environment());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("application.log").toFile());
            long begun = System.nanoTime();
            Process process = builder.start();
            // Also where the benchmark is stopped in the middle.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            try {
                awaitReady(process, port, folder);
            } catch (RuntimeException failure) {
                process.destroyForcibly();
                throw failure;
            }
            return new ApplicationProcess(process, port, folder, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(Path folder, List<String> machine) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of(
                "-Xlog:gc:file=" + folder.resolve("gc.log"),
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                classPath(),
                MinqingApplication.class.getName()));
        return command;
    }

    /** Without the benchmark and what it alone needs. */
    private static String classPath() {
        Set<String> own = Stream.of(
                        ApplicationProcess.class,
                        CommandLine.class,
                        AsciiTable.class,
                        org.apache.hc.client5.http.classic.HttpClient.class,
                        Awaitility.class,
                        org.hamcrest.Matcher.class)
                .flatMap(type -> Stream.ofNullable(type.getProtectionDomain().getCodeSource()))
                .map(CodeSource::getLocation)
                .map(location -> new File(location.getPath()).getPath())
                .collect(Collectors.toSet());
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !own.contains(new File(entry).getPath()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process process, int port, Path folder) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            Awaitility.await("the application's first healthy answer, see " + folder.resolve("application.log"))
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .atMost(PATIENCE)
                    .failFast("the application ended", () -> !process.isAlive())
                    .ignoreExceptionsMatching(notYet -> notYet instanceof IOException) // nobody listens so far
                    .until(() -> client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** From the start of the process to its first healthy answer. */
    public Duration untilReady() {
        return untilReady;
    }

    /** What it has had of the processors so far; nothing where the system does not tell. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most that was left of the heap after a collection, in megabytes. Once it is closed. */
    public double heapAfterCollection() {
        try (Stream<String> lines = Files.lines(folder.resolve("gc.log"))) {
            return lines.map(AFTER_COLLECTION::matcher)
                    .filter(Matcher::find)
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The most memory it has held so far, in megabytes; where the system does not tell, none. */
    public List<Double> resident() {
        List<Double> found = new ArrayList<>();
        try {
            Matcher matcher = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            if (matcher.find()) {
                found.add(Double.parseDouble(matcher.group(1)) / 1_024);
            }
        } catch (IOException anotherSystem) {
            // Only Linux tells.
        }
        return found;
    }

    /** Asks it to stop, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
