package org.minqing.processes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.minqing.api.CaseId;
import org.minqing.parking.Outcome;
import org.minqing.parking.Parked;
import org.minqing.parking.ParkedReader;
import org.minqing.parking.SkippedEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries again what a process could not finish. One case that cannot go on holds up no other: it waits among the dead letters
 * until whatever was in its way is gone, or somebody does without it.
 */
public class UnfinishedBusiness implements ParkedReader {

    /** Its name among those that park. */
    public static final String PROCESSES = ProcessesConfiguration.PROCESSES;

    private final EventProcessingConfiguration processing;
    private final JdbcClient jdbc;
    private final SkippedEvents skipped;
    private final TransactionTemplate transactions;

    UnfinishedBusiness(
            EventProcessingConfiguration processing,
            JdbcClient jdbc,
            SkippedEvents skipped,
            TransactionTemplate transactions) {
        this.processing = processing;
        this.jdbc = jdbc;
        this.skipped = skipped;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void tryAgain() {
        processor().ifPresent(UnfinishedBusiness::untilOneFails);
    }

    private Optional<SequencedDeadLetterProcessor<EventMessage<?>>> processor() {
        return processing.sequencedDeadLetterProcessor(PROCESSES);
    }

    private static void untilOneFails(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
        boolean finished = true;
        while (finished) {
            finished = letters.processAny();
        }
    }

    /** What failed is told by its class alone: what it says may be a resident's own words. */
    @Override
    public List<Parked> parked() {
        return jdbc
                .sql("""
                        select distinct on (sequence_identifier) aggregate_identifier, sequence_number, payload_type,
                               cause_type, enqueued_at, count(*) over (partition by sequence_identifier) as waiting
                          from dead_letter_entry
                         where processing_group = :group and aggregate_identifier is not null
                         order by sequence_identifier, sequence_index
                        """)
                .param("group", PROCESSES)
                .query((row, number) -> new Parked(
                        CaseId.of(row.getString("aggregate_identifier")),
                        row.getLong("sequence_number"),
                        row.getString("payload_type"),
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getString("cause_type")).orElse(""),
                        Instant.parse(row.getString("enqueued_at"))))
                .stream()
                .sorted(Comparator.comparing(Parked::parkedAt))
                .toList();
    }

    @Override
    public Outcome retry(CaseId caseId) {
        if (!waits(caseId)) {
            return Outcome.NOT_PARKED;
        }
        processor().ifPresent(letters -> letters.process(letter -> isOf(letter, caseId)));
        return waits(caseId) ? Outcome.PARKED_AGAIN : Outcome.TAKEN_IN;
    }

    private static boolean isOf(DeadLetter<? extends EventMessage<?>> letter, CaseId caseId) {
        return letter.message() instanceof DomainEventMessage<?> event
                && event.getAggregateIdentifier().equals(caseId.toString());
    }

    private boolean waits(CaseId caseId) {
        return parked().stream().anyMatch(one -> one.caseId().equals(caseId));
    }

    /** The process does nothing about the event; what follows it is tried at once. */
    @Override
    public Outcome skip(CaseId caseId, String reason, String who) {
        boolean left = Boolean.TRUE.equals(transactions.execute(one -> parked().stream()
                .filter(parked -> parked.caseId().equals(caseId))
                .findFirst()
                .filter(parked -> dropped(parked))
                .map(parked -> {
                    skipped.add(PROCESSES, caseId, parked.sequence(), reason, who);
                    return true;
                })
                .orElse(false)));
        if (!left) {
            return Outcome.NOT_PARKED;
        }
        return waits(caseId) ? retry(caseId) : Outcome.TAKEN_IN;
    }

    private boolean dropped(Parked parked) {
        return jdbc.sql("""
                        delete from dead_letter_entry
                         where processing_group = :group and aggregate_identifier = :case and sequence_number = :sequence
                        """)
                        .param("group", PROCESSES)
                        .param("case", parked.caseId().toString())
                        .param("sequence", parked.sequence())
                        .update()
                > 0;
    }
}
