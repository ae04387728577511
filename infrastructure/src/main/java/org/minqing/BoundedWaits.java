package org.minqing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Who asks the database short questions gives up on an answer that does not come, and the connection with it. A machine that is
 * gone while something is being sent to it is otherwise waited for until the system has sent it again and again, for a quarter of
 * an hour (docs/decisions/a-silent-end-of-a-connection-is-given-up.md).
 */
public final class BoundedWaits {

    /** Whoever waits for others in the database is told so after three seconds. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private BoundedWaits() {}

    /** Connections on which no answer is waited for longer; where they come from a pool, others get them without a bound. */
    public static DataSource on(DataSource database, Duration longest) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                bound(connection, longest);
                return connection;
            }
        };
    }

    /**
     * Transactions in which no answer is waited for longer.
     *
     * @param jdbc asks in the transaction of its thread
     */
    public static TransactionManager on(TransactionManager transactions, JdbcTemplate jdbc, Duration longest) {
        return () -> {
            Transaction begun = transactions.startTransaction();
            try {
                jdbc.execute((ConnectionCallback<Boolean>) connection -> bound(connection, longest));
                return begun;
            } catch (RuntimeException failure) {
                begun.rollback();
                throw failure;
            }
        };
    }

    private static boolean bound(Connection connection, Duration longest) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
        return true;
    }
}
