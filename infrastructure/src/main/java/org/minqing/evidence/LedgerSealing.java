package org.minqing.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.minqing.deadline.StandStill;
import org.minqing.store.SequenceHorizon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals each day once it is over, and those that were missed while nothing ran. The first seal covers everything there
 * was, and is that of yesterday. A day's seal goes up to the last event recorded before the day's end, and waits until the
 * {@link SequenceHorizon} is there; what was recorded on the day and stored later still is in the next one.
 */
@Component
final class LedgerSealing {

    private static final Logger log = LoggerFactory.getLogger(LedgerSealing.class);

    private static final String UP_TO = """
        select coalesce(max(global_index), ?) from domain_event
         where recorded_at < ? and global_index > ?
        """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Seals seals;
    private final Heads heads;
    private final SequenceHorizon horizon;
    private final Clock clock;
    private final ZoneId zone;
    private final StandStill wrongClock;
    private final Path keyFile;

    LedgerSealing(
            DataSource database,
            TransactionTemplate transactions,
            SequenceHorizon horizon,
            Clock clock,
            ZoneId zone,
            @Qualifier("clockWatch") StandStill wrongClock,
            @Value("${minqing.seal-key-file}") Path keyFile) {
        this.jdbc = new JdbcTemplate(database);
        this.transactions = transactions;
        this.seals = new Seals(jdbc);
        this.heads = new Heads(database);
        this.horizon = horizon;
        this.clock = clock;
        this.zone = zone;
        this.wrongClock = wrongClock;
        this.keyFile = keyFile;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        // A day that a wrong clock took for over stays sealed.
        if (wrongClock.holds()) {
            return;
        }
        try {
            sealWhatIsOver();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Nothing can be sealed at the moment: {}", away.getMessage());
        }
    }

    /** Seals every day that is over and not sealed. */
    void sealWhatIsOver() {
        while (nextDay().isBefore(today()) && Boolean.TRUE.equals(transactions.execute(status -> seal()))) {
            seals.last()
                    .ifPresent(
                            seal -> log.info("Sealed up to {}", seal.content().day()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private LocalDate nextDay() {
        return seals.last().map(seal -> seal.content().day().plusDays(1)).orElseGet(() -> today().minusDays(1));
    }

    /** @return whether there was something to seal, and nobody else about to do it */
    private boolean seal() {
        if (!isMine()) {
            return false;
        }
        LocalDate day = nextDay();
        if (!day.isBefore(today())) {
            return false;
        }
        Optional<Seal> last = seals.last();
        long after = last.map(seal -> seal.content().upTo()).orElse(0L);
        long decided = horizon.catchUp();
        long upTo = lastBeforeTheEndOf(day, after);
        if (upTo > decided || (last.isEmpty() && upTo == 0)) {
            return false;
        }
        SealKey key = SealKey.in(keyFile);
        Heads.Sum sum = heads.standing(after, upTo);
        seals.add(key.seal(new Seal.Content(
                day,
                after,
                upTo,
                number("select count(*) from domain_event where global_index > ? and global_index <= ?", after, upTo),
                sum.cases(),
                sum.sha256(),
                last.map(Seal::digest).orElse(Seal.NOTHING_BEFORE),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Sha256.of(key.publicKey()))));
        return true;
    }

    /** One node seals; the database's word on which lasts until the end of the transaction. */
    private boolean isMine() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended('sealing the ledger', 0))", Boolean.class));
    }

    private long lastBeforeTheEndOf(LocalDate day, long after) {
        return number(
                UP_TO, after, day.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC), after);
    }

    private long number(String sql, Object... parameters) {
        Long number = jdbc.queryForObject(sql, Long.class, parameters);
        return number == null ? 0 : number;
    }
}
