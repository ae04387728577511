package org.minqing.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.minqing.AdministratorForTests;

/**
 * Boards of which each is read by a byte a second, as behind a network that hardly carries anything. Five of them a second are gone
 * all at once, and five others come.
 */
final class SlowReaders implements AutoCloseable {

    private static final int LEAVING = 5;

    private final ApplicationNode node;
    private final Deque<Socket> boards = new ArrayDeque<>();
    private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> reading;
    private final AtomicInteger gone = new AtomicInteger();

    /** Returns when all are open. */
    SlowReaders(ApplicationNode node, int boards) throws IOException {
        this.node = node;
        for (int board = 0; board < boards; board++) {
            open();
        }
        reading = seconds.scheduleAtFixedRate(this::readAByte, 1, 1, TimeUnit.SECONDS);
    }

    private void open() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(node.address());
        socket.getOutputStream()
                .write("GET /api/metrics/stream HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: %s\r\n\r\n"
                        .formatted(
                                node.address().getHostString(),
                                node.address().getPort(),
                                AdministratorForTests.authorization())
                        .getBytes(US_ASCII));
        boards.addLast(socket);
    }

    private void readAByte() {
        try {
            for (Socket board : boards) {
                if (board.getInputStream().available() > 0) {
                    board.getInputStream().read();
                }
            }
            for (int one = 0; one < LEAVING; one++) {
                leave(boards.removeFirst());
                open();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without a word. */
    private void leave(Socket board) throws IOException {
        board.setSoLinger(true, 0);
        board.close();
        gone.incrementAndGet();
    }

    /** How many have left; no more do once one could not be opened. */
    int gone() {
        return gone.get();
    }

    @Override
    public void close() throws IOException {
        reading.cancel(true);
        seconds.close();
        for (Socket board : boards) {
            board.close();
        }
    }
}
