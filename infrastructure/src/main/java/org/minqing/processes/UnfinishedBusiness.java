package org.minqing.processes;

import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tries again what a process could not finish. One case that cannot go on holds up no other: it waits among the dead letters
 * until whatever was in its way is gone.
 */
class UnfinishedBusiness {

    private final EventProcessingConfiguration processing;

    UnfinishedBusiness(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void tryAgain() {
        processing
                .sequencedDeadLetterProcessor(ProcessesConfiguration.PROCESSES)
                .ifPresent(UnfinishedBusiness::untilOneFails);
    }

    private static void untilOneFails(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
        boolean finished = true;
        while (finished) {
            finished = letters.processAny();
        }
    }
}
