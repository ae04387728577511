package org.minqing.benchmark.axon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.minqing.MinqingApplication;
import org.minqing.benchmark.load.Measured;
import org.minqing.benchmark.site.Server.Database;
import org.minqing.benchmark.site.Site;
import org.minqing.command.common.CaseCommands;
import org.minqing.demo.district.DistrictDirectories;
import org.minqing.directory.Directories;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Measures in a process of its own, which is all that it does; the last line it prints is what came of it. */
public final class InOneProcess {

    private static final int CONNECTIONS = 20;

    private InOneProcess() {}

    /** What came of it. {@code rebuilt} in events a second, 0 where it was not measured. */
    record Outcome(Map<String, Object> commands, double perSecond, double rebuilt) {}

    /** @param arguments {@code ours} or {@code defaults}, url, user, password, clients, seconds, folder */
    public static void main(String[] arguments) throws InterruptedException {
        Database database = new Database(arguments[1], arguments[2], arguments[3]);
        int clients = Integer.parseInt(arguments[4]);
        Duration duration = Duration.ofSeconds(Integer.parseInt(arguments[5]));
        Outcome outcome = arguments[0].equals("ours")
                ? ours(database, clients, duration, Path.of(arguments[6]))
                : defaults(database, clients, duration);
        System.out.println();
        System.out.println(JsonMapper.shared().writeValueAsString(outcome));
        System.exit(0);
    }

    private static Outcome ours(Database database, int clients, Duration duration, Path folder) {
        DistrictDirectories.of(Site.district()).forEach(Directories.in(database.dataSource())::put);
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(MinqingApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--minqing.data-dir=" + folder)) {
            Measured measured =
                    CommandLoad.of(application.getBean(CaseCommands.class), Site.district(), clients, duration);
            return new Outcome(measured.raw(), measured.perSecond(), 0);
        }
    }

    private static Outcome defaults(Database database, int clients, Duration duration) throws InterruptedException {
        try (AxonDefaults axon = new AxonDefaults(database.pool(CONNECTIONS), Site.district())) {
            axon.project();
            Measured measured = CommandLoad.of(axon.commands(), Site.district(), clients, duration);
            return new Outcome(measured.raw(), measured.perSecond(), axon.rebuildRate(duration));
        }
    }
}
