package org.minqing.desk.hotline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.MachineTime;
import org.minqing.keys.DataKey;
import org.minqing.keys.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls that are not registered yet, so that half of one survives a reload, a lost connection and a restart. Whoever calls
 * stands in them, so each is sealed under a key of its own, which goes when it does.
 */
@Repository
public class CallDrafts {

    /** A day's work: nobody comes back to it after that. */
    private static final Duration KEPT = Duration.ofHours(12);

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final KeyRing keys;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    CallDrafts(JdbcClient jdbc, KeyRing keys, @MachineTime Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** What somebody takes down on the spot, out in the grid. */
    public static String onTheSpot(String account) {
        return "spot " + account;
    }

    /** What somebody takes down of a home visit. */
    public static String visit(String account) {
        return "visit " + account;
    }

    /** One that was announced, known by an id that tells nothing. */
    static String announced(String id) {
        return "call " + id;
    }

    /** Keeps it, instead of what was kept there. */
    public void save(String id, Map<String, String> fields) {
        save(id, Optional.empty(), fields);
    }

    /** @return whether it was kept: what belongs to somebody else by now is left as it is */
    boolean save(String id, Optional<String> account, Map<String, String> fields) {
        DataKey key = jdbc
                .sql("select key_id from call_draft where id = :id")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .flatMap(standing -> keys.find(standing).stream())
                .findFirst()
                .orElseGet(() -> keys.fresh(1).getFirst());
        int kept = jdbc.sql("""
                insert into call_draft (id, account, key_id, sealed, saved_at, begun_at)
                values (:id, :account, :key, :sealed, :at, :at)
                on conflict (id) do update
                    set key_id = excluded.key_id, sealed = excluded.sealed, saved_at = excluded.saved_at
                    where call_draft.account is not distinct from excluded.account
                """)
                .param("id", id)
                .param("key", key.id())
                .param("account", account.orElse(null))
                .param("sealed", key.seal(json.writeValueAsBytes(fields), id))
                .param("at", at(clock.instant()))
                .update();
        return kept == 1;
    }

    /** Empty where there is none, or its day is over. */
    public Optional<Map<String, String>> find(String id) {
        forgetOld();
        return read(id);
    }

    Optional<Map<String, String>> read(String id) {
        return jdbc
                .sql("select key_id, sealed from call_draft where id = :id")
                .param("id", id)
                .query((row, number) -> opened(id, row.getObject(1, UUID.class), row.getBytes(2)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** When it was begun; later savings leave that alone. */
    Optional<Instant> begun(String id) {
        return jdbc
                .sql("select begun_at from call_draft where id = :id")
                .param("id", id)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list()
                .stream()
                .findFirst();
    }

    /** It is done with. */
    public void discard(String id) {
        forget(jdbc.sql("delete from call_draft where id = :id returning key_id")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Those whose day is over. */
    void forgetOld() {
        forget(jdbc.sql("delete from call_draft where saved_at < :before returning key_id")
                .param("before", at(clock.instant().minus(KEPT)))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    private void forget(List<UUID> gone) {
        if (!gone.isEmpty()) {
            keys.destroy(gone);
        }
    }

    private Optional<Map<String, String>> opened(String id, UUID keyId, byte[] sealed) {
        return keys.find(keyId).map(key -> json.readValue(key.open(sealed, id), FIELDS));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
