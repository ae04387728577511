package org.minqing.evidence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.minqing.http.Terminal;
import org.minqing.store.embedded.DatabaseAtHand;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verification for the machine: {@code java -jar … --verify} with the settings of the application, beside it or while it
 * does not run. Nothing else is started, and nothing in the ledger is touched.
 */
public final class VerifyCommand {

    /** What the application is called with. */
    public static final String ARGUMENT = "--verify";

    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CHECKED = 2;

    private final Terminal terminal;

    public VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @return what the process ends with: 0 intact, 1 broken, 2 where it could not be checked */
    public int run(String... arguments) {
        try (DatabaseAtHand database = DatabaseAtHand.of(arguments)) {
            Verdict verdict = verify(database.dataSource());
            terminal.say(verdict.code(), verdict.facts());
            return verdict.intact() ? INTACT : BROKEN;
        } catch (RuntimeException | IOException failure) {
            terminal.sayWhy("ledger.not-checked", failure);
            return NOT_CHECKED;
        }
    }

    /** On one connection: there is a question for each seal. */
    private static Verdict verify(DataSource database) {
        try (Connection connection = database.getConnection()) {
            DataSource one = new SingleConnectionDataSource(connection, true);
            TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(one));
            return new LedgerVerification(one, transactions, Clock.systemUTC()).verify();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
