package org.minqing.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The last events of cases within a stretch of the order of all events, one line each, in order of the cases:
 * {@code case sequence link}, the link in hexadecimal digits. What is sealed is the SHA-256 of these lines.
 */
final class Heads {

    /** After one place, up to another. */
    static final String STANDING = """
        select distinct on (aggregate_id) aggregate_id as case_id, sequence_number, global_index, chain
          from domain_event where global_index > ? and global_index <= ? order by aggregate_id, sequence_number desc
        """;

    private static final String KEPT =
            "select case_id, sequence_number, chain from sealed_head where day = ? order by case_id";

    private static final int AT_ONCE = 5_000;
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcTemplate jdbc;

    Heads(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(AT_ONCE);
    }

    /** @param cases how many there were */
    @SuppressWarnings("ArrayRecordComponent")
    record Sum(long cases, byte[] sha256) {}

    /** As they stand now. To be asked within a transaction, so that they come little by little. */
    Sum standing(long after, long upTo) {
        return sum(STANDING, after, upTo);
    }

    /** As they were kept with the seal of a day. To be asked within a transaction too. */
    Sum kept(LocalDate day) {
        return sum(KEPT, day);
    }

    private Sum sum(String sql, Object... parameters) {
        MessageDigest digest = Sha256.begun();
        long[] cases = new long[1];
        jdbc.query(
                sql,
                row -> {
                    digest.update(line(row));
                    cases[0]++;
                },
                parameters);
        return new Sum(cases[0], digest.digest());
    }

    private static byte[] line(ResultSet row) throws SQLException {
        return (row.getString("case_id") + " " + row.getLong("sequence_number") + " "
                        + HEX.formatHex(row.getBytes("chain")) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
