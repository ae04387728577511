package org.minqing.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded server while the application is still being put together: it takes a second, and nearly everything
 * else waits for it. Where another database was named it does nothing.
 */
public final class EmbeddedServerAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseAtHand.folder(context.getEnvironment()).ifPresent(folder -> {
            Starting starting = new Starting(folder);
            context.getBeanFactory().registerSingleton("embeddedServerStarting", starting);
            context.addApplicationListener(starting);
        });
    }

    /** A server on its way up. Nobody may come to want it: what goes wrong before that stops it again. */
    static final class Starting implements ApplicationListener<ApplicationFailedEvent> {

        private final CompletableFuture<EmbeddedServer> server;
        private boolean wanted;

        private Starting(Path folder) {
            Executor ownThread = Thread.ofPlatform().name("embedded-server")::start;
            server = CompletableFuture.supplyAsync(() -> EmbeddedServer.start(folder), ownThread);
        }

        /** The server once it is up; who takes it closes it. */
        EmbeddedServer take() {
            wanted = true;
            try {
                return server.join();
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
            }
        }

        @Override
        public void onApplicationEvent(ApplicationFailedEvent event) {
            if (!wanted) {
                server.thenAccept(Starting::close)
                        .exceptionally(neverCameUp -> null)
                        .join();
            }
        }

        private static void close(EmbeddedServer unwanted) {
            try {
                unwanted.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
