package org.minqing.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.access.AccessVerdict.Flaw;
import org.minqing.access.AccessVerdict.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves that nobody changed the access ledger. The chain alone finds a change that was made by hand; the heads, kept
 * elsewhere, also find one by someone who computed the chain anew, or cut off a tail.
 */
@Component
public final class AccessProof {

    private static final int AT_ONCE = 5000;

    /** An entry is dated before it is stored, by the clock of its own machine. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    public AccessProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far each writer has come; to be sealed. */
    public List<AccessHead> heads() {
        return jdbc.sql("""
            with recursive last as (
                (select writer, number, chain from access_entry order by writer desc, number desc limit 1)
                union all
                select further.* from last cross join lateral (
                    select writer, number, chain from access_entry where writer < last.writer
                    order by writer desc, number desc limit 1) as further)
            select writer, number as entries, encode(chain, 'hex') as chain from last order by writer
            """).query((row, number) -> head(row)).list();
    }

    /** @param seal what was kept elsewhere, where there is one */
    public AccessVerdict verify(Optional<AccessSeal> seal) {
        Map<UUID, AccessHead> ends =
                byWriter(jdbc.sql("select writer, entries, encode(chain, 'hex') as chain from access_writer_end")
                        .query((row, number) -> head(row))
                        .list());
        Map<UUID, AccessHead> sealed = byWriter(seal.map(AccessSeal::heads).orElse(List.of()));
        Set<UUID> writers = new LinkedHashSet<>(byWriter(heads()).keySet());
        writers.addAll(ends.keySet());
        writers.addAll(sealed.keySet());
        List<Flaw> flaws = new ArrayList<>();
        long entries = 0;
        for (UUID writer : writers) {
            Walk walk =
                    new Walk(writer, Optional.ofNullable(ends.get(writer)), Optional.ofNullable(sealed.get(writer)));
            walk.flaw()
                    .or(() -> seal.flatMap(at -> addedBefore(at.at().minus(TOLERANCE), walk)))
                    .ifPresent(flaws::add);
            entries += walk.seen;
        }
        return new AccessVerdict(entries, flaws);
    }

    private static AccessHead head(ResultSet row) throws SQLException {
        return new AccessHead(row.getObject("writer", UUID.class), row.getLong("entries"), row.getString("chain"));
    }

    private static Map<UUID, AccessHead> byWriter(List<AccessHead> heads) {
        return heads.stream().collect(Collectors.toMap(AccessHead::writer, Function.identity()));
    }

    /** Entries of a time that was sealed without them. */
    private Optional<Flaw> addedBefore(Instant time, Walk walk) {
        return jdbc.sql("select number from access_entry where writer = :writer and number > :sealed and at < :time"
                        + " order by number limit 1")
                .param("writer", walk.writer)
                .param("sealed", walk.sealed.map(AccessHead::entries).orElse(0L))
                .param("time", OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(number -> new Flaw(Kind.ADDED, walk.writer, number));
    }

    /** From a writer's first entry to its last. */
    private final class Walk {

        private final UUID writer;
        private final Optional<AccessHead> end;
        private final Optional<AccessHead> sealed;
        private final Map<Long, String> chains = new HashMap<>();
        private String chain;
        private long seen;

        Walk(UUID writer, Optional<AccessHead> end, Optional<AccessHead> sealed) {
            this.writer = writer;
            this.end = end;
            this.sealed = sealed;
            this.chain = AccessRow.beginning(writer);
        }

        Optional<Flaw> flaw() {
            List<AccessRow> rows = further(Long.MIN_VALUE);
            while (!rows.isEmpty()) {
                for (AccessRow row : rows) {
                    if (row.number() != seen + 1) {
                        return flaw(row.number() <= seen ? Kind.ADDED : Kind.MISSING, seen + 1);
                    }
                    if (!row.chain().equals(row.chainedTo(chain).chain())) {
                        return flaw(Kind.CHANGED, row.number());
                    }
                    seen++;
                    chain = row.chain();
                    keep(row);
                }
                rows = further(seen);
            }
            return end.flatMap(head -> head.entries() < seen ? flaw(Kind.ADDED, head.entries() + 1) : against(head))
                    .or(() -> sealed.flatMap(this::against));
        }

        private void keep(AccessRow row) {
            if (end.filter(head -> head.entries() == row.number()).isPresent()
                    || sealed.filter(head -> head.entries() == row.number()).isPresent()) {
                chains.put(row.number(), row.chain());
            }
        }

        private Optional<Flaw> against(AccessHead head) {
            if (head.entries() > seen) {
                return flaw(Kind.CUT_OFF, seen + 1);
            }
            return head.chain().equals(chains.get(head.entries()))
                    ? Optional.empty()
                    : flaw(Kind.CHANGED, head.entries());
        }

        private Optional<Flaw> flaw(Kind kind, long number) {
            return Optional.of(new Flaw(kind, writer, number));
        }

        private List<AccessRow> further(long after) {
            return jdbc.sql("select * from access_entry where writer = :writer and number > :after"
                            + " order by number limit " + AT_ONCE)
                    .param("writer", writer)
                    .param("after", after)
                    .query((row, number) -> AccessRow.read(row))
                    .list();
        }
    }
}
