package org.minqing.evidence;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves that nothing in the ledger was changed, or names what does not fit. It takes seconds for a million events, holds
 * up nobody, and what is stored meanwhile does not disturb it.
 */
public final class LedgerVerification {

    private final ChainCheck chains;
    private final SealCheck seals;
    private final Clock clock;
    private final AtomicReference<Optional<CompletableFuture<Verdict>>> underWay =
            new AtomicReference<>(Optional.empty());
    private volatile Optional<Verdict> last = Optional.empty();

    public LedgerVerification(DataSource database, TransactionTemplate transactions, Clock clock) {
        this.chains = new ChainCheck(new JdbcTemplate(database));
        this.seals = new SealCheck(database, transactions);
        this.clock = clock;
    }

    /**
     * Looks at everything, and returns when that is done. Whoever asks while it is being done waits for the same answer.
     *
     * @throws org.springframework.dao.DataAccessException where the database does not answer
     */
    public Verdict verify() {
        CompletableFuture<Verdict> mine = new CompletableFuture<>();
        Optional<CompletableFuture<Verdict>> others =
                underWay.getAndUpdate(standing -> standing.isPresent() ? standing : Optional.of(mine));
        if (others.isPresent()) {
            return joined(others.get());
        }
        try {
            Verdict verdict = look();
            last = Optional.of(verdict);
            mine.complete(verdict);
            return verdict;
        } catch (RuntimeException failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            underWay.set(Optional.empty());
        }
    }

    private static Verdict joined(CompletableFuture<Verdict> others) {
        try {
            return others.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** What was found the last time since the application started. */
    public Optional<Verdict> last() {
        return last;
    }

    /** Whether it is being looked at this moment. */
    public boolean isUnderWay() {
        return underWay.get().isPresent();
    }

    private Verdict look() {
        ChainCheck.Found linked = chains.look();
        SealCheck.Found sealed = seals.look();
        // Of two that say the same place, the link says more exactly what is wrong with it.
        Optional<Break> first = Stream.of(linked.firstBroken(), sealed.firstBroken())
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(Break::globalIndex));
        return new Verdict(
                clock.instant(),
                linked.events(),
                sealed.seals(),
                sealed.last().map(seal -> seal.content().day()),
                first);
    }
}
