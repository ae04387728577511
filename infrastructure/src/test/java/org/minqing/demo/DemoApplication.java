package org.minqing.demo;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.MinqingApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application with a demo district whose year ended on 30 June 2026. */
record DemoApplication(ConfigurableApplicationContext context, Database database) implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * @param rate new matters an hour, once the year is there
     * @param more arguments
     */
    static DemoApplication start(
            WebApplicationType web, Database database, Path data, int rate, int matters, String... more) {
        return new DemoApplication(
                new SpringApplicationBuilder(MinqingApplication.class)
                        .web(web)
                        .properties(Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password(),
                                "spring.datasource.hikari.maximum-pool-size", "12",
                                "MINQING_DATA_DIR", data.toString()))
                        .run(Stream.concat(
                                        Stream.of(
                                                "--server.port=0",
                                                AdministratorForTests.setting(),
                                                "--minqing.demo.enabled=true",
                                                "--minqing.demo.until=2026-06-30",
                                                "--minqing.demo.rate=" + rate,
                                                "--minqing.demo.matters=" + matters),
                                        Stream.of(more))
                                .toArray(String[]::new)),
                database);
    }

    void awaitBuilt() {
        await().atMost(PATIENCE).until(() -> status().state() == DemoState.LIVING);
    }

    DemoStatus status() {
        return context.getBean(DemoController.class).demo();
    }

    /** The number that the matter which begins next will have. */
    int nextMatter() {
        return number("select coalesce(max(next_matter), 0) from demo_year").intValue();
    }

    long events() {
        return number("select count(*) from domain_event").longValue();
    }

    /** To its database, and the one that asks. */
    int connections() {
        return number("select count(*) from pg_stat_activity where datname = current_database()")
                .intValue();
    }

    private Number number(String sql) {
        Number found = new JdbcTemplate(database.dataSource()).queryForObject(sql, Number.class);
        return found == null ? 0 : found;
    }

    @Override
    public void close() {
        context.close();
    }
}
