package org.minqing.evidence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The seals of the ledger, one a day, oldest first. */
public final class Seals {

    private final JdbcTemplate jdbc;

    public Seals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Seal> all() {
        return jdbc.query("select * from ledger_seal order by day", Seal::read);
    }

    public Optional<Seal> of(LocalDate day) {
        return jdbc.query("select * from ledger_seal where day = ?", Seal::read, day).stream()
                .findFirst();
    }

    Optional<Seal> last() {
        return jdbc.query("select * from ledger_seal order by day desc limit 1", Seal::read).stream()
                .findFirst();
    }

    /** Keeps it, and with it the last events of its cases. */
    void add(Seal seal) {
        Seal.Content content = seal.content();
        jdbc.update(
                "insert into ledger_seal (day, after_index, up_to_index, events, cases, heads, previous, made_at,"
                        + " signature, public_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                content.day(),
                content.after(),
                content.upTo(),
                content.events(),
                content.cases(),
                content.heads(),
                content.previous(),
                content.madeAt().atOffset(ZoneOffset.UTC),
                seal.signature(),
                seal.publicKey());
        jdbc.update(
                "insert into sealed_head (day, case_id, sequence_number, chain)"
                        + " select ?, case_id, sequence_number, chain from (" + Heads.STANDING + ") as standing",
                content.day(),
                content.after(),
                content.upTo());
    }
}
