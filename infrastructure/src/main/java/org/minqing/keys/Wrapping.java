package org.minqing.keys;

import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys on their way into the store and out of it: wrapped by the master key, and wrapped anew when that is replaced. */
final class Wrapping {

    private static final Logger log = LoggerFactory.getLogger(Wrapping.class);
    private static final int AT_ONCE = 1000;

    private final KeyTable table;
    private final MasterKeys masters;
    private final CipherSuite suite;

    private Wrapping(KeyTable table, MasterKeys masters, CipherSuite suite) {
        this.table = table;
        this.masters = masters;
        this.suite = suite;
    }

    /** @throws MasterKeyException where keys stand in the table that the master keys of the settings do not open */
    static Wrapping over(KeyTable table, KeySettings settings) {
        MasterKeys masters = MasterKeys.read(settings, table.masterKeys());
        table.addMasterKey(masters.current().fingerprint());
        return new Wrapping(table, masters, settings.suite());
    }

    KeyTable.Wrapped wrap(String id, byte[] key) {
        return new KeyTable.Wrapped(
                id,
                masters.current().fingerprint(),
                Base64.getEncoder().encodeToString(masters.current().wrap(suite, key, id)));
    }

    byte[] unwrap(KeyTable.Wrapped key) {
        return masters.named(key.masterKey()).unwrap(Base64.getDecoder().decode(key.wrapped()), key.id());
    }

    /**
     * Wraps by the new master key what is still wrapped by the old one, some at a time; broken off, it goes on with the
     * next start. Afterwards the old one opens nothing any more.
     */
    void renew() {
        masters.old()
                .map(MasterKey::fingerprint)
                .filter(old -> table.masterKeys().contains(old))
                .filter(old -> !old.equals(masters.current().fingerprint()))
                .ifPresent(this::renew);
    }

    private void renew(String old) {
        long renewed = 0;
        List<KeyTable.Wrapped> some = table.wrappedBy(old, "", AT_ONCE);
        while (!some.isEmpty()) {
            table.replace(some.stream().map(key -> wrap(key.id(), unwrap(key))).toList(), old);
            renewed += some.size();
            some = table.wrappedBy(old, some.getLast().id(), AT_ONCE);
        }
        table.removeMasterKey(old);
        log.warn(
                "{} keys are wrapped by the master key {} now; the old one, {}, opens nothing any more: take it away",
                renewed,
                masters.current().fingerprint(),
                old);
    }
}
