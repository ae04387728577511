package org.minqing;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.minqing.EmbeddedPostgresForTests.Database;

/** What several nodes have in common: the database of the ledger, and that of the keys, in one PostgreSQL. */
public final class SharedDatabases {

    private final Database ledger = EmbeddedPostgresForTests.freshDatabase();
    private final Database keys = EmbeddedPostgresForTests.freshDatabase();

    /** Of one of them, which keeps what is its own in that folder. */
    public List<String> settings(Path data) {
        return List.of(
                "--minqing.data-dir=" + data,
                "--MINQING_MASTER_KEY=bm9ib2R5IGd1ZXNzZXMgNDcgaGVyb25zIGluIGZvdXI=",
                "--MINQING_KEYS_URL=" + keys.url(),
                "--MINQING_KEYS_USERNAME=" + keys.user(),
                "--MINQING_KEYS_PASSWORD=" + keys.password(),
                "--spring.datasource.url=" + ledger.url(),
                "--spring.datasource.username=" + ledger.user(),
                "--spring.datasource.password=" + ledger.password(),
                "--spring.datasource.hikari.maximum-pool-size=12");
    }

    /** Host and port. */
    public String server() {
        return ledger.url().replaceAll("^jdbc:postgresql://([^/]+)/.*$", "$1");
    }

    /** Of the ledger. */
    public DataSource dataSource() {
        return ledger.dataSource();
    }
}
