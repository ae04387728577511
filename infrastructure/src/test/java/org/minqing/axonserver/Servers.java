package org.minqing.axonserver;

import java.util.function.Consumer;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** Connections of a test. */
final class Servers {

    private Servers() {}

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
