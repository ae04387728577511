package org.minqing.desk.hotline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The calls that somebody at the hotline has half typed: one at hand and others that wait. Each belongs to one account; one that
 * is offered may be taken over by another, and is theirs alone from then on.
 */
@Repository
class OperatorCalls {

    /** More lie on nobody's desk. */
    static final int MOST = 30;

    private static final Pattern FRESH = Pattern.compile("call-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** To all who work within the same reach. */
    private static final String TO_ALL = "";

    private final CallDrafts drafts;
    private final JdbcClient jdbc;

    OperatorCalls(CallDrafts drafts, JdbcClient jdbc) {
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    /** For a call of which nothing was typed yet. */
    static String fresh() {
        return "call-" + UUID.randomUUID();
    }

    /** What became of what was typed. */
    enum Saved {
        KEPT,
        /** Too many lie there already. */
        FULL,
        /** Somebody else has it by now. */
        ELSEWHERE
    }

    /**
     * One of somebody's own.
     *
     * @param offeredTo an account, or nothing for all; absent while it is offered to nobody
     */
    record Kept(String id, Map<String, String> fields, Instant begun, Optional<String> offeredTo) {}

    /** One of somebody else's that may be taken over. */
    record Offered(String id, String owner, Instant begun) {}

    /** Keeps what was typed so far. */
    Saved save(String account, String id, Map<String, String> fields) {
        Optional<String> owner = owner(id);
        if (owner.isEmpty() && !FRESH.matcher(id).matches()) {
            return Saved.ELSEWHERE;
        }
        if (owner.isEmpty() && howMany(account) >= MOST) {
            return Saved.FULL;
        }
        return drafts.save(id, Optional.of(account), fields) ? Saved.KEPT : Saved.ELSEWHERE;
    }

    private Optional<String> owner(String id) {
        return jdbc
                .sql("select account from call_draft where id = :id and account is not null")
                .param("id", id)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list()
                .stream()
                .findFirst();
    }

    private int howMany(String account) {
        drafts.forgetOld();
        return jdbc.sql("select count(*) from call_draft where account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** All of somebody's own, the one that was typed last first. */
    List<Kept> all(String account) {
        drafts.forgetOld();
        return jdbc
                .sql(
                        "select id, begun_at, offered_to from call_draft where account = :account order by saved_at desc, id")
                .param("account", account)
                .query((row, number) -> new Kept(
                        row.getString(1),
                        Map.of(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString(3))))
                .list()
                .stream()
                .flatMap(
                        kept -> drafts
                                .read(kept.id())
                                .map(fields -> new Kept(kept.id(), fields, kept.begun(), kept.offeredTo()))
                                .stream())
                .toList();
    }

    /** Others' that were offered to all or to that account; within whose reach they are is not asked here. */
    List<Offered> offered(String account) {
        drafts.forgetOld();
        return jdbc.sql("""
                select id, account, begun_at from call_draft
                where account <> :account and offered_to in (:all, :account) order by begun_at, id
                """)
                .param("account", account)
                .param("all", TO_ALL)
                .query((row, number) -> new Offered(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @param to an account, or nothing for all; absent to offer it to nobody any more */
    void offer(String account, String id, Optional<String> to) {
        jdbc.sql("update call_draft set offered_to = :to where id = :id and account = :account")
                .param("to", to.orElse(null))
                .param("id", id)
                .param("account", account)
                .update();
    }

    /** @return whether it was still to be had */
    boolean takeOver(String account, Offered offered) {
        return jdbc.sql("""
                update call_draft set account = :account, offered_to = null
                where id = :id and account = :owner and offered_to in (:all, :account)
                """)
                        .param("account", account)
                        .param("id", offered.id())
                        .param("owner", offered.owner())
                        .param("all", TO_ALL)
                        .update()
                == 1;
    }

    /** An announced call is picked up, once: from now on it is one of that account's, under a new id. */
    Optional<String> pickUp(String announced, String account) {
        return drafts.find(CallDrafts.announced(announced)).map(fields -> {
            drafts.discard(CallDrafts.announced(announced));
            String id = fresh();
            drafts.save(id, Optional.of(account), fields);
            return id;
        });
    }

    /** It is done with. Somebody else's stays. */
    void discard(String account, String id) {
        owner(id).filter(account::equals).ifPresent(_ -> drafts.discard(id));
    }
}
