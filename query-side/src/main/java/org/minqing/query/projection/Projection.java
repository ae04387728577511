package org.minqing.query.projection;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tables that follow from the events alone. They live in a PostgreSQL schema of their own, are no part of the
 * migrations, and can be thrown away and filled again.
 */
public interface Projection {

    /** The schema it lives in, and the name its position in the stream is kept under. */
    String name();

    /** Raised whenever tables or their meaning change: older ones are filled anew. */
    int version();

    /** SQL that makes its tables, unqualified. */
    String tables();

    /** SQL that makes what only reading needs. Of a projection that is filled from the beginning it runs at the end. */
    String indexes();

    /**
     * Follows the stream: whatever a batch changes is written with it.
     *
     * @param schema where its tables stand; named in each statement, since the server plans anew what a connection that
     *     turns from schema to schema asks
     */
    Writing following(JdbcTemplate jdbc, String schema);

    /**
     * Fills empty tables before the indexes are made. A batch is whole cases, all there is of each: nothing of them is
     * known yet, and nothing more of them comes. May hold back what {@link Writing#finish} then writes, and leave to the
     * script of the indexes what is done best at the end.
     */
    Writing filling(JdbcTemplate jdbc, String schema);

    /**
     * Writes anew what it holds of the texts of cases, whose key was destroyed meanwhile, and nothing else. A batch is all
     * there is of them.
     */
    default Writing retelling(JdbcTemplate jdbc, String schema) {
        return batch -> {};
    }
}
