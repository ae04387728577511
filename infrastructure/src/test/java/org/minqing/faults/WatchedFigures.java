package org.minqing.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A board that is open on a node, and what stands on it. */
final class WatchedFigures implements AutoCloseable {

    private static final String DATA = "data:";

    private final InputStream stream;
    private final AtomicLong received = new AtomicLong();

    private WatchedFigures(InputStream stream) {
        this.stream = stream;
    }

    /** Returns when the first figures stand there. */
    static WatchedFigures of(ApplicationNode node) throws IOException, InterruptedException {
        WatchedFigures board =
                new WatchedFigures(node.stream("/api/metrics/stream").body());
        BufferedReader lines = new BufferedReader(new InputStreamReader(board.stream, StandardCharsets.UTF_8));
        board.readNext(lines);
        Thread.ofVirtual().start(() -> board.readAll(lines));
        return board;
    }

    long receivedToday() {
        return received.get();
    }

    private void readAll(BufferedReader lines) {
        try {
            while (readNext(lines)) {}
        } catch (UncheckedIOException closed) {
            // Nobody looks any more.
        }
    }

    private boolean readNext(BufferedReader lines) {
        try {
            String line = lines.readLine();
            while (line != null && !line.startsWith(DATA)) {
                line = lines.readLine();
            }
            if (line == null) {
                return false;
            }
            JsonNode today =
                    JsonMapper.shared().readTree(line.substring(DATA.length())).path("today");
            received.set(today.path("resolution").path("received").asLong());
            return true;
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
