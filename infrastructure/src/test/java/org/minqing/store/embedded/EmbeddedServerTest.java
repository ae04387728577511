package org.minqing.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedServerTest {

    /** One for all: to unpack and initialise it takes longer than all these tests. */
    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void theProgramOutlivesTheFolder() {
        EmbeddedPostgresForTests.unpackWhereItStays();
    }

    @Test
    void what_was_acknowledged_is_there_after_a_restart_on_the_same_port() throws IOException {
        String url;
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            url = server.url();
            database(server).execute("create table if not exists kept as select '留下的' as word");
        }
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(server.url()).isEqualTo(url);
            assertThat(database(server).queryForObject("select word from kept", String.class))
                    .isEqualTo("留下的");
        }
    }

    @Test
    void it_writes_to_disk_before_it_acknowledges_and_knows_all_letters() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            JdbcTemplate database = database(server);
            assertThat(List.of("fsync", "synchronous_commit", "full_page_writes"))
                    .allSatisfy(setting -> assertThat(database.queryForObject("show " + setting, String.class))
                            .isEqualTo("on"));
            assertThat(database.queryForObject("show server_encoding", String.class))
                    .isEqualTo("UTF8");
            assertThat(database.queryForObject(
                            "select datlocale from pg_database where datname = current_database()", String.class))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void nobody_gets_in_without_the_password_which_only_the_owner_can_read() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            var stranger = new JdbcTemplate(new DriverManagerDataSource(server.url(), EmbeddedServer.NAME, "guessed"));
            assertThatThrownBy(() -> stranger.execute("select 1"))
                    .rootCause()
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgresql.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void nobody_else_can_put_another_program_in_the_place_of_the_server() throws IOException {
        EmbeddedServer.start(folder).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("server"))))
                .isEqualTo("rwx------");
    }

    @Test
    void the_application_is_no_superuser() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(database(server).queryForObject("show is_superuser", String.class))
                    .isEqualTo("off");
        }
    }

    @Test
    void a_second_application_is_told_that_the_folder_is_in_use() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder))
                    .isInstanceOf(FolderInUseException.class)
                    .hasMessageContaining(folder.toString());
            assertThat(database(server).queryForObject("select 1", Integer.class))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_server_left_behind_is_stopped_and_never_joined_by_a_second_one() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            Path data = folder.resolve("postgresql");
            long process = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).getFirst());

            LeftOverServer.stopOn(data);

            assertThat(ProcessHandle.of(process)).isEmpty();
            assertThatThrownBy(() -> database(server).execute("select 1")).isNotNull();
        }
    }

    @Test
    void a_number_that_now_belongs_to_another_process_harms_neither() throws IOException {
        EmbeddedServer.start(folder).close();
        Path pidFile = folder.resolve("postgresql").resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(database(server).queryForObject("select 1", Integer.class))
                    .isEqualTo(1);
        }
    }

    private static JdbcTemplate database(EmbeddedServer server) {
        return new JdbcTemplate(new DriverManagerDataSource(server.url(), EmbeddedServer.NAME, server.password()));
    }
}
