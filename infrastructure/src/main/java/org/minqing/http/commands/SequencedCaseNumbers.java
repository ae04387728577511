package org.minqing.http.commands;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseKind;
import org.minqing.command.common.CaseNumbers;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers from a sequence of the database per kind, district and year, made when first needed. */
@Component
class SequencedCaseNumbers implements CaseNumbers {

    /** Crockford's base 32: no letters that are taken for digits. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 10;
    private static final String UNKNOWN_DISTRICT = "000000";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    SequencedCaseNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        // Should it fail, whoever asks for a number goes on.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String next(CaseKind kind, Optional<AreaCode> area, int year) {
        return next(kind, area, year, 1).getFirst();
    }

    @Override
    public List<String> next(CaseKind kind, Optional<AreaCode> area, int year, int howMany) {
        String district = area.map(AreaCode::district).orElse(UNKNOWN_DISTRICT);
        String sequence = "case_number.%s_%s_%04d"
                .formatted(Character.toString(kind.letter()).toLowerCase(Locale.ROOT), district, year);
        return counters.computeIfAbsent(sequence, this::make).next(howMany).stream()
                .map(number -> "%s-%s-%04d-%06d".formatted(kind.letter(), district, year, number))
                .toList();
    }

    /** The name holds nothing but digits and letters of ours. */
    private Counter make(String sequence) {
        try {
            apart.executeWithoutResult(status ->
                    jdbc.sql("create sequence if not exists " + sequence).update());
        } catch (DataIntegrityViolationException madeByAnotherNode) {
            // It is there, which is all that was wanted.
        }
        return new Counter(sequence);
    }

    /** A number is given out for good, whatever becomes of the transaction around it. */
    private List<Long> ask(String sequence, int howMany) {
        return jdbc.sql("select nextval(cast(:name as regclass)) from generate_series(1, :howMany)")
                .param("name", sequence)
                .param("howMany", howMany)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    @Override
    public String newQueryCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        random.ints(CODE_LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).forEach(code::append);
        return code.toString();
    }

    /** One sequence. Whoever asks, asks for all who came while somebody else was asking. */
    private final class Counter {

        private final String sequence;
        private final Queue<CompletableFuture<Long>> wanted = new ConcurrentLinkedQueue<>();
        private final Lock asking = new ReentrantLock();

        Counter(String sequence) {
            this.sequence = sequence;
        }

        List<Long> next(int howMany) {
            List<CompletableFuture<Long>> mine =
                    Stream.generate(CompletableFuture<Long>::new).limit(howMany).toList();
            wanted.addAll(mine);
            asking.lock();
            try {
                answer(Stream.generate(wanted::poll).takeWhile(Objects::nonNull).toList());
            } finally {
                asking.unlock();
            }
            try {
                return mine.stream().map(CompletableFuture::join).toList();
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
            }
        }

        private void answer(List<CompletableFuture<Long>> all) {
            if (all.isEmpty()) {
                return;
            }
            try {
                List<Long> numbers = ask(sequence, all.size());
                for (int i = 0; i < all.size(); i++) {
                    all.get(i).complete(numbers.get(i));
                }
            } catch (RuntimeException failure) {
                all.forEach(each -> each.completeExceptionally(failure));
            }
        }
    }
}
