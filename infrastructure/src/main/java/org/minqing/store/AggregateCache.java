package org.minqing.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseId;
import org.minqing.text.TextHolder;

/**
 * The cases decided on last, so that a command need not read a whole stream. Another node may have written in between:
 * then what is decided cannot be stored, or, where nothing is to be stored, {@link StillAsRemembered} asks.
 */
public final class AggregateCache implements Cache, TextHolder {

    private final EventStorageEngine storage;
    private final Map<Object, Object> entries;

    /** @param capacity how many cases; those not used for longest go first */
    public AggregateCache(EventStorageEngine storage, int capacity) {
        this.storage = storage;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > capacity;
            }
        };
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        synchronized (entries) {
            return (V) entries.get(key);
        }
    }

    /** Forgets the case where its stream has gone on elsewhere. @return whether it was so */
    boolean forgetIfStale(String caseId) {
        if (isStale(caseId, get(caseId))) {
            remove(caseId);
            return true;
        }
        return false;
    }

    private boolean isStale(String caseId, @Nullable Object entry) {
        // The entry keeps the aggregate itself and hands it out; what it would need to rebuild one is not looked at.
        return entry instanceof AggregateCacheEntry<?> cached
                && !storage.lastSequenceNumberFor(caseId)
                        .equals(Optional.of(
                                cached.recreateAggregate(null, null, null).version()));
    }

    @Override
    public void put(Object key, Object value) {
        synchronized (entries) {
            entries.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        synchronized (entries) {
            return entries.putIfAbsent(key, value) == null;
        }
    }

    @Override
    public boolean remove(Object key) {
        synchronized (entries) {
            return entries.remove(key) != null;
        }
    }

    @Override
    public void letGo(List<CaseId> cases) {
        cases.forEach(caseId -> remove(caseId.toString()));
    }

    @Override
    public void removeAll() {
        synchronized (entries) {
            entries.clear();
        }
    }

    @Override
    public boolean containsKey(Object key) {
        synchronized (entries) {
            return entries.containsKey(key);
        }
    }

    @Override
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        throw new UnsupportedOperationException("Entries are replaced, never updated");
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        throw new UnsupportedOperationException("Nobody listens to this cache");
    }
}
