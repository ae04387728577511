package org.minqing.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.demo.DemoYears;
import org.minqing.demo.mass.Mass;
import org.minqing.demo.mass.MassStore;
import org.minqing.evidence.VerifyCommand;
import org.minqing.http.Terminal;
import org.minqing.keys.KeyRing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An application that brought PostgreSQL 17 along worked in a folder; the next one brings a later one. */
@Tag("long")
class DatabaseUpgradeTest {

    private static final String EARLIER = "17";
    private static final int MATTERS = 10;
    private static final Path EARLIER_PROGRAMS = Path.of("target", "earlier-database");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** To initialise and fill one takes longer than all else here. */
    @TempDir
    private static Path once = Path.of("");

    @TempDir
    private Path parent = Path.of("");

    private Path folder = Path.of("");

    @BeforeAll
    static void anEarlierApplicationHasWorked() throws IOException {
        assumeTrue(
                Files.exists(EARLIER_PROGRAMS),
                "The program of an earlier PostgreSQL is brought here by the build, and is not here");
        EmbeddedPostgresForTests.unpackWhereItStays();
        try (EmbeddedServer earlier = earlier(once.resolve("data"));
                KeyRing keys = KeyRing.in(once.resolve("keys"));
                HikariDataSource pool = pool(earlier)) {
            Flyway.configure().dataSource(pool).load().migrate();
            new MassStore(pool, keys).write(new Mass(1, MATTERS, DemoYears.YEAR, DemoYears.RULES, DemoYears.CALENDAR));
            assertThat(in(earlier).queryForObject("show server_version", String.class))
                    .startsWith(EARLIER);
        }
    }

    @BeforeEach
    void inAFolderOfItsOwn() throws IOException, InterruptedException {
        folder = parent.resolve("data");
        // PostgreSQL insists on the rights of its files.
        Process copy = new ProcessBuilder("cp", "-a", once.resolve("data").toString(), folder.toString()).start();
        assertThat(copy.waitFor()).isZero();
    }

    @Test
    void it_does_not_start_on_it_and_changes_nothing() {
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(EarlierDataException.class)
                .hasMessageContaining("PostgreSQL 17 wrote the data");
        assertThat(folder.resolve("postgresql/PG_VERSION")).content().startsWith(EARLIER);
    }

    @Test
    void all_that_was_there_is_there_in_the_later_one_and_stays_in_the_earlier() throws IOException {
        List<String> before = sums();

        assertThat(upgrade()).as(said()).isZero();

        assertThat(said()).contains("The database is in PostgreSQL " + EmbeddedServer.MAJOR + " now");
        assertThat(folder.resolve("postgresql-17/PG_VERSION")).content().startsWith(EARLIER);
        try (EmbeddedServer later = EmbeddedServer.start(folder)) {
            JdbcTemplate database = in(later);
            assertThat(database.queryForObject("show server_version", String.class))
                    .as("PostgreSQL 18 is what comes along")
                    .startsWith(EmbeddedServer.MAJOR + ".");
            assertThat(sums(database)).isEqualTo(before);
            assertThat(before)
                    .as("the numbers of cases go on where they were, and are not given out again")
                    .anyMatch(line -> line.matches("case_number \\w+ [1-9]\\d*"));
            assertThatThrownBy(() -> database.execute("update domain_event set payload_type = 'other'"))
                    .as("what is only added to is guarded as before")
                    .isNotNull();
        }
        assertThat(new VerifyCommand(new Terminal(out(), Locale.ENGLISH)).run("--minqing.data-dir=" + folder))
                .isZero();
        assertThat(said()).contains("The ledger is intact: ").doesNotContain("intact: 0 events");
    }

    @Test
    void one_that_was_broken_off_while_it_copied_begins_anew() throws IOException {
        Path half = folder.resolve("postgresql.next");
        Files.createDirectories(half);
        Files.writeString(half.resolve("PG_VERSION"), Integer.toString(EmbeddedServer.MAJOR));

        assertThat(upgrade()).as(said()).isZero();
        assertThat(half).doesNotExist();
        assertThat(upgrade()).isZero();
        assertThat(said()).contains("there is nothing to upgrade");
    }

