package org.minqing.query.figures;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A figure is put together from several statements. All of them see the tables as they stood at the first, so that no case
 * that comes in between is closed without having been received.
 */
final class OneMoment {

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    OneMoment(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.reading = new TransactionTemplate(new DataSourceTransactionManager(database));
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    <R> R read(Supplier<R> work) {
        return Objects.requireNonNull(reading.execute(transaction -> work.get()));
    }
}
