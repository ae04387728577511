package org.minqing.keys;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keys that were asked for lately, so that people at work on a case do not have them read again and again. For a minute
 * at most: another node may have destroyed one meanwhile.
 */
final class RecentKeys {

    private static final int MOST = 10_000;
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private final Map<UUID, Read> keys = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Read> eldest) {
            return size() > MOST;
        }
    };

    private record Read(DataKey key, long at) {}

    synchronized Optional<DataKey> get(UUID id) {
        return Optional.ofNullable(keys.get(id))
                .filter(read -> System.nanoTime() - read.at() < AT_MOST.toNanos())
                .map(Read::key);
    }

    synchronized void put(DataKey key) {
        keys.put(key.id(), new Read(key, System.nanoTime()));
    }

    synchronized void remove(UUID id) {
        keys.remove(id);
    }
}
