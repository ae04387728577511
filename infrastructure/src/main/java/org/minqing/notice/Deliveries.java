package org.minqing.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The notices that have still to leave the house. Whoever takes some moves them on in time first and sends them then: what is with one
 * worker no other takes, and what a worker left behind when it died comes up again.
 */
@Repository
public class Deliveries {

    /** By then whoever took one has sent it, or is gone. Longer than any sender waits. */
    static final Duration WITH_A_WORKER = Duration.ofMinutes(2);

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final Attempts attempts;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Attempts attempts, Clock clock) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @param attempt which one this is, from 1 */
    record Taken(Notice notice, Way way, int attempt) {}

    /** Takes those that are due, the longest due first. */
    List<Taken> take(int most) {
        Instant now = clock.instant();
        return jdbc.sql("""
                with due as (
                    select notice_id, way from delivery where state = 'WAITING' and next_attempt_at <= :now
                    order by next_attempt_at limit :most for update skip locked),
                taken as (
                    update delivery d set attempts = attempts + 1, next_attempt_at = :back from due
                    where d.notice_id = due.notice_id and d.way = due.way
                    returning d.notice_id, d.way, d.attempts)
                select n.*, taken.way, taken.attempts from taken join notice n on n.id = taken.notice_id
                """)
                .param("now", Notices.at(now))
                .param("back", Notices.at(now.plus(WITH_A_WORKER)))
                .param("most", most)
                .query((row, number) ->
                        new Taken(Notices.notice(row), Way.valueOf(row.getString("way")), row.getInt("attempts")))
                .list();
    }

    void sent(Taken one) {
        end(one, "SENT", Optional.empty());
    }

    /** It is nobody's any more: who was to get it has gone, or the way is shut. */
    void dropped(Taken one, String why) {
        end(one, "DROPPED", Optional.of(why));
    }

    /** Whoever is to get it is left alone until then; nothing was tried. */
    void putOff(Taken one, Instant until) {
        jdbc.sql("""
                update delivery set next_attempt_at = :until, attempts = attempts - 1
                where notice_id = :notice and way = :way and state = 'WAITING' and attempts = :attempt
                """)
                .param("until", Notices.at(until))
                .param("notice", one.notice().id())
                .param("way", one.way().name())
                .param("attempt", one.attempt())
                .update();
    }

    /** Comes up again later, and is parked after the last attempt. */
    void failed(Taken one, String problem) {
        Optional<Duration> later = attempts.pauseAfter(one.attempt());
        if (later.isEmpty()) {
            end(one, "PARKED", Optional.of(problem));
            return;
        }
        jdbc.sql("""
                update delivery set next_attempt_at = :next, problem = :problem
                where notice_id = :notice and way = :way and state = 'WAITING' and attempts = :attempt
                """)
                .param("next", Notices.at(clock.instant().plus(later.get())))
                .param("problem", problem)
                .param("notice", one.notice().id())
                .param("way", one.way().name())
                .param("attempt", one.attempt())
                .update();
    }

    /** What was sent is sent, even where somebody else has begun to try it again. */
    private void end(Taken one, String state, Optional<String> problem) {
        jdbc.sql("""
                update delivery set state = :state, problem = :problem, ended_at = :now
                where notice_id = :notice and way = :way and (state = 'WAITING' or :state = 'SENT')
                    and (attempts = :attempt or :state = 'SENT')
                """)
                .param("state", state)
                .param("problem", problem.orElse(null))
                .param("now", Notices.at(clock.instant()))
                .param("notice", one.notice().id())
                .param("way", one.way().name())
                .param("attempt", one.attempt())
                .update();
    }

    /** One that nobody took after the last attempt. */
    public record Parked(
            UUID notice, Way way, String account, NoticeKind kind, int attempts, String problem, Instant since) {}

    /** The latest first. */
    public List<Parked> parked() {
        return jdbc.sql("""
                select d.notice_id, d.way, n.account, n.kind, d.attempts, coalesce(d.problem, '') as problem, d.ended_at
                from delivery d join notice n on n.id = d.notice_id
                where d.state = 'PARKED' order by d.ended_at desc limit :most
                """)
                .param("most", MOST_SHOWN)
                .query((row, number) -> new Parked(
                        row.getObject("notice_id", UUID.class),
                        Way.valueOf(row.getString("way")),
                        row.getString("account"),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getInt("attempts"),
                        row.getString("problem"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many wait to be sent, or to be tried again. */
    public long waiting() {
        return jdbc.sql("select count(*) from delivery where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    /** All that are parked are tried again from the first attempt on. */
    public void tryAgain() {
        jdbc.sql("""
                update delivery set state = 'WAITING', attempts = 0, next_attempt_at = :now, ended_at = null
                where state = 'PARKED'
                """).param("now", Notices.at(clock.instant())).update();
    }
}
