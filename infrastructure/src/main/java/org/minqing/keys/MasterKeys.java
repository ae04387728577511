package org.minqing.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minqing.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master key, and beside it the one before while keys are still wrapped by that.
 *
 * @param current what is wrapped from now on is wrapped by it
 */
record MasterKeys(MasterKey current, Optional<MasterKey> old) {

    private static final Logger log = LoggerFactory.getLogger(MasterKeys.class);

    /**
     * Those of the settings; made up where there is none and nothing was ever wrapped.
     *
     * @param needed fingerprints of those that keys are wrapped by
     * @throws MasterKeyException where one of those is not given
     */
    static MasterKeys read(KeySettings settings, Set<String> needed) {
        try {
            Optional<MasterKey> given = given(settings.masterKey(), "MINQING_MASTER_KEY", settings.masterKeyFile());
            if (given.isEmpty() && !needed.isEmpty()) {
                throw missing(settings, needed);
            }
            Optional<MasterKey> old =
                    given(settings.oldMasterKey(), "MINQING_MASTER_KEY_OLD", settings.oldMasterKeyFile());
            MasterKeys keys = new MasterKeys(given.isPresent() ? given.get() : made(settings.masterKeyFile()), old);
            if (!needed.stream().allMatch(keys::have)) {
                throw missing(settings, needed);
            }
            return keys;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws MasterKeyException where neither bears that fingerprint */
    MasterKey named(String fingerprint) {
        return all().filter(key -> key.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new MasterKeyException(
                        "A key is wrapped by the master key " + fingerprint + ", which this node was not given",
                        "Start it with that one as MINQING_MASTER_KEY_OLD"));
    }

    private boolean have(String fingerprint) {
        return all().anyMatch(key -> key.fingerprint().equals(fingerprint));
    }

    private Stream<MasterKey> all() {
        return Stream.concat(Stream.of(current), old.stream());
    }

    private static Optional<MasterKey> given(Optional<String> text, String setting, Path file) throws IOException {
        if (text.isPresent()) {
            return text.map(base64 -> MasterKey.parse(base64, setting));
        }
        return Files.exists(file)
                ? Optional.of(MasterKey.parse(Files.readString(file), file.toString()))
                : Optional.empty();
    }

    private static MasterKey made(Path file) throws IOException {
        MasterKey fresh = MasterKey.random();
        Files.createDirectories(file.toAbsolutePath().getParent());
        PrivateFile.write(file, fresh.base64() + "\n");
        log.warn(
                "Made a master key in {}. Back it up now, apart from the data: without it nobody's name can be read again",
                file);
        return fresh;
    }

    private static MasterKeyException missing(KeySettings settings, Set<String> needed) {
        return new MasterKeyException(
                "Keys are wrapped by the master key " + String.join(" and ", needed) + ", which is not the one given",
                "Put its backup back into " + settings.masterKeyFile()
                        + " or into MINQING_MASTER_KEY; if it was to be replaced, give it beside the new one as MINQING_MASTER_KEY_OLD");
    }
}
