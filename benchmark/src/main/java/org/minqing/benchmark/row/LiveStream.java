package org.minqing.benchmark.row;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.minqing.benchmark.site.Administrator;
import tools.jackson.databind.json.JsonMapper;

/** Someone who watches the figures of everywhere as they change. */
final class LiveStream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DATA = "data:";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private volatile long received = -1;
    private volatile long arrival;

    private LiveStream() {}

    /** Returns when the first figures are there. */
    static LiveStream open(String url) {
        LiveStream stream = new LiveStream();
        stream.reader.execute(() -> stream.read(url));
        Waiting.until("the stream begins", Duration.ofSeconds(30), Duration.ofMillis(5), () -> stream.received >= 0);
        return stream;
    }

    private void read(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/metrics/stream"))
                .header("Accept", "text/event-stream")
                .header("Authorization", Administrator.authorization())
                .build();
        try (Stream<String> lines =
                client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            lines.filter(line -> line.startsWith(DATA)).forEach(line -> {
                long now = System.nanoTime();
                long told = JSON.readTree(line.substring(DATA.length()))
                        .path("year")
                        .path("resolution")
                        .path("received")
                        .asLong();
                if (told != received) {
                    arrival = now;
                    received = told;
                }
            });
        } catch (IOException | InterruptedException | java.io.UncheckedIOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    long receivedThisYear() {
        return received;
    }

    /** When the last change of that number came, by {@link System#nanoTime}. */
    long lastArrival() {
        return arrival;
    }

    @Override
    public void close() {
        client.shutdownNow();
        reader.shutdownNow();
    }
}
