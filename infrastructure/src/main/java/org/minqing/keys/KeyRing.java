package org.minqing.keys;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of persons and of cases. A key that was given is on disk already, made ahead together with others, so that nothing waits
 * for a second disk while a case is stored. A key that was destroyed is found by nobody any more, and with it all that
 * was sealed under it is gone.
 */
public final class KeyRing implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

    /** Enough for the rows that a register brings while the next ones are made. */
    private static final int AHEAD = 1024;

    private static final String DIGESTS = "digests";

    private final KeyTable table;
    private final Wrapping wrapping;
    private final CipherSuite suite;
    private final ErasureJournal journal;
    private final LinkedBlockingQueue<DataKey> ahead = new LinkedBlockingQueue<>();
    private final AtomicBoolean making = new AtomicBoolean();
    private final RecentKeys recent = new RecentKeys();
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("keys").factory());

    private KeyRing(KeyTable table, Wrapping wrapping, CipherSuite suite, ErasureJournal journal) {
        this.table = table;
        this.wrapping = wrapping;
        this.suite = suite;
        this.journal = journal;
    }

    /**
     * Opens the key store, making it and the master key where neither was there.
     *
     * @throws MasterKeyException where the master key does not open what is in it; then nothing was changed
     */
    static KeyRing open(KeySettings settings) {
        ErasureJournal journal = new ErasureJournal(settings.folder());
        List<Erasure> erasures = journal.all();
        KeyTable table = KeyTable.open(settings);
        try {
            KeyRing ring = new KeyRing(table, Wrapping.over(table, settings), settings.suite(), journal);
            ring.destroy(erasures.stream().map(Erasure::key).toList());
            ring.inBackground(ring.wrapping::renew);
            ring.makeAhead();
            return ring;
        } catch (RuntimeException failure) {
            table.close();
            throw failure;
        }
    }

    /** The key store of an application whose {@code keys} folder that is and that has no other settings. */
    public static KeyRing in(Path folder) {
        return open(new KeySettings(
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                folder.resolve("master.key"),
                Optional.empty(),
                CipherSuite.AES));
    }

    /** Keys nobody else has, each for one person or case. They are on disk. */
    public List<DataKey> fresh(int howMany) {
        List<DataKey> keys = new ArrayList<>(howMany);
        ahead.drainTo(keys, howMany);
        if (keys.size() < howMany) {
            keys.addAll(made(howMany - keys.size()));
        }
        if (ahead.size() < AHEAD / 2) {
            makeAhead();
        }
        // What was sealed is opened next, by whoever tells of it.
        keys.forEach(recent::put);
        return keys;
    }

    /** Empty where it was destroyed. */
    public Optional<DataKey> find(UUID id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /** Those that are still there, by their ids. */
    public Map<UUID, DataKey> find(Collection<UUID> ids) {
        Map<UUID, DataKey> found = new HashMap<>();
        List<String> unread = new ArrayList<>();
        for (UUID id : ids) {
            recent.get(id).ifPresentOrElse(key -> found.put(id, key), () -> unread.add(id.toString()));
        }
        for (KeyTable.Wrapped wrapped : table.find(unread)) {
            DataKey key = new DataKey(UUID.fromString(wrapped.id()), wrapping.unwrap(wrapped), suite);
            found.put(key.id(), key);
            recent.put(key);
        }
        return found;
    }

    /** Returns when they are gone, from disk too. Other nodes still remember those they have used within a minute. */
    public void destroy(Collection<UUID> ids) {
        table.delete(ids.stream().map(UUID::toString).toList());
        ids.forEach(recent::remove);
    }

    /**
     * Destroys the keys of people who are forgotten, and of their cases. It is written down before, and done again at each start: no backup
     * of the key store brings one of them back.
     */
    public void erase(List<Erasure> erasures) {
        journal.add(erasures);
        destroy(erasures.stream().map(Erasure::key).toList());
    }

    /** All there ever were, oldest first. */
    public List<Erasure> erasures() {
        return journal.all();
    }

    /** Digests under a key that stays the same for as long as there is this key store. */
    public Digests digests() {
        List<String> named = List.of(DIGESTS);
        List<KeyTable.Wrapped> found = table.find(named);
        if (found.isEmpty()) {
            // Whichever node comes first: the others take what it made.
            table.add(List.of(wrapping.wrap(DIGESTS, Sealing.random(CipherSuite.KEY))));
            found = table.find(named);
        }
        return new Digests(wrapping.unwrap(found.getFirst()), suite);
    }

    private List<DataKey> made(int howMany) {
        List<DataKey> keys = new ArrayList<>(howMany);
        List<KeyTable.Wrapped> rows = new ArrayList<>(howMany);
        for (int i = 0; i < howMany; i++) {
            // In the order of time: the store then writes a few pages for many keys.
            DataKey key = new DataKey(UuidCreator.getTimeOrderedEpoch(), Sealing.random(CipherSuite.KEY), suite);
            keys.add(key);
            rows.add(wrapping.wrap(key.id().toString(), key.material()));
        }
        table.add(rows);
        return keys;
    }

    private void makeAhead() {
        if (making.compareAndSet(false, true)) {
            inBackground(() -> {
                try {
                    ahead.addAll(made(Math.max(0, AHEAD - ahead.size())));
                } finally {
                    making.set(false);
                }
            });
        }
    }

    private void inBackground(Runnable work) {
        background.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                log.error("The key store could not be written", failure);
            }
        });
    }

    /** Takes back what was made ahead and never used. */
    @Override
    public void close() {
        background.close();
        List<DataKey> unused = new ArrayList<>();
        ahead.drainTo(unused);
        table.delete(unused.stream().map(key -> key.id().toString()).toList());
        table.close();
    }
}
