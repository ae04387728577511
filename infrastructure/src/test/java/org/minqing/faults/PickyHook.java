package org.minqing.faults;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that notices are posted to, and that says no to one in five. */
final class PickyHook implements AutoCloseable {

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final AtomicInteger posts = new AtomicInteger();
    private final HttpServer server;

    PickyHook() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> {
            if (posts.incrementAndGet() % 5 == 0) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                posted.add(exchange.getRequestHeaders().getFirst("webhook-id"));
                exchange.sendResponseHeaders(204, -1);
            }
            exchange.close();
        });
        server.start();
    }

    /** For a node that is to post there. */
    List<String> settings() {
        return List.of(
                "--MINQING_WEBHOOK_URL=http://localhost:" + server.getAddress().getPort() + "/",
                "--MINQING_WEBHOOK_SECRET=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "--MINQING_WEBHOOK_INSIDE=true");
    }

    /** Which notices it took, however often. */
    Set<String> taken() {
        return new TreeSet<>(posted);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