    @Test
    void one_that_was_broken_off_at_its_very_end_is_never_taken_for_an_empty_folder() throws IOException {
        Files.move(folder.resolve("postgresql"), folder.resolve("postgresql.next"));

        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(EarlierDataException.class)
                .hasMessageContaining("broken off");
        assertThat(upgrade()).isZero();
        assertThat(folder.resolve("postgresql/PG_VERSION")).exists();
    }

    @Test
    void without_the_earlier_program_it_says_what_to_do_and_leaves_all_as_it_was() throws IOException {
        try (Stream<Path> programs = Files.list(folder.resolve("server"))) {
            programs.forEach(program -> program.resolve("bin/postgres").toFile().delete());
        }

        assertThat(upgrade()).isEqualTo(1);
        assertThat(said()).contains("its data are as they were", "no program of PostgreSQL 17");
        assertThat(folder.resolve("postgresql/PG_VERSION")).content().startsWith(EARLIER);
    }

    @Test
    void another_database_than_its_own_is_left_to_whoever_runs_it() {
        assertThat(new UpgradeCommand(new Terminal(out(), Locale.ENGLISH))
                        .run("--spring.datasource.url=jdbc:postgresql://db.example/minqing"))
                .isEqualTo(1);
        assertThat(said()).contains("pg_upgrade");
    }

    private static EmbeddedServer earlier(Path folder) throws IOException {
        ServerFolder held = ServerFolder.take(folder);
        return EmbeddedServer.on(
                held,
                held.data(),
                EmbeddedPostgres.builder().setPgBinaryResolver(DatabaseUpgradeTest::earlierProgram),
                held);
    }

    /** As the library looks for the one that comes along, in a jar of its own. */
    private static InputStream earlierProgram(String system, String machine) throws IOException {
        String name = "postgres-%s-%s.txz".formatted(system, machine).toLowerCase(Locale.ROOT);
        try (Stream<Path> jars = Files.list(EARLIER_PROGRAMS)) {
            for (Path path : jars.toList()) {
                try (JarFile jar = new JarFile(path.toFile())) {
                    Optional<InputStream> found = jar.stream()
                            .filter(entry -> entry.getName().equals(name))
                            .findFirst()
                            .map(entry -> {
                                try (InputStream content = jar.getInputStream(entry)) {
                                    return new ByteArrayInputStream(content.readAllBytes());
                                } catch (IOException failure) {
                                    throw new UncheckedIOException(failure);
                                }
                            });
                    if (found.isPresent()) {
                        return found.get();
                    }
                }
            }
        }
        throw new IOException("No " + name + " in " + EARLIER_PROGRAMS);
    }

    private List<String> sums() throws IOException {
        try (EmbeddedServer earlier = earlier(folder)) {
            return sums(in(earlier));
        }
    }

    /** What is in each table, and how far each sequence has come. */
    private static List<String> sums(JdbcTemplate database) {
        Stream<String> tables = database.query("""
                        select table_name from information_schema.tables
                         where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                         order by 1
                        """, (row, number) -> String.valueOf(row.getString(1))).stream();
        Stream<String> sequences = database.query("""
                        select concat_ws(' ', schemaname, sequencename, last_value) from pg_sequences
                         where schemaname in ('public', 'case_number') order by 1
                        """, (row, number) -> String.valueOf(row.getString(1))).stream();
        return Stream.concat(tables.map(table -> table + " " + sum(database, table)), sequences)
                .toList();
    }

    private static String sum(JdbcTemplate database, String table) {
        return String.valueOf(database.queryForObject(
                "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '' order by t::text), '')) from " + table
                        + " t",
                String.class));
    }

    private static JdbcTemplate in(EmbeddedServer server) {
        return new JdbcTemplate(new DriverManagerDataSource(server.url(), EmbeddedServer.NAME, server.password()));
    }

    private static HikariDataSource pool(EmbeddedServer server) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(server.url());
        settings.setUsername(EmbeddedServer.NAME);
        settings.setPassword(server.password());
        return new HikariDataSource(settings);
    }

    private int upgrade() {
        return new UpgradeCommand(new Terminal(out(), Locale.ENGLISH)).run("--minqing.data-dir=" + folder);
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
