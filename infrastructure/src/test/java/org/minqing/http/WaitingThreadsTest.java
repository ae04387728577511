package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import reactor.core.scheduler.Schedulers;

/** On which threads there is waiting: docs/decisions/a-thread-that-may-load-a-class-is-one-of-the-system.md. */
class WaitingThreadsTest extends LedgerOverHttp {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private Collection<WebFluxConfigurer> configurers;

    @Test
    void handlers_that_answer_with_a_value_wait_where_all_others_do() {
        Asked asked = new Asked();
        configurers.forEach(one -> one.configureBlockingExecution(asked));
        CompletableFuture<String> name = new CompletableFuture<>();

        asked.executor().execute(() -> name.complete(Thread.currentThread().getName()));

        assertThat(name).succeedsWithin(SOON).asString().startsWith("http-");
    }

    @Test
    void files_are_read_by_threads_of_the_system() {
        CompletableFuture<Boolean> virtual = new CompletableFuture<>();

        Schedulers.boundedElastic()
                .schedule(() -> virtual.complete(Thread.currentThread().isVirtual()));

        assertThat(virtual).succeedsWithin(SOON).isEqualTo(false);
    }

    private static final class Asked extends BlockingExecutionConfigurer {

        AsyncTaskExecutor executor() {
            return Objects.requireNonNull(getExecutor());
        }
    }
}
