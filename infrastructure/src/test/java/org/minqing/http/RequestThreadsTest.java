package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestThreadsTest {

    private final ExecutorService threads = RequestThreads.atMost(3);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void as_many_as_may_be_are_at_work_together() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);

        List<Future<Integer>> met = IntStream.range(0, 3)
                .mapToObj(_ -> threads.submit(() -> together.await(10, TimeUnit.SECONDS)))
                .toList();

        for (Future<Integer> one : met) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isBetween(0, 2);
        }
    }

    @Test
    void what_comes_beyond_waits_in_line_and_whoever_brings_it_does_not() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        List<Future<Boolean>> atWork = IntStream.range(0, 3)
                .mapToObj(_ -> threads.submit(() -> released.await(10, TimeUnit.SECONDS)))
                .toList();

        List<Future<Integer>> inLine = IntStream.range(0, 50)
                .mapToObj(number -> threads.submit(() -> number))
                .toList();

        assertThat(inLine).noneMatch(Future::isDone);
        released.countDown();
        for (int i = 0; i < inLine.size(); i++) {
            assertThat(inLine.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(i);
        }
        for (Future<Boolean> one : atWork) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void who_has_just_finished_is_taken_again() throws Exception {
        String first = threads.submit(() -> Thread.currentThread().getName()).get(10, TimeUnit.SECONDS);

        // Told the answer a moment before the thread itself asks for more.
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                threads.submit(() -> Thread.currentThread().getName())
                                        .get())
                        .isEqualTo(first));
    }
}
