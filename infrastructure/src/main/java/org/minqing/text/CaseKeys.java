package org.minqing.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.keys.DataKey;
import org.minqing.keys.KeyRing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Under which key the texts of a case are sealed from now on. The first one is written down with the first event; where it
 * was destroyed, what is written later has another.
 */
final class CaseKeys {

    private static final int REMEMBERED = 50_000;

    private final JdbcTemplate jdbc;
    private final KeyRing ring;
    private final Map<UUID, UUID> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > REMEMBERED;
        }
    };

    CaseKeys(JdbcTemplate jdbc, KeyRing ring) {
        this.jdbc = jdbc;
        this.ring = ring;
    }

    /** Of each of these cases, in the transaction that stores what is sealed under them. */
    Map<UUID, DataKey> toWrite(Set<UUID> cases) {
        Map<UUID, UUID> ids = known(cases);
        Map<UUID, DataKey> keys = new HashMap<>(standing(ids));
        while (!keys.keySet().containsAll(cases)) {
            Set<UUID> without = new LinkedHashSet<>(cases);
            without.removeAll(keys.keySet());
            ids.keySet().retainAll(without);
            letGo(ids);
            ids = made(List.copyOf(without));
            keys.putAll(standing(ids));
        }
        rememberOnceStored(keys);
        return keys;
    }

    /** Those that were not destroyed. */
    private Map<UUID, DataKey> standing(Map<UUID, UUID> ids) {
        Map<UUID, DataKey> standing = ring.find(ids.values());
        Map<UUID, DataKey> keys = new HashMap<>();
        ids.forEach((caseId, id) -> Optional.ofNullable(standing.get(id)).ifPresent(key -> keys.put(caseId, key)));
        return keys;
    }

    /** What is destroyed makes room, unless somebody has put another in its place. */
    private void letGo(Map<UUID, UUID> destroyed) {
        if (!destroyed.isEmpty()) {
            List<UUID> cases = List.copyOf(destroyed.keySet());
            jdbc.update(
                    "delete from case_key where (case_id, key_id) in (select * from unnest(?::uuid[], ?::uuid[]))",
                    cases.toArray(UUID[]::new),
                    cases.stream().map(destroyed::get).toArray(UUID[]::new));
        }
    }

    void forget(Collection<UUID> cases) {
        synchronized (remembered) {
            cases.forEach(remembered::remove);
        }
    }

    private Map<UUID, UUID> known(Set<UUID> cases) {
        Map<UUID, UUID> ids = new HashMap<>();
        List<UUID> asked = new ArrayList<>();
        synchronized (remembered) {
            for (UUID caseId : cases) {
                Optional.ofNullable(remembered.get(caseId))
                        .ifPresentOrElse(id -> ids.put(caseId, id), () -> asked.add(caseId));
            }
        }
        if (!asked.isEmpty()) {
            jdbc.query(
                    "select case_id, key_id from case_key where case_id = any(?)",
                    row -> {
                        ids.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                    },
                    (Object) asked.toArray(UUID[]::new));
        }
        return ids;
    }

    /** A case that got one meanwhile keeps it: on Axon Server something may already be sealed under it. */
    private Map<UUID, UUID> made(List<UUID> cases) {
        Map<UUID, UUID> ids = new HashMap<>();
        jdbc.query(
                "insert into case_key as kept (case_id, key_id) select * from unnest(?::uuid[], ?::uuid[])"
                        + " on conflict (case_id) do update set key_id = kept.key_id returning case_id, key_id",
                row -> {
                    ids.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                },
                cases.toArray(UUID[]::new),
                ring.fresh(cases.size()).stream().map(DataKey::id).toArray(UUID[]::new));
        return ids;
    }

    /** Not before: a key that was taken back with its transaction would be destroyed with nobody. */
    private void rememberOnceStored(Map<UUID, DataKey> keys) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    synchronized (remembered) {
                        keys.forEach((caseId, key) -> remembered.put(caseId, key.id()));
                    }
                }
            });
        }
    }
}
