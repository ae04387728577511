package org.minqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minqing.access.AccessVerdict.Flaw;
import org.minqing.access.AccessVerdict.Kind;
import org.minqing.api.AccessAct;

class AccessProofTest {

    private final LedgerDatabase database = new LedgerDatabase(3);
    private final AccessProof proof = database.proof();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_ledger_nobody_touched_is_intact() {
        database.write(3);
        database.write(4);

        assertThat(proof.verify(Optional.of(sealed()))).isEqualTo(new AccessVerdict(7, List.of()));
    }

    @Test
    void any_column_changed_by_hand_is_found() {
        database.write(3);
        UUID writer = writer();
        for (String change : List.of(
                "at = at + interval '1 ms'",
                "account = 'someone else'",
                "act = 'SIGNED_OUT'",
                "success = not success",
                "case_id = gen_random_uuid()",
                "persons = array[gen_random_uuid()]",
                "purpose = ''",
                "address = '192.0.2.1'",
                "user_agent = 'x'",
                "request = 'x'",
                "details = '{\"page\": \"2\"}'",
                "chain = '\\x00'")) {
            String before = database.jdbc
                    .sql("select row_to_json(e)::text from access_entry e where number = 2")
                    .query(String.class)
                    .single();
            database.byHand("update access_entry set " + change + " where number = 2");
            assertThat(proof.verify(Optional.empty()).flaws())
                    .as(change)
                    .containsExactly(new Flaw(Kind.CHANGED, writer, 2));
            database.byHand("delete from access_entry where number = 2");
            database.byHand("insert into access_entry select * from json_populate_record(null::access_entry, '"
                    + before.replace("'", "''") + "')");
        }
    }

    @Test
    void an_entry_taken_out_of_the_middle_is_missed() {
        database.write(3);
        database.byHand("delete from access_entry where number = 2");

        assertThat(proof.verify(Optional.empty()).flaws()).containsExactly(new Flaw(Kind.MISSING, writer(), 2));
    }

    @Test
    void an_entry_nobody_wrote_is_found() {
        database.write(3);
        UUID writer = writer();
        AccessRow last = rows().getLast();
        AccessRow forged = AccessRow.behind(last.head(), last.at(), AccessEntry.of("clerk", AccessAct.EXPORTED));
        insert(forged);

        assertThat(proof.verify(Optional.empty()).flaws()).containsExactly(new Flaw(Kind.ADDED, writer, 4));
    }

    @Test
    void a_tail_cut_off_is_missed_where_the_writer_had_signed_off() {
        database.write(3);
        UUID writer = writer();
        database.byHand("delete from access_entry where number > 1");

        assertThat(proof.verify(Optional.empty()).flaws()).containsExactly(new Flaw(Kind.CUT_OFF, writer, 2));
    }

    @Test
    void a_tail_cut_off_is_missed_where_it_was_sealed() {
        try (AccessLedger ledger = database.ledger()) {
            ledger.record(AccessEntry.of("clerk", AccessAct.CASE_OPENED));
            ledger.record(AccessEntry.of("clerk", AccessAct.CASE_OPENED));
            UUID writer = writer();
            AccessSeal seal = sealed();
            database.byHand("delete from access_entry where number = 2");

            assertThat(proof.verify(Optional.empty()).isIntact()).isTrue();
            assertThat(proof.verify(Optional.of(seal)).flaws()).containsExactly(new Flaw(Kind.CUT_OFF, writer, 2));
        }
    }

    @Test
    void a_whole_chain_computed_anew_is_found_where_it_was_sealed() {
        database.write(2);
        UUID writer = writer();
        AccessSeal seal = sealed();
        AccessHead head = new AccessHead(writer, 0, AccessRow.beginning(writer));
        AccessRow first = AccessRow.behind(head, Instant.EPOCH, AccessEntry.of("clerk", AccessAct.SIGNED_IN));
        AccessRow second = AccessRow.behind(first.head(), Instant.EPOCH, AccessEntry.of("clerk", AccessAct.SIGNED_OUT));
        database.byHand("delete from access_entry");
        insert(first);
        insert(second);
        database.superuser()
                .sql("alter table access_writer_end disable trigger all")
                .update();
        database.superuser().sql("delete from access_writer_end").update();

        assertThat(proof.verify(Optional.empty()).isIntact()).isTrue();
        assertThat(proof.verify(Optional.of(seal)).flaws()).containsExactly(new Flaw(Kind.CHANGED, writer, 2));
    }

    @Test
    void a_writer_made_up_later_for_a_time_that_was_sealed_is_found() {
        database.write(1);
        AccessSeal seal = sealed();
        UUID madeUp = UUID.randomUUID();
        Instant earlier = seal.at().minus(1, ChronoUnit.HOURS);
        insert(AccessRow.behind(
                new AccessHead(madeUp, 0, AccessRow.beginning(madeUp)),
                earlier,
                AccessEntry.of("clerk", AccessAct.CASE_OPENED)));

        assertThat(proof.verify(Optional.empty()).isIntact()).isTrue();
        assertThat(proof.verify(Optional.of(seal)).flaws()).containsExactly(new Flaw(Kind.ADDED, madeUp, 1));
    }

    @Test
    void what_came_after_the_seal_is_no_flaw() {
        database.write(1);
        AccessSeal seal = sealed();
        database.write(2);

        assertThat(proof.verify(Optional.of(seal)).isIntact()).isTrue();
    }

    private AccessSeal sealed() {
        return new AccessSeal(LedgerDatabase.CLOCK.instant(), proof.heads());
    }

    private UUID writer() {
        return proof.heads().getFirst().writer();
    }

    private List<AccessRow> rows() {
        return database.jdbc
                .sql("select * from access_entry order by writer, number")
                .query((row, number) -> AccessRow.read(row))
                .list();
    }

    private void insert(AccessRow row) {
        database.jdbc
                .sql("insert into access_entry (writer, number, at, account, act, success, persons, details, chain)"
                        + " values (:writer, :number, cast(:at as timestamptz), :account, :act, :success, '{}',"
                        + " cast(:details as json), decode(:chain, 'hex'))")
                .param("writer", row.writer())
                .param("number", row.number())
                .param("at", row.at().toString())
                .param("account", row.account())
                .param("act", row.act())
                .param("success", row.success())
                .param("details", row.details())
                .param("chain", row.chain())
                .update();
    }
}
