package org.minqing.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.intake.mapping.MappingText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports as they are kept. */
@Repository
class ImportTable {

    private static final int ERRORS_TOLD = 1_000;
    private static final TypeReference<List<Unmatched>> WORDS = new TypeReference<>() {};

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RefusedRows refusedRows;
    private final JsonMapper json = JsonMapper.shared();

    ImportTable(JdbcClient jdbc, TransactionTemplate transaction, RefusedRows refusedRows) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.refusedRows = refusedRows;
    }

    void queue(UUID id, String account, String file, String mappingName, String mapping, boolean dryRun) {
        jdbc.sql("""
            insert into register_import (id, account, file_name, mapping_name, mapping, dry_run, state)
            values (?, ?, ?, ?, ?, ?, 'QUEUED')
            """).params(id, account, file, mappingName, mapping, dryRun).update();
    }

    /** Takes a job up, or up again where it was interrupted. */
    Optional<Job> begin(UUID id) {
        return jdbc.sql("""
            update register_import set state = 'RUNNING', alive_at = now()
            where id = ? and state in ('QUEUED', 'RUNNING') returning *
            """)
                .param(id)
                .query((row, number) -> new Job(
                        id,
                        row.getString("account"),
                        MappingText.read(row.getString("mapping")),
                        row.getBoolean("dry_run"),
                        counts(row),
                        new UnmatchedWords(json.readValue(row.getString("unmatched"), WORDS)),
                        row.getLong("busy_millis")))
                .optional();
    }

    void tellFile(UUID id, Optional<String> encoding, List<String> headings, long rows) {
        jdbc.sql("update register_import set encoding = ?, headings = ?, rows_in_file = ? where id = ?")
                .param(encoding.orElse(null))
                .param(headings.toArray(String[]::new))
                .param(rows)
                .param(id)
                .update();
    }

    /** How far it has come, together with the rows refused on the way: after this, reading resumes behind them. */
    void settle(UUID id, Counts counts, List<Unmatched> unmatched, long busyMillis, List<Fate.Refused> refused) {
        transaction.executeWithoutResult(status -> {
            refusedRows.keep(id, refused);
            jdbc.sql("""
                update register_import set read = ?, imported = ?, duplicates = ?, supplemented = ?,
                    rejected = ?, unmatched = ?::jsonb, busy_millis = ?, alive_at = now() where id = ?
                """)
                    .params(
                            counts.read(),
                            counts.imported(),
                            counts.duplicates(),
                            counts.supplemented(),
                            counts.rejected(),
                            json.writeValueAsString(unmatched),
                            busyMillis,
                            id)
                    .update();
        });
    }

    /** Why an import failed, before it is said in anyone's language. */
    record Failure(String code, Map<String, String> facts) {

        static Failure of(String code) {
            return new Failure(code, Map.of());
        }
    }

    void finish(UUID id, Optional<Failure> failure) {
        jdbc.sql(
                        "update register_import set state = ?, failure = ?, failure_facts = ?::jsonb, finished_at = now(), alive_at = now()"
                                + " where id = ?")
                .param(failure.isPresent() ? "FAILED" : "COMPLETED")
                .param(failure.map(Failure::code).orElse(null))
                .param(json.writeValueAsString(failure.map(Failure::facts).orElse(Map.of())))
                .param(id)
                .update();
    }

    /** Imports nobody has finished, oldest first. */
    List<UUID> open() {
        return jdbc.sql("select id from register_import where state in ('QUEUED', 'RUNNING') order by queued_at, id")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those whose node has been silent for so long that it will not come back to them. */
    List<UUID> abandoned() {
        return jdbc.sql("""
            select id from register_import
            where state in ('QUEUED', 'RUNNING') and alive_at < now() - interval '1 hour'
            """)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Whoever sent it in; empty where there is no such import. */
    Optional<String> accountOf(UUID id) {
        return jdbc.sql("select account from register_import where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    Optional<ImportStatus> find(UUID id, Wording wording) {
        return jdbc.sql("select * from register_import where id = ?")
                .param(id)
                .query((row, number) -> status(
                        row,
                        refusedRows.first(id, ERRORS_TOLD).stream()
                                .map(one -> one.fault().said(wording))
                                .toList(),
                        wording))
                .optional();
    }

    /** The latest that were sent in by that account, or by anybody, without what was wrong in them. */
    List<ImportStatus> latest(Optional<String> account, int most, Wording wording) {
        return jdbc
                .sql("select * from register_import where account = coalesce(cast(:account as text), account)"
                        + " order by queued_at desc limit :most")
                .param("account", account.orElse(null))
                .param("most", most)
                .query((row, number) -> status(row, List.of(), wording))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    List<String> headings(UUID id) {
        return jdbc.sql("select headings from register_import where id = ?")
                .param(id)
                .query((row, number) -> texts(row.getArray("headings")))
                .optional()
                .orElse(List.of());
    }

    private static ImportStatus status(ResultSet row, List<RowError> errors, Wording wording) throws SQLException {
        Counts counts = counts(row);
        long millis = row.getLong("busy_millis");
        return new ImportStatus(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("mapping_name"),
                row.getBoolean("dry_run"),
                ImportState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("encoding")),
                Optional.ofNullable(row.getObject("rows_in_file", Long.class)),
                counts.read(),
                counts.imported(),
                counts.duplicates(),
                counts.supplemented(),
                counts.rejected(),
                errors,
                JsonMapper.shared().readValue(row.getString("unmatched"), WORDS),
                millis == 0 ? 0 : counts.read() * 1_000 / millis,
                failure(row).map(failure -> wording.say(failure.code(), failure.facts())));
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        Optional<String> code = Optional.ofNullable(row.getString("failure"));
        Map<String, String> facts = JsonMapper.shared().readValue(row.getString("failure_facts"), FACTS);
        return code.map(known -> new Failure(known, facts));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("read"),
                row.getLong("imported"),
                row.getLong("duplicates"),
                row.getLong("supplemented"),
                row.getLong("rejected"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
