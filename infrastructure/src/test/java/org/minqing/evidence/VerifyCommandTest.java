package org.minqing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.http.Terminal;
import org.minqing.store.embedded.EmbeddedServer;

/** {@code java -jar … --verify}, but for the process. */
class VerifyCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void theProgramOutlivesTheFolder() {
        EmbeddedPostgresForTests.unpackWhereItStays();
    }

    @Test
    void an_intact_ledger_ends_with_0() {
        try (SealedLedger ledger = new SealedLedger(folder)) {
            ledger.sealOnTheMorningAfter(SealedLedger.LAST_DAY);

            assertThat(verify(ledger)).isZero();
            assertThat(said()).startsWith("The ledger is intact: " + ledger.events() + " events, 1 seals, the last of");
        }
    }

    @Test
    void a_broken_one_ends_with_1_and_says_where() {
        try (SealedLedger ledger = new SealedLedger(folder)) {
            SealedLedger.Standing edited = ledger.longestCase().get(2);
            ledger.tamper(
                    "update domain_event set payload = payload || ' ' where global_index = ?", edited.globalIndex());

            assertThat(verify(ledger)).isEqualTo(1);
            assertThat(said())
                    .contains("Event 2 of case " + edited.caseId(), Long.toString(edited.globalIndex()))
                    .doesNotContain("?");
        }
    }

    @Test
    void where_no_database_is_it_ends_with_2_and_makes_none() {
        Path none = folder.resolve("none");

        assertThat(run("--minqing.data-dir=" + none)).isEqualTo(2);
        assertThat(said()).startsWith("The ledger could not be checked: ").contains("none");
        assertThat(none).doesNotExist();
    }

    @Test
    void it_looks_at_the_database_of_an_application_that_runs() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            Flyway.configure()
                    .dataSource(server.url(), EmbeddedServer.NAME, server.password())
                    .load()
                    .migrate();

            assertThat(run("--minqing.data-dir=" + folder)).isZero();
        }
        assertThat(run("--minqing.data-dir=" + folder)).isZero();
        assertThat(said().lines().filter(line -> line.startsWith("The ledger is intact: 0 events, 0 seals.")))
                .hasSize(2);
    }

    private int verify(SealedLedger ledger) {
        return run(
                "--spring.datasource.url=" + ledger.database.url(),
                "--spring.datasource.username=" + ledger.database.user(),
                "--spring.datasource.password=" + ledger.database.password());
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new VerifyCommand(new Terminal(out, Locale.ENGLISH)).run(arguments);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
