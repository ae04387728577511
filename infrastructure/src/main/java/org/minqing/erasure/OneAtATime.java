package org.minqing.erasure;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of which there is one at a time on all nodes, so that no hold comes between a look and an erasure. */
@Component
class OneAtATime {

    /** Any number by which nothing else locks. */
    private static final long LOCK = 0x6572_6173_7572L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    OneAtATime(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    <T> T run(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(together -> {
            jdbc.sql("set local lock_timeout = '30s'").update();
            jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
            return work.get();
        }));
    }
}
