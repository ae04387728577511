package org.minqing.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.minqing.api.Act;
import org.minqing.api.CommandHeaders;
import org.minqing.command.common.CaseCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every second for deadlines of which something is to be said by now - a reminder, that it has passed, a supervision -
 * and has it recorded in its case. The row moves on when the record has been projected; until then asking again changes
 * nothing, so a restart in between records nothing twice.
 */
@Component
class DeadlineClaimer {

    private static final Logger log = LoggerFactory.getLogger(DeadlineClaimer.class);
    private static final int AT_ONCE = 200;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
    private static final Duration UNTIL_PROJECTED = Duration.ofSeconds(30);
    private static final Map<String, String> BY_THE_LEDGER = Map.of(CommandHeaders.ACTOR, Act.SYSTEM);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CaseCommands commands;
    private final Clock clock;
    private final ObjectProvider<StandStill> standStill;
    private final Map<RunningDeadline, Instant> leftAlone = new ConcurrentHashMap<>();

    DeadlineClaimer(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            CaseCommands commands,
            Clock clock,
            ObjectProvider<StandStill> standStill) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.commands = commands;
        this.clock = clock;
        this.standStill = standStill;
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 2_000)
    void recordWhatIsDue() {
        if (standStill.stream().anyMatch(StandStill::holds)) {
            return;
        }
        try {
            // The rows stay locked while their commands are on the way, so that no other node sends them too.
            transaction.executeWithoutResult(status -> due().forEach(this::record));
        } catch (DataAccessException | TransactionException away) {
            log.debug("Deadlines cannot be looked for at the moment: {}", away.getMessage());
        }
    }

    private List<CompletableFuture<Void>> due() {
        Instant now = clock.instant();
        leftAlone.values().removeIf(until -> until.isBefore(now));
        return jdbc
                .sql("""
                    select %s from due.due where next_at < :now
                    order by next_at limit :limit for update skip locked
                    """.formatted(RunningDeadline.COLUMNS))
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("limit", AT_ONCE + leftAlone.size())
                .query(RunningDeadline::read)
                .list()
                .stream()
                .filter(deadline -> !leftAlone.containsKey(deadline))
                .map(deadline -> send(deadline, now))
                .toList();
    }

    private CompletableFuture<Void> send(RunningDeadline deadline, Instant now) {
        leftAlone.put(deadline, now.plus(UNTIL_PROJECTED));
        return commands.send(deadline.kind(), deadline.caseId(), deadline.next(), BY_THE_LEDGER)
                .thenAccept(result -> {})
                .whenComplete((result, failure) -> {
                    if (failure != null) {
                        log.warn("What is due could not be recorded: {}", deadline, failure);
                        leftAlone.put(deadline, now.plus(AFTER_FAILURE));
                    }
                });
    }

    private void record(CompletableFuture<Void> sent) {
        try {
            sent.join();
        } catch (CompletionException alreadyTold) {
            // Told where it failed; the others go on.
        }
    }
}
