package org.minqing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.api.CaseId;

class LedgerSealingTest {

    private static final LocalDate DAY = SealedLedger.LAST_DAY.minusDays(30);

    @TempDir
    private Path folder;

    private SealedLedger ledger;
    private CaseId someCase;

    @BeforeEach
    void fill() {
        ledger = new SealedLedger(folder);
        someCase = ledger.longestCase().getFirst().caseId();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void the_first_seal_is_that_of_yesterday_and_covers_all_that_was_recorded_up_to_its_end() {
        ledger.sealOnTheMorningAfter(DAY);

        assertThat(days()).containsExactly(DAY);
        Seal.Content seal = last();
        assertThat(seal.after()).isZero();
        assertThat(recordedAt(seal.upTo())).isBefore(endOf(DAY));
        assertThat(recordedAt(seal.upTo() + 1)).isAfterOrEqualTo(endOf(DAY));
        assertThat(seal.events()).isEqualTo(seal.upTo());
    }

    @Test
    void nothing_is_sealed_while_the_clock_is_wrong() {
        ledger.sealing(DAY, () -> true).look();
        assertThat(days()).isEmpty();

        ledger.sealing(DAY, () -> false).look();
        assertThat(days()).containsExactly(DAY);
    }

    @Test
    void a_day_is_sealed_once() {
        ledger.sealOnTheMorningAfter(DAY);
        byte[] digest = ledger.seals().all().getFirst().digest();
        ledger.sealOnTheMorningAfter(DAY);

        assertThat(days()).containsExactly(DAY);
        assertThat(ledger.seals().all().getFirst().digest()).isEqualTo(digest);
    }

    @Test
    void days_that_were_missed_are_sealed_each_for_itself() {
        ledger.sealOnTheMorningAfter(DAY);
        ledger.sealOnTheMorningAfter(DAY.plusDays(10));

        assertThat(days())
                .containsExactlyElementsOf(DAY.datesUntil(DAY.plusDays(11)).toList());
        List<Seal> seals = ledger.seals().all();
        for (int i = 1; i < seals.size(); i++) {
            Seal.Content seal = seals.get(i).content();
            assertThat(seal.previous()).isEqualTo(seals.get(i - 1).digest());
            assertThat(seal.after()).isEqualTo(seals.get(i - 1).content().upTo());
            assertThat(recordedAt(seal.upTo())).isBefore(endOf(seal.day()));
        }
        assertThat(ledger.verified().intact()).isTrue();
    }

    @Test
    void a_day_on_which_nothing_happened_is_sealed_too() {
        ledger.sealOnTheMorningAfter(SealedLedger.LAST_DAY.plusDays(400));
        ledger.sealOnTheMorningAfter(SealedLedger.LAST_DAY.plusDays(401));

        assertThat(last().events()).isZero();
        assertThat(last().after()).isEqualTo(last().upTo());
        assertThat(ledger.verified().intact()).isTrue();
    }

    @Test
    void what_is_stored_after_its_day_was_sealed_is_in_the_next_seal() {
        ledger.sealOnTheMorningAfter(SealedLedger.LAST_DAY.plusDays(400));
        Seal.Content first = last();
        ledger.append(someCase, endOf(first.day()).minusSeconds(1));
        ledger.sealOnTheMorningAfter(SealedLedger.LAST_DAY.plusDays(401));

        assertThat(last().events()).isEqualTo(1);
        assertThat(ledger.verified().intact()).isTrue();
    }

    @Test
    void a_day_waits_for_a_writer_who_has_not_finished() throws SQLException {
        long before = ledger.events();
        try (Connection slow = ledger.database.dataSource().getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into domain_event (aggregate_id, sequence_number, aggregate_type, event_id,"
                    + " payload_type, payload, meta_data, recorded_at) values (gen_random_uuid(), 0, 'sample',"
                    + " gen_random_uuid(), 'sample', '{}', '{}', '" + endOf(DAY).minusSeconds(1) + "')");
            ledger.append(someCase, endOf(DAY).minusSeconds(1));
            ledger.sealOnTheMorningAfter(DAY);
            assertThat(days()).isEmpty();
            slow.commit();
        }
        ledger.sealOnTheMorningAfter(DAY);

        assertThat(last().upTo()).isEqualTo(before + 2);
        assertThat(last().events()).isEqualTo(before + 2);
        assertThat(ledger.verified().intact()).isTrue();
    }

    @Test
    void an_empty_ledger_is_not_sealed() {
        LocalDate longAgo = LocalDate.of(2000, 1, 1);
        ledger.sealOnTheMorningAfter(longAgo);

        assertThat(days()).isEmpty();
        assertThat(folder.resolve("keys").resolve("seal.key")).doesNotExist();
    }

    @Test
    void several_nodes_that_seal_at_once_make_one_seal_a_day() throws Exception {
        ledger.sealOnTheMorningAfter(DAY);
        List<Future<?>> nodes = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) {
                Path key = folder.resolve("node-" + node).resolve("seal.key");
                nodes.add(all.submit(() -> ledger.sealing(DAY.plusDays(8), key).sealWhatIsOver()));
            }
            for (Future<?> node : nodes) {
                node.get();
            }
        }
        ledger.sealOnTheMorningAfter(DAY.plusDays(8));

        assertThat(days())
                .containsExactlyElementsOf(DAY.datesUntil(DAY.plusDays(9)).toList());
        assertThat(ledger.verified().intact()).isTrue();
    }

    @Test
    void seals_of_a_key_that_was_replaced_still_count() {
        ledger.sealOnTheMorningAfter(DAY);
        ledger.sealing(DAY.plusDays(1), folder.resolve("another").resolve("seal.key"))
                .sealWhatIsOver();

        List<Seal> seals = ledger.seals().all();
        assertThat(seals.get(0).publicKey()).isNotEqualTo(seals.get(1).publicKey());
        assertThat(ledger.verified().intact()).isTrue();
    }

    private List<LocalDate> days() {
        return ledger.seals().all().stream().map(seal -> seal.content().day()).toList();
    }

    private Seal.Content last() {
        return ledger.seals().last().orElseThrow().content();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SealedLedger.ZONE).toInstant();
    }

    private Instant recordedAt(long globalIndex) {
        return ledger.jdbc
                .query(
                        "select recorded_at from domain_event where global_index = ?",
                        (row, number) -> row.getTimestamp(1).toInstant(),
                        globalIndex)
                .getFirst();
    }
}
