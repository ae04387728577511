package org.minqing.keys;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the key store of the settings. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    KeySettings keySettings(
            @Value("${minqing.data-dir}") Path dataDir,
            @Value("${minqing.keys.url:}") String url,
            @Value("${minqing.keys.username:}") String username,
            @Value("${minqing.keys.password:}") String password,
            @Value("${minqing.keys.master-key:}") String masterKey,
            @Value("${minqing.keys.master-key-file:}") String masterKeyFile,
            @Value("${minqing.keys.old-master-key:}") String oldMasterKey,
            @Value("${minqing.crypto:aes}") String crypto) {
        Path folder = dataDir.resolve("keys");
        return new KeySettings(
                folder,
                told(url),
                told(username),
                told(password),
                told(masterKey),
                told(masterKeyFile).map(Path::of).orElse(folder.resolve("master.key")),
                told(oldMasterKey),
                CipherSuite.named(crypto));
    }

    @Bean
    KeyRing keyRing(KeySettings settings) {
        return KeyRing.open(settings);
    }

    @Bean
    Digests digests(KeyRing ring) {
        return ring.digests();
    }

    /** Without the right master key the ledger's database is not even migrated. */
    @Bean
    FlywayConfigurationCustomizer keysBeforeMigrations(KeyRing ring) {
        return configuration -> {};
    }

    private static Optional<String> told(String setting) {
        return Optional.of(setting).filter(text -> !text.isBlank());
    }
}
