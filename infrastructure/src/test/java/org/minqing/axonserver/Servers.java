package org.minqing.axonserver;

import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** Connections of a test. */
final class Servers {

    private Servers() {}

    /**
     * The one that the environment names, as it would to the application; empty where it names none. What is tried on it leaves
     * events in it.
     */
    static Optional<String> named() {
        return setting("MINQING_AXON_SERVER");
    }

    /** To the one that the environment names. */
    static AxonServerConnectionManager connected() {
        return connected(named().orElseThrow(), settings -> {
            setting("MINQING_AXON_SERVER_TOKEN").ifPresent(settings::setToken);
            setting("MINQING_AXON_SERVER_CERTIFICATE").ifPresent(settings::setCertFile);
            setting("MINQING_AXON_SERVER_TLS").map(Boolean::parseBoolean).ifPresent(settings::setSslEnabled);
        });
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }

    static AxonServerConnectionManager connected(String address) {
        return connected(address, settings -> {});
    }

    static AxonServerConnectionManager connected(String address, Consumer<AxonServerConfiguration> more) {
        AxonServerConfiguration settings = AxonServerStoreConfiguration.settings();
        settings.setServers(address);
        more.accept(settings);
        return AxonServerStoreConfiguration.connected(settings);
    }
}
