package org.minqing.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.PersonalData;
import org.minqing.keys.KeyRing;
import org.minqing.text.TextsForTests;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class ForgettingTest {

    private static final Instant DAY = Instant.parse("2026-05-01T01:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final CaseId caseId = CaseId.of("01900000-0000-7000-8000-000000000001");
    private final PersonalData one = PersonsForTests.someone(1);
    private final PersonalData other = PersonsForTests.someone(2);

    private PersonRegister register(KeyRing keys) {
        return new PersonRegister(
                JdbcClient.create(database.dataSource()), seal(keys), TextsForTests.erasedCases(jdbc, keys));
    }

    private static PersonSeal seal(KeyRing keys) {
        return new PersonSeal(keys, keys.digests(), new PhoneNumbers(""));
    }

    private void kept(PersonRegister register) {
        register.keep(List.of(new PersonRegister.OfCase(
                caseId,
                CaseKind.HOTLINE_REQUEST,
                "H-1",
                List.of(one, other),
                Map.of(one.personId(), PersonRole.REQUESTER.name(), other.personId(), PersonRole.REQUESTER.name()))));
    }

    private void started(KeyRing keys) {
        new ClearRows(jdbc, seal(keys), register(keys), new DataSourceTransactionManager(database.dataSource()))
                .afterSingletonsInstantiated();
    }

    @Test
    void who_was_forgotten_is_erased_and_found_by_nothing_and_nobody_else_is_touched() {
        try (KeyRing keys = KeyRing.in(folder)) {
            PersonRegister register = register(keys);
            kept(register);

            register.forget(one.personId(), DAY, "officer-1");

            assertThat(register.find(List.of(one.personId(), other.personId())).values())
                    .containsExactlyInAnyOrder(
                            new RegisteredPerson.Erased(one.personId(), one.kind()), new RegisteredPerson.Known(other));
            assertThat(register.byName("王样例1")).isEmpty();
            assertThat(register.byPhone("19900000001")).isEmpty();
            assertThat(register.byName("王样例2")).hasSize(1);
            assertThat(register.ofCase(caseId)).hasSize(2);
            assertThat(keys.erasures()).singleElement().satisfies(erasure -> {
                assertThat(erasure.id()).isEqualTo(one.personId().value());
                assertThat(erasure.at()).isEqualTo(DAY);
                assertThat(erasure.approvedBy()).isEqualTo("officer-1");
            });
        }
    }

    @Test
    void an_old_backup_of_the_key_store_and_of_the_database_brings_nobody_back() throws IOException {
        Path store = folder.resolve("keys.db");
        try (KeyRing keys = KeyRing.in(folder)) {
            kept(register(keys));
        }
        Files.copy(store, folder.resolve("backup"));
        jdbc.execute("create table backup as select * from personal_data");
        try (KeyRing keys = KeyRing.in(folder)) {
            register(keys).forget(one.personId(), DAY, "officer-1");
        }

        Files.copy(folder.resolve("backup"), store, StandardCopyOption.REPLACE_EXISTING);
        jdbc.execute("delete from personal_data");
        jdbc.execute("insert into personal_data select * from backup");

        try (KeyRing keys = KeyRing.in(folder)) {
            started(keys);
            PersonRegister register = register(keys);
            assertThat(register.find(List.of(one.personId())))
                    .containsValue(new RegisteredPerson.Erased(one.personId(), one.kind()));
            assertThat(register.byName("王样例1")).isEmpty();
            assertThat(register.byName("王样例2")).hasSize(1);
        }
    }

    @Test
    void nor_does_one_of_the_time_when_people_stood_in_clear() {
        try (KeyRing keys = KeyRing.in(folder)) {
            kept(register(keys));
            register(keys).forget(one.personId(), DAY, "officer-1");
            jdbc.execute("alter table personal_data drop constraint personal_data_is_sealed");
            jdbc.update(
                    "update personal_data set key_id = null, name = '王样例1' where person_id = '" + one.personId() + "'");
            jdbc.execute("alter table personal_data add constraint personal_data_is_sealed"
                    + " check (num_nonnulls(name, phone, phone_key, id_number, address) = 0) not valid");

            started(keys);

            assertThat(register(keys).find(List.of(one.personId())))
                    .containsValue(new RegisteredPerson.Erased(one.personId(), one.kind()));
            assertThat(register(keys).byName("王样例1")).isEmpty();
        }
    }

    @Test
    void a_line_that_was_torn_off_is_written_over_and_those_before_it_count() throws IOException {
        try (KeyRing keys = KeyRing.in(folder)) {
            kept(register(keys));
            register(keys).forget(one.personId(), DAY, "officer\t1\n");
        }
        Path journal = folder.resolve("erasures");
        Files.writeString(journal, Files.readString(journal) + "2026-05-02T01");
        try (KeyRing keys = KeyRing.in(folder)) {
            register(keys).forget(other.personId(), DAY, "officer-1");
            assertThat(keys.erasures()).hasSize(2);
        }
    }
}
