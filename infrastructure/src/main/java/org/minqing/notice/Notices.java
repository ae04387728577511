package org.minqing.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each account was told, once each; beside it what has still to leave the house. */
@Repository
public class Notices {

    /** More unread ones than that nobody counts. */
    public static final int MOST_COUNTED = 99;

    private static final String COLUMNS =
            "id, account, kind, about, case_kind, number, clock, due_at, emergency, happened_at, read_at";

    private final JdbcClient jdbc;
    private final NoticeChoices choices;
    private final Ways ways;
    private final Clock clock;

    Notices(JdbcClient jdbc, NoticeChoices choices, Ways ways, Clock clock) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.ways = ways;
        this.clock = clock;
    }

    /** Where the next event lies of which notices have still to be made: everything up to here was told, or never will be. */
    long mark() {
        return jdbc.sql("select position from notice_mark").query(Long.class).single();
    }

    /** @return whether what stands there was not told yet; from now on it counts as told */
    boolean moveMark(long position) {
        return jdbc.sql("update notice_mark set position = :position where position < :position")
                        .param("position", position)
                        .update()
                == 1;
    }

    /** What stands in the ledger by now nobody is told of. No application may be running. */
    public static void nothingSoFar(JdbcTemplate jdbc) {
        jdbc.update("update notice_mark set position = (select coalesce(max(global_index), 0) from domain_event)");
    }

    /**
     * Each of the accounts is told, unless it was already. To be called in a transaction: that it was told and that it leaves the house
     * is one thing.
     */
    void tell(Cause cause, Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        Map<String, Set<Way>> chosen = choices.of(accounts, cause.kind());
        Map<String, Contact> contacts = choices.contacts(accounts);
        for (String account : accounts) {
            Set<Way> theirs = chosen.getOrDefault(account, Set.of());
            Notice notice = cause.to(account);
            if (insert(cause, notice, theirs.contains(Way.APPLICATION))) {
                Contact contact = contacts.getOrDefault(account, Contact.NONE);
                theirs.stream().filter(way -> ways.reaches(way, contact)).forEach(way -> send(notice, way));
            }
        }
    }

    private boolean insert(Cause cause, Notice notice, boolean listed) {
        return jdbc.sql("""
                insert into notice (id, cause, account, kind, about, case_kind, number, clock, due_at, emergency, happened_at, listed)
                values (:id, :cause, :account, :kind, :about, :caseKind, :number, :clock, :dueAt, :emergency, :happenedAt, :listed)
                on conflict do nothing
                """)
                        .param("id", notice.id())
                        .param("cause", cause.id())
                        .param("account", notice.account())
                        .param("kind", notice.kind().name())
                        .param("about", notice.about())
                        .param("caseKind", notice.caseKind().map(CaseKind::name).orElse(null))
                        .param("number", notice.number().orElse(null))
                        .param("clock", notice.clock().map(DeadlineKind::name).orElse(null))
                        .param("dueAt", notice.dueAt().map(Notices::at).orElse(null))
                        .param("emergency", notice.emergency())
                        .param("happenedAt", at(notice.happenedAt()))
                        .param("listed", listed)
                        .update()
                == 1;
    }

    private void send(Notice notice, Way way) {
        jdbc.sql("insert into delivery (notice_id, way, next_attempt_at) values (:notice, :way, :at)")
                .param("notice", notice.id())
                .param("way", way.name())
                .param("at", at(clock.instant()))
                .update();
    }

    /** How many an account has not read, up to one more than {@link #MOST_COUNTED}. */
    public int unread(String account) {
        return jdbc.sql("""
                select count(*) from (
                    select from notice where account = :account and listed and read_at is null limit :most) as counted
                """)
                .param("account", account)
                .param("most", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /**
     * The latest first.
     *
     * @param after the one behind which to go on
     */
    public List<Notice> of(String account, boolean unreadOnly, Optional<UUID> after, int size) {
        return jdbc.sql("select " + COLUMNS + """
                 from notice where account = :account and listed and (read_at is null or not :unread)
                    and (:after::uuid is null or (happened_at, id) <
                        (select happened_at, id from notice where id = :after::uuid and account = :account))
                order by happened_at desc, id desc limit :size
                """)
                .param("account", account)
                .param("unread", unreadOnly)
                .param("after", after.orElse(null))
                .param("size", size)
                .query((row, number) -> notice(row))
                .list();
    }

    public Optional<Notice> find(String account, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from notice where id = :id and account = :account and listed")
                .param("id", id)
                .param("account", account)
                .query((row, number) -> notice(row))
                .optional();
    }

    /** When it was read first stays. */
    public void read(String account, UUID id) {
        jdbc.sql("update notice set read_at = :now where id = :id and account = :account and read_at is null")
                .param("id", id)
                .param("account", account)
                .param("now", at(clock.instant()))
                .update();
    }

    /** Those that are listed up to one that was seen: what came since then stays unread. */
    public void readAll(String account, Instant upTo) {
        jdbc.sql("""
                update notice set read_at = :now
                where account = :account and listed and read_at is null and happened_at <= :upTo
                """)
                .param("account", account)
                .param("now", at(clock.instant()))
                .param("upTo", at(upTo))
                .update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("account"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("about", UUID.class),
                Optional.ofNullable(row.getString("case_kind")).map(CaseKind::valueOf),
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getString("clock")).map(DeadlineKind::valueOf),
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("emergency"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
