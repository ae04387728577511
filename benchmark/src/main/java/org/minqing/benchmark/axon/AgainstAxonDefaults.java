package org.minqing.benchmark.axon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Options;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.site.Server;
import org.minqing.benchmark.site.Server.Database;
import tools.jackson.databind.json.JsonMapper;

/** The same commands on the application and on Axon at its defaults, each in one process, without HTTP. */
public final class AgainstAxonDefaults {

    private static final String NAME = "Axon at its defaults";

    private AgainstAxonDefaults() {}

    /** @param rebuilding the application's own rate, in events a second, where it was measured */
    public static List<Figure> measure(Options options, Server server, OptionalDouble rebuilding, Results raw) {
        InOneProcess.Outcome ours = run("ours", options, server.migrated("ours_in_process"));
        InOneProcess.Outcome defaults = run("defaults", options, server.empty("axon_defaults"));
        raw.put("commands in process", ours);
        raw.put("commands in process, " + NAME, defaults);
        Figure commands = Figure.of(
                        "the same commands in process, " + options.clients() + " clients", ours.perSecond(), "/s")
                .comparedWith(defaults.perSecond(), NAME);
        if (rebuilding.isEmpty()) {
            return List.of(commands, Figure.of("rebuilding with " + NAME, defaults.rebuilt(), "/s"));
        }
        return List.of(
                commands,
                Figure.of("rebuilding all projections", rebuilding.getAsDouble(), "/s")
                        .comparedWith(defaults.rebuilt(), NAME));
    }

    private static InOneProcess.Outcome run(String which, Options options, Database database) {
        Path folder = options.dataDir().toAbsolutePath().resolve(which + "-in-process");
        Path output = folder.resolve("output.log");
        try {
            Files.createDirectories(folder);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + options.heap(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Daxoniq.update-checker.disabled=true",
                            "-Ddisable-axoniq-console-message=true",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            InOneProcess.class.getName(),
                            which,
                            database.url(),
                            database.user(),
                            database.password(),
                            Integer.toString(options.clients()),
                            Long.toString(options.duration().toSeconds()),
                            folder.resolve("data").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("It could not be measured; see " + output);
            }
            return JsonMapper.shared().readValue(Files.readAllLines(output).getLast(), InOneProcess.Outcome.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", interrupted);
        }
    }
}
