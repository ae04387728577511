package org.minqing.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.minqing.api.CaseId;
import org.minqing.evidence.Break.What;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares each seal with its own signature, with the seal before it and with the events that it covers. */
final class SealCheck {

    private static final String COUNT =
            "select count(*) from domain_event where global_index > ? and global_index <= ?";

    /** Cases that do not end within the sealed stretch as they did, the first in the order of events before the others. */
    private static final String DIFFERENCES = """
        select case_id, kept.sequence_number as kept_sequence, standing.sequence_number as standing_sequence,
               event.global_index as kept_index, standing.global_index as standing_index,
               coalesce(event.chain = kept.chain, false) as fits
          from (select * from sealed_head where day = ?) as kept
          full join (""" + Heads.STANDING + """
               ) as standing using (case_id)
          left join domain_event as event on event.aggregate_id = case_id
               and event.sequence_number = kept.sequence_number
         where (kept.sequence_number, kept.chain) is distinct from (standing.sequence_number, standing.chain)
         order by coalesce(event.global_index, standing.global_index), case_id limit 1
        """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Seals seals;
    private final Heads heads;

    SealCheck(DataSource database, TransactionTemplate transactions) {
        this.jdbc = new JdbcTemplate(database);
        this.transactions = transactions;
        this.seals = new Seals(jdbc);
        this.heads = new Heads(database);
    }

    /** @param last the last that was looked at */
    record Found(long seals, Optional<Seal> last, Optional<Break> firstBroken) {}

    Found look() {
        Optional<Seal> before = Optional.empty();
        Optional<Break> firstBroken = Optional.empty();
        long seen = 0;
        for (Seal seal : seals.all()) {
            if (firstBroken.isEmpty()) {
                firstBroken = broken(seal, before);
            }
            before = Optional.of(seal);
            seen++;
        }
        return new Found(seen, before, firstBroken);
    }

    private Optional<Break> broken(Seal seal, Optional<Seal> before) {
        Seal.Content content = seal.content();
        if (!seal.isSigned()) {
            return Optional.of(Break.ofSeal(What.SEAL_CHANGED, content));
        }
        byte[] previous = before.map(Seal::digest).orElse(Seal.NOTHING_BEFORE);
        long after = before.map(one -> one.content().upTo()).orElse(0L);
        if (!Arrays.equals(content.previous(), previous) || content.after() != after) {
            return Optional.of(Break.ofSeal(What.SEAL_MISSING, content));
        }
        return Optional.ofNullable(transactions.execute(status -> comparedWithEvents(content)))
                .flatMap(found -> found);
    }

    private Optional<Break> comparedWithEvents(Seal.Content content) {
        Heads.Sum standing = heads.standing(content.after(), content.upTo());
        boolean fits = Arrays.equals(standing.sha256(), content.heads());
        if (fits && count(content) == content.events()) {
            return Optional.empty();
        }
        if (!Arrays.equals(heads.kept(content.day()).sha256(), content.heads())) {
            return Optional.of(Break.ofSeal(What.SEAL_CHANGED, content));
        }
        return Optional.of(difference(content)
                // All cases end as they did, so what is missing or too many lies between: that is for the links to say.
                .orElseGet(() -> Break.ofSeal(What.SEAL_COUNTS_OTHERWISE, content)));
    }

    private Optional<Break> difference(Seal.Content content) {
        return jdbc
                .query(
                        DIFFERENCES,
                        (row, number) -> {
                            CaseId caseId = new CaseId(row.getObject("case_id", UUID.class));
                            Optional<Long> kept = Optional.ofNullable(row.getObject("kept_sequence", Long.class));
                            Optional<Long> at = Optional.ofNullable(row.getObject("kept_index", Long.class));
                            long standing = row.getLong("standing_sequence");
                            long standingAt = row.getLong("standing_index");
                            if (kept.isPresent() && at.isEmpty()) {
                                return of(What.EVENT_MISSING, content, content.upTo(), caseId, kept.get());
                            }
                            if (kept.isPresent() && !row.getBoolean("fits")) {
                                return of(What.CASE_REWRITTEN, content, at.get(), caseId, kept.get());
                            }
                            return of(What.EVENT_ADDED, content, standingAt, caseId, standing);
                        },
                        content.day(),
                        content.after(),
                        content.upTo())
                .stream()
                .findFirst();
    }

    private static Break of(What what, Seal.Content seal, long globalIndex, CaseId caseId, long sequence) {
        return new Break(what, globalIndex, Optional.of(caseId), Optional.of(sequence), Optional.of(seal.day()));
    }

    private long count(Seal.Content content) {
        Long count = jdbc.queryForObject(COUNT, Long.class, content.after(), content.upTo());
        return count == null ? 0 : count;
    }
}
