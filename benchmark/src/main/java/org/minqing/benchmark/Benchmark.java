package org.minqing.benchmark;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minqing.benchmark.axon.AgainstAxonDefaults;
import org.minqing.benchmark.row.CaseListPages;
import org.minqing.benchmark.row.CommandsOverHttp;
import org.minqing.benchmark.row.DashboardQueries;
import org.minqing.benchmark.row.Measurement;
import org.minqing.benchmark.row.Memory;
import org.minqing.benchmark.row.OneClient;
import org.minqing.benchmark.row.OpenBoards;
import org.minqing.benchmark.row.Rebuilding;
import org.minqing.benchmark.row.RegisterImport;
import org.minqing.benchmark.row.Row;
import org.minqing.benchmark.row.StartUp;
import org.minqing.benchmark.row.Visibility;
import org.minqing.benchmark.site.Machine;
import org.minqing.benchmark.site.Server;
import org.minqing.benchmark.site.Site;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/** Runs what was asked for, prints the table, and writes all that was measured beside it. */
public final class Benchmark {

    /** Read mostly, so at every size, and before much is written. */
    private static final List<Measurement> AT_EVERY_SIZE =
            List.of(new Rebuilding(), new DashboardQueries(), new OpenBoards(), new CaseListPages());

    /** At the smallest size. One client alone would take too long to warm up what it asks for. */
    private static final List<Measurement> ONCE =
            List.of(new CommandsOverHttp(), new OneClient(), new Visibility(), new RegisterImport());

    private final Options options;
    private final Results raw = new Results();
    private final Map<Row, List<Figure>> figures = new TreeMap<>();
    private final List<Site> sites = new ArrayList<>();
    private String about = "";

    Benchmark(Options options) {
        this.options = options;
    }

    /** @param arguments see {@link Options}; one with blanks in it is taken for several */
    public static void main(String[] arguments) {
        CommandLine line = line();
        try {
            CommandLine.ParseResult said = line.parseArgs(words(arguments));
            if (said.isUsageHelpRequested()) {
                line.usage(System.out);
                return;
            }
        } catch (CommandLine.ParameterException misunderstood) {
            System.err.println(misunderstood.getMessage());
            line.usage(System.err);
            System.exit(2);
        }
        System.out.println(new Benchmark(line.getCommand()).run());
        System.exit(0);
    }

    static Options options(String... arguments) {
        CommandLine line = line();
        line.parseArgs(words(arguments));
        return line.getCommand();
    }

    private static CommandLine line() {
        return new CommandLine(new Options()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static String[] words(String... arguments) {
        return Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** @return what is printed */
    String run() {
        long begun = System.nanoTime();
        FileSystemUtils.deleteRecursively(options.dataDir().toFile());
        try (Server server = Server.start(options.dataDir().resolve("server"))) {
            about = about(Machine.here(), server.durability());
            for (int matters : options.sizes()) {
                measureOnSite(server, matters);
            }
            growth().ifPresent(grown -> add(Row.DASHBOARD, List.of(grown)));
            if (options.rows().contains(Row.MEMORY)) {
                add(Row.MEMORY, Memory.measure(sites, raw));
            }
            if (options.rows().contains(Row.AXON)) {
                say("measuring AXON");
                add(Row.AXON, AgainstAxonDefaults.measure(options, server, rebuilding(), raw));
            }
        }
        if (options.rows().contains(Row.START)) {
            say("measuring START");
            add(Row.START, StartUp.measure(options, raw));
        }
        List<Figure> all = figures.values().stream().flatMap(List::stream).toList();
        Path file = options.resultsDir()
                .resolve(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss")
                                .format(LocalDateTime.now(ZoneId.systemDefault()))
                        + ".json");
        raw.put("about", about);
        raw.put("figures", all);
        raw.write(file);
        return about + "\n\n" + FigureTable.of(all) + "\n\nIn " + (System.nanoTime() - begun) / 60_000_000_000L
                + " minutes. Everything measured: " + file;
    }

    private void measureOnSite(Server server, int matters) {
        List<Measurement> wanted = new ArrayList<>(AT_EVERY_SIZE);
        if (matters == options.sizes().getFirst()) {
            wanted.addAll(ONCE);
        }
        wanted.removeIf(one -> !options.rows().contains(one.row()));
        if (wanted.isEmpty()) {
            return;
        }
        say("writing " + matters + " matters");
        Site site = Site.of(options, server, matters);
        try (site) {
            sites.add(site);
            say("filling the projections with " + site.written().events() + " events");
            Rebuilding.untilFilled(site);
            raw.put(
                    "dataset, " + matters + " matters",
                    Map.of(
                            "seed", options.seed(),
                            "until", Site.year().last().toString(),
                            "cases", site.written().cases(),
                            "events", site.written().events(),
                            "database, MB", site.megabytes(),
                            "written in seconds", site.writing().toMillis() / 1_000.0));
            about += "\n%,d matters: %,d cases, %,d events, %,.0f MB with the projections; seed %d, the year until %s"
                    .formatted(
                            matters,
                            site.written().cases(),
                            site.written().events(),
                            site.megabytes(),
                            options.seed(),
                            Site.year().last());
            for (Measurement one : wanted) {
                say("measuring " + one.row());
                add(one.row(), one.measure(site, raw));
            }
        }
        server.drop("cases_" + matters);
    }

    private void add(Row row, List<Figure> measured) {
        figures.computeIfAbsent(row, none -> new ArrayList<>()).addAll(measured);
    }

    /** What a dashboard asks must not take longer because more cases stand there. */
    private Optional<Figure> growth() {
        List<Figure> bySize = figures.getOrDefault(Row.DASHBOARD, List.of()).stream()
                .filter(figure -> figure.target().isPresent())
                .toList();
        return bySize.size() < 2
                ? Optional.empty()
                : Optional.of(Figure.of(
                                "dashboard query, p99, at the largest size",
                                bySize.getLast().value(),
                                "ms")
                        .comparedWith(bySize.getFirst().value(), "at the smallest")
                        .ratioHeldTo(Target.less(1.5, 1, "ms")));
    }

    private OptionalDouble rebuilding() {
        return figures.getOrDefault(Row.REBUILD, List.of()).stream()
                .mapToDouble(Figure::value)
                .findFirst();
    }

    private String about(Machine machine, Map<String, String> durability) {
        raw.put("machine", machine);
        raw.put("server", durability);
        String settings = durability.entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue())
                .collect(Collectors.joining(", "));
        return """
            Commit %s. %d cores (%s), %s, %s, %s. The load generator, the application (-Xmx%s) and PostgreSQL
            (%s) share this machine.
            Each rate over %d s, after a warm-up that ends when it is steady. Bare inserts: one prepared insert of one
            row and its commit over JDBC, each client on a connection of its own.""".formatted(
                        machine.commit(),
                        machine.cores(),
                        machine.processor(),
                        machine.memory(),
                        machine.java(),
                        machine.system(),
                        options.heap(),
                        settings,
                        options.duration().toSeconds());
    }

    private static void say(String what) {
        System.err.println("benchmark: " + what);
    }
}
