package org.minqing.keys;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where keys are kept.
 *
 * @param folder of the key store that comes along, of the master key and of the journal of erasures
 * @param url of a database of one's own for the keys, JDBC; several nodes name the same
 * @param masterKey base64 of 32 bytes; where it is not given, it stands in the file
 * @param masterKeyFile made on the first start
 * @param oldMasterKey the one before, while everything is wrapped anew; else in the file beside, ending in {@code .old}
 * @param suite what is sealed with from now on; what stands is opened whatever it was sealed with
 */
record KeySettings(
        Path folder,
        Optional<String> url,
        Optional<String> username,
        Optional<String> password,
        Optional<String> masterKey,
        Path masterKeyFile,
        Optional<String> oldMasterKey,
        CipherSuite suite) {

    Path oldMasterKeyFile() {
        return masterKeyFile.resolveSibling(masterKeyFile.getFileName() + ".old");
    }
}
