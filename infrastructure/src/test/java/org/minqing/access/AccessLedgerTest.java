package org.minqing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.http.ProblemException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AccessLedgerTest {

    private final LedgerDatabase database = new LedgerDatabase(4);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_recorded_stands_there_when_record_returns() {
        CaseId opened = new CaseId(UUID.randomUUID());
        PersonId seen = new PersonId(UUID.randomUUID());
        try (AccessLedger ledger = database.ledger()) {
            ledger.record(AccessEntry.of("clerk", AccessAct.IDENTITY_REVEALED)
                    .about(opened)
                    .naming(List.of(seen, seen))
                    .withPurpose("call back")
                    .from(new AskedFrom("192.0.2.7", Optional.of("Browser"), Optional.empty()))
                    .with("field", "phone"));

            AccessRow row = onlyRow();
            assertThat(row.account()).isEqualTo("clerk");
            assertThat(row.act()).isEqualTo("IDENTITY_REVEALED");
            assertThat(row.success()).isTrue();
            assertThat(row.caseId()).contains(opened.value());
            assertThat(row.persons()).containsExactly(seen.value());
            assertThat(row.purpose()).contains("call back");
            assertThat(row.address()).contains("192.0.2.7");
            assertThat(row.userAgent()).contains("Browser");
            assertThat(row.request()).isEmpty();
            assertThat(row.details()).isEqualTo("{\"field\":\"phone\"}");
        }
    }

    @Test
    void a_text_no_database_takes_does_not_keep_the_trace_from_being_kept() {
        try (AccessLedger ledger = database.ledger()) {
            ledger.record(AccessEntry.of("a\u0000\uD800", AccessAct.SIGN_IN_FAILED)
                    .failed()
                    .withPurpose("\u0000{}\"\\")
                    .with("\u0000", "\"\\\uDC00"));

            assertThat(onlyRow().purpose()).contains("{}\"\\");
            assertThat(database.proof().verify(Optional.empty()).isIntact()).isTrue();
        }
    }

    @Test
    void entries_of_many_at_once_are_one_chain_without_gaps() throws Exception {
        try (AccessLedger ledger = database.ledger();
                ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int clerk = 0; clerk < 32; clerk++) {
                String account = "clerk-" + clerk;
                all.add(clerks.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        ledger.record(AccessEntry.of(account, AccessAct.CASE_OPENED));
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(database.proof().heads())
                .singleElement()
                .satisfies(head -> assertThat(head.entries()).isEqualTo(800));
        assertThat(database.proof().verify(Optional.empty())).isEqualTo(new AccessVerdict(800, List.of()));
    }

    @Test
    void a_broken_connection_loses_no_entry_and_doubles_none() {
        try (AccessLedger ledger = database.ledger()) {
            for (int i = 0; i < 5; i++) {
                ledger.record(AccessEntry.of("clerk", AccessAct.CASE_OPENED).with("look", Integer.toString(i)));
                database.superuser()
                        .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()")
                        .query(Long.class)
                        .single();
            }
        }
        assertThat(database.superuser()
                        .sql("select details ->> 'look' from access_entry order by number")
                        .query(String.class)
                        .list())
                .containsExactly("0", "1", "2", "3", "4");
        assertThat(new AccessProof(database.superuser()).verify(Optional.empty()))
                .isEqualTo(new AccessVerdict(5, List.of()));
    }

    @Test
    void without_a_database_nothing_is_recorded_and_whoever_asks_is_told_so() {
        DriverManagerDataSource nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none");
        try (AccessLedger ledger = new AccessLedger(nobody, LedgerDatabase.CLOCK, Duration.ofSeconds(5))) {
            assertThatThrownBy(() -> ledger.record(AccessEntry.of("clerk", AccessAct.CASE_OPENED)))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> {
                        assertThat(refused.problem().status()).isEqualTo(503);
                        assertThat(refused.problem().code()).isEqualTo("access.not-recorded");
                        assertThat(refused.problem().headers()).containsKey("Retry-After");
                    });
        }
    }

    @Test
    void a_closed_ledger_records_nothing_and_says_so() {
        AccessLedger ledger = database.ledger();
        ledger.close();

        assertThatThrownBy(() -> ledger.record(AccessEntry.of("clerk", AccessAct.CASE_OPENED)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void the_writer_waits_for_nobody_who_waits_for_it() throws Exception {
        try (LedgerDatabase small = new LedgerDatabase(2);
                AccessLedger ledger = small.ledger()) {
            ledger.record(AccessEntry.of("clerk", AccessAct.SIGNED_IN));
            try (var inUse = small.pool.getConnection()) {
                ledger.record(AccessEntry.of("clerk", AccessAct.CASE_OPENED));
                assertThat(inUse.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void an_entry_cannot_be_changed_or_taken_out_under_any_setting() {
        database.write(2);
        for (String table : List.of("access_entry", "access_writer_end")) {
            for (String statement : List.of(
                    "update " + table + " set writer = gen_random_uuid()",
                    "delete from " + table,
                    "truncate " + table)) {
                assertThatThrownBy(() -> database.jdbc.sql(statement).update())
                        .as(statement)
                        .rootCause()
                        .hasMessageContaining(table + " is only ever added to");
                assertThatThrownBy(() -> database.superuser()
                                .sql("do $$ begin set session_replication_role = replica; " + statement + "; end $$")
                                .update())
                        .as(statement + " as a replica")
                        .rootCause()
                        .hasMessageContaining(table + " is only ever added to");
            }
        }
    }

    private AccessRow onlyRow() {
        return database.jdbc
                .sql("select * from access_entry")
                .query((row, number) -> AccessRow.read(row))
                .single();
    }
}
