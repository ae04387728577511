package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.MinqingApplication;
import org.minqing.api.query.CasesQuery;
import org.minqing.http.Asking;
import org.minqing.store.embedded.EmbeddedServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that one role owned, handed over as the page about it says. */
@Tag("long")
class OneRoleBecomesTwoTest {

    private static final Path PAGE = Path.of("..", "docs", "database.md");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void theProgramOutlivesTheFolder() {
        EmbeddedPostgresForTests.unpackWhereItStays();
    }

    @Test
    void the_application_works_on_and_owns_the_tables_no_more() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("server"))) {
            Flyway.configure()
                    .dataSource(server.url(), EmbeddedServer.NAME, server.password())
                    .load()
                    .migrate();
            JdbcTemplate administration =
                    new JdbcTemplate(new DriverManagerDataSource(server.url(), "postgres", server.password()));
            statements().forEach(administration::execute);

            try (ConfigurableApplicationContext application = start(server)) {
                assertThat(application
                                .getBean(Asking.class)
                                .askForAll(CasesQuery.newest())
                                .items())
                        .isEmpty();
            }

            assertThat(administration.queryForList("""
                    select distinct pg_get_userbyid(relowner) from pg_class
                     where relnamespace in ('public'::regnamespace, 'case_number'::regnamespace)
                    """, String.class)).containsExactly("minqing_owner");
        }
    }

    private ConfigurableApplicationContext start(EmbeddedServer server) {
        return new SpringApplicationBuilder(MinqingApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--MINQING_DATA_DIR=" + folder.resolve("data"),
                        "--spring.datasource.url=" + server.url(),
                        "--spring.datasource.username=" + EmbeddedServer.NAME,
                        "--spring.datasource.password=" + server.password(),
                        "--spring.flyway.user=minqing_owner",
                        "--spring.flyway.password=four words of its own");
    }

    /** Those of the second block. */
    private static List<String> statements() throws Exception {
        String page = Files.readString(PAGE);
        String block = page.substring(page.lastIndexOf("```sql") + "```sql".length());
        return List.of(block.substring(0, block.indexOf("```")).strip().split(";\\s*"));
    }
}
