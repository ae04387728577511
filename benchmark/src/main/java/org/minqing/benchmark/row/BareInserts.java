package org.minqing.benchmark.row;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.minqing.benchmark.load.Client;
import org.minqing.benchmark.load.Load;
import org.minqing.benchmark.load.Measured;
import org.minqing.benchmark.site.Server.Database;
import org.minqing.benchmark.site.Site;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the database does bare: one prepared insert of one row and its commit, each client on a connection of its own, into
 * a table like that of the events, with rows like those of the events.
 */
final class BareInserts {

    private static final String TABLE = "bare_insert";
    private static final int DIFFERENT_ROWS = 1_000;

    private BareInserts() {}

    static Measured of(Site site, int clients) {
        Database database = site.database();
        JdbcTemplate jdbc = database.jdbc();
        jdbc.execute("drop table if exists " + TABLE);
        jdbc.execute("create table " + TABLE + " (like domain_event including all)");
        List<Object[]> rows = jdbc.query(
                "select aggregate_type, payload_type, payload_revision, payload, meta_data, chain from domain_event"
                        + " order by global_index desc limit " + DIFFERENT_ROWS,
                (row, number) -> new Object[] {
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getBytes(4),
                    row.getBytes(5),
                    row.getBytes(6)
                });
        List<Connection> connections = new ArrayList<>();
        try {
            List<Client> inserting = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Connection connection = database.dataSource().getConnection();
                connections.add(connection);
                inserting.add(inserting(connection, rows));
            }
            return Load.of(inserting, site.options().duration());
        } catch (SQLException failure) {
            throw new IllegalStateException("The database could not be written to", failure);
        } finally {
            connections.forEach(BareInserts::close);
            jdbc.execute("drop table " + TABLE);
        }
    }

    private static Client inserting(Connection connection, List<Object[]> rows) throws SQLException {
        PreparedStatement insert = connection.prepareStatement("insert into " + TABLE
                + " (aggregate_type, payload_type, payload_revision, payload, meta_data, chain,"
                + " aggregate_id, sequence_number, event_id, recorded_at) values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)");
        int[] next = new int[1];
        return () -> {
            Object[] row = rows.get(next[0]++ % rows.size());
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.setObject(7, UuidCreator.getTimeOrderedEpoch());
            insert.setObject(8, UUID.randomUUID());
            insert.setObject(9, OffsetDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
            return "insert";
        };
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // It is not needed any more.
        }
    }
}
