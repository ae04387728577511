package org.minqing.demo.mass;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minqing.query.projection.CopyText;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into one table, all in one transaction: closed without {@link #commit}, none of them is there. */
final class RowsIntoTable implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(2 * BUFFER);
    private long rows;

    private RowsIntoTable(Connection connection, CopyIn copy) {
        this.connection = connection;
        this.copy = copy;
    }

    /** @param columns separated by commas, in the order of the values to come */
    static RowsIntoTable open(DataSource database, String table, String columns) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin");
            return new RowsIntoTable(connection, copy);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    void add(@Nullable Object... values) {
        CopyText.line(values, text);
        rows++;
        if (text.length() > BUFFER) {
            try {
                send();
            } catch (SQLException failure) {
                throw new IllegalStateException("The rows could not be written", failure);
            }
        }
    }

    private void send() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    long rows() {
        return rows;
    }

    void commit() throws SQLException {
        send();
        copy.endCopy();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } finally {
            connection.close();
        }
    }
}
