package org.minqing.benchmark.site;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minqing.benchmark.Options;
import org.minqing.benchmark.site.Server.Database;
import org.minqing.command.rules.RuleSet;
import org.minqing.demo.district.District;
import org.minqing.demo.district.DistrictPlan;
import org.minqing.demo.mass.Mass;
import org.minqing.demo.mass.MassStore;
import org.minqing.demo.time.DemoYear;
import org.minqing.keys.KeyRing;
import org.minqing.rules.HolidayCalendarLoader;
import org.minqing.rules.RuleSetLoader;

/** A database full of cases and the application on it, for as long as something is measured there. */
public final class Site implements AutoCloseable {

    private static final RuleSet RULES = RuleSetLoader.shipped();
    private static final int CONNECTIONS_BESIDE_CLIENTS = 4;

    private final Options options;
    private final int matters;
    private final Server server;
    private final Database database;
    private final MassStore.Written written;
    private final Duration writing;
    private final ApplicationProcess application;
    private final Http http;
    private final List<Double> resident = new ArrayList<>();

    private Site(
            Options options,
            int matters,
            Server server,
            Database database,
            MassStore.Written written,
            Duration writing,
            ApplicationProcess application) {
        this.options = options;
        this.matters = matters;
        this.server = server;
        this.database = database;
        this.written = written;
        this.writing = writing;
        this.application = application;
        this.http = new Http(application.url(), options.clients() + CONNECTIONS_BESIDE_CLIENTS);
    }

    /** Fills a database and starts the application on it; the projections are not yet filled then. */
    public static Site of(Options options, Server server, int matters) {
        Database database = server.migrated("cases_" + matters);
        long begun = System.nanoTime();
        Path folder = options.dataDir().toAbsolutePath().resolve("application-" + matters);
        MassStore.Written written;
        try (KeyRing keys = KeyRing.in(folder.resolve("data").resolve("keys"))) {
            written =
                    new MassStore(database.dataSource(), keys).write(mass(options.seed(), matters, options.dataDir()));
        }
        Duration writing = Duration.ofNanos(System.nanoTime() - begun);
        ApplicationProcess application = ApplicationProcess.start(
                folder,
                options.heap(),
                Map.of(
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.user(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()));
        return new Site(options, matters, server, database, written, writing, application);
    }

    /** The year that ended yesterday. */
    public static Mass mass(long seed, int matters, Path noFilesOfItsOwn) {
        return new Mass(seed, matters, year(), RULES, new HolidayCalendarLoader(noFilesOfItsOwn).load());
    }

    public static DemoYear year() {
        return DemoYear.until(LocalDate.now(Clock.system(RULES.zone())).minusDays(1), RULES.zone());
    }

    public static District district() {
        return DistrictPlan.laidOut(year().first());
    }

    public Options options() {
        return options;
    }

    public int matters() {
        return matters;
    }

    public Database database() {
        return database;
    }

    /** How many cases and events stood in it before anything was measured. */
    public MassStore.Written written() {
        return written;
    }

    public Duration writing() {
        return writing;
    }

    public ApplicationProcess application() {
        return application;
    }

    public Http http() {
        return http;
    }

    /** What the application and its database have had of the processors so far. */
    public Duration processorTime() {
        return application.processorTime().plus(server.processorTime());
    }

    /** How large the database is, in megabytes. */
    public double megabytes() {
        Long bytes = database.jdbc().queryForObject("select pg_database_size(current_database())", Long.class);
        return bytes == null ? 0 : bytes / (double) (1 << 20);
    }

    /** For the line that tells of memory, once it is closed. */
    public List<Double> resident() {
        return List.copyOf(resident);
    }

    @Override
    public void close() {
        resident.addAll(application.resident());
        http.close();
        application.close();
    }
}
