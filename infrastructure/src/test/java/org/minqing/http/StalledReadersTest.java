package org.minqing.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minqing.AdministratorForTests;

/** Boards that were opened and are read by nobody: a telephone that lost its network, a screen that sleeps. */
class StalledReadersTest extends LedgerOverHttp {

    private static final int STALLED = 200;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final List<Socket> stalled = new ArrayList<>();
    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private final AtomicInteger heard = new AtomicInteger();

    @AfterEach
    void close() throws IOException {
        reading.shutdownNow();
        for (Socket socket : stalled) {
            socket.close();
        }
    }

    @Test
    void keep_neither_commands_nor_those_who_read_waiting() throws IOException {
        for (int reader = 0; reader < STALLED; reader++) {
            stall();
        }
        try (HttpClient here = HttpClient.newHttpClient()) {
            Future<?> reader = reading.submit(() -> {
                try (Stream<String> lines = here.send(
                                HttpRequest.newBuilder(URI.create(base() + "/api/metrics/stream"))
                                        .header("Authorization", AdministratorForTests.authorization())
                                        .build(),
                                BodyHandlers.ofLines())
                        .body()) {
                    lines.filter(line -> line.startsWith("data:")).forEach(line -> heard.incrementAndGet());
                }
                return heard;
            });
            await().atMost(SOON).until(() -> heard.get() > 0);

            for (int matter = 0; matter < 20; matter++) {
                int before = heard.get();
                long begun = System.nanoTime();
                receiveLampRequest();
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
                await().atMost(SOON).until(() -> heard.get() > before);
            }
            assertThat(reader.isDone()).as("it reads on").isFalse();
            here.shutdownNow();
        }
    }

    private void stall() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        URI where = URI.create(base());
        socket.connect(new InetSocketAddress(where.getHost(), where.getPort()));
        socket.getOutputStream()
                .write("GET /api/metrics/stream HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\n\r\n"
                        .formatted(where.getAuthority(), AdministratorForTests.authorization())
                        .getBytes(US_ASCII));
        stalled.add(socket);
    }
}
