package org.minqing.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.keys.KeyRing;
import org.minqing.text.TextsForTests;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Execution(ExecutionMode.CONCURRENT)
class ClearRowsTest {

    @TempDir
    private Path folder = Path.of("");

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final List<PersonalData> persons =
            IntStream.range(0, 1500).mapToObj(PersonsForTests::someone).toList();

    /** A database of the version before, with people in it. */
    @BeforeEach
    void people_stand_in_clear() {
        jdbc.execute("drop schema public cascade");
        jdbc.execute("drop schema case_number cascade");
        jdbc.execute("create schema public");
        migrate("7");
        jdbc.batchUpdate(
                "insert into personal_data (person_id, kind, name, phone, phone_key, id_number, address)"
                        + " values (cast(? as uuid), ?, ?, ?, ?, ?, ?)",
                persons.stream()
                        .map(person -> new Object[] {
                            person.personId().toString(),
                            person.kind().name(),
                            person.name().orElseThrow(),
                            person.phone().orElseThrow(),
                            "+86" + person.phone().orElseThrow(),
                            person.idNumber().orElseThrow(),
                            person.address().orElseThrow()
                        })
                        .toList());
        jdbc.execute("analyze personal_data");
        migrate("latest");
    }

    @Test
    void after_the_start_nobody_stands_in_clear_in_any_file_and_everybody_is_found() throws IOException {
        vacuumAndCheckpoint();
        assertThat(filesWith("王样例1499")).as("files before").isNotEmpty();

        try (KeyRing keys = KeyRing.in(folder)) {
            PersonSeal seal = seal(keys);
            clearRows(keys, seal).afterSingletonsInstantiated();
            vacuumAndCheckpoint();

            for (String clear : List.of("王样例1499", "样例路1499号", "19900001499")) {
                assertThat(filesWith(clear)).as(clear).isEmpty();
            }
            PersonRegister register = new PersonRegister(
                    JdbcClient.create(database.dataSource()), seal, TextsForTests.erasedCases(jdbc, keys));
            PersonalData last = persons.getLast();
            assertThat(register.find(ids())).hasSize(1500).containsEntry(last.personId(), known(last));
            assertThat(register.byName("王样例1499").getFirst().person()).isEqualTo(known(last));
            assertThat(register.byPhone("199 0000 1499").getFirst().person()).isEqualTo(known(last));
        }
        assertThatThrownBy(() -> jdbc.update("update personal_data set name = '王样例'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_start_that_is_broken_off_goes_on_with_the_next() {
        try (KeyRing keys = KeyRing.in(folder)) {
            PersonSeal seal = seal(keys);
            jdbc.execute("alter table personal_data add constraint breaks check (key_id is null or person_id <> '"
                    + persons.getLast().personId() + "')");
            assertThatThrownBy(() -> clearRows(keys, seal).afterSingletonsInstantiated())
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThat(count("select count(*) from personal_data where key_id is not null"))
                    .isBetween(1L, 1499L);

            jdbc.execute("alter table personal_data drop constraint breaks");
            clearRows(keys, seal).afterSingletonsInstantiated();

            Map<PersonId, RegisteredPerson> found = new PersonRegister(
                            JdbcClient.create(database.dataSource()), seal, TextsForTests.erasedCases(jdbc, keys))
                    .find(ids());
            assertThat(found).hasSize(1500);
            assertThat(persons).allMatch(person -> known(person).equals(found.get(person.personId())));
        }
    }

    private static RegisteredPerson known(PersonalData person) {
        return new RegisteredPerson.Known(person);
    }

    private List<PersonId> ids() {
        return persons.stream().map(PersonalData::personId).toList();
    }

    private static PersonSeal seal(KeyRing keys) {
        return new PersonSeal(keys, keys.digests(), new PhoneNumbers(""));
    }

    private ClearRows clearRows(KeyRing keys, PersonSeal seal) {
        PersonRegister register = new PersonRegister(
                JdbcClient.create(database.dataSource()), seal, TextsForTests.erasedCases(jdbc, keys));
        return new ClearRows(jdbc, seal, register, new DataSourceTransactionManager(database.dataSource()));
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(target)
                .load()
                .migrate();
    }

    private void vacuumAndCheckpoint() {
        JdbcTemplate administration = administration();
        administration.execute("vacuum full");
        administration.execute("checkpoint");
    }

    private JdbcTemplate administration() {
        return new JdbcTemplate(new DriverManagerDataSource(database.url(), "postgres", database.password()));
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    /** All of the server's but its log of changes, which it overwrites by and by. */
    private List<Path> filesWith(String text) throws IOException {
        String folder = administration().queryForObject("show data_directory", String.class);
        String wanted = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(String.valueOf(folder)))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("pg_wal"))
                    .toList()) {
                if (Files.exists(file)
                        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
