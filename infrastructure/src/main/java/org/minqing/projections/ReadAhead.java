package org.minqing.projections;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Supplier;

/** This thread reads and understands what others take in meanwhile, each at its own pace. */
final class ReadAhead {

    /** Parts that wait for the slowest: several are in memory at a time. */
    private static final int AHEAD = 2;

    private ReadAhead() {}

    /** Who takes in what is read. */
    interface Taker<T> {

        /** One part after another, in order. */
        void take(T part);

        /** No more comes. */
        default void end() {}
    }

    /**
     * Returns when every taker has ended. One that fails does not hold up the others; nothing is read that nobody takes.
     *
     * @param next absent where there is no more
     * @throws RuntimeException what went wrong with the reader or with one of the takers
     */
    static <T> void handOver(Supplier<Optional<T>> next, List<? extends Taker<T>> takers) {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("filling-", 1).factory())) {
            SubmissionPublisher<T> parts = new SubmissionPublisher<>(threads, AHEAD);
            CompletableFuture<?>[] ends = takers.stream()
                    .map(taker -> parts.consume(taker::take).thenRun(taker::end))
                    .toArray(CompletableFuture<?>[]::new);
            try {
                for (Optional<T> part = next.get(); part.isPresent() && parts.hasSubscribers(); part = next.get()) {
                    parts.submit(part.get());
                }
                parts.close();
            } catch (RuntimeException failure) {
                parts.closeExceptionally(failure);
            }
            CompletableFuture.allOf(ends).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
