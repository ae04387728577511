package org.minqing.projections;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has the server plan each question for the values in it. A plan that is kept serves any area, and so treats a whole
 * district as if it were a grid cell.
 */
final class PlannedEachTime extends JdbcTemplate {

    PlannedEachTime(DataSource database) {
        super(database);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
