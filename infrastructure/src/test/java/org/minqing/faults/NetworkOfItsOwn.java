package org.minqing.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minqing.faults.ApplicationNode.Where;

/**
 * A network with one cable to this machine, which can be drawn out: packets are lost then, and nobody is told. Only an
 * administrator of the machine can make one; elsewhere the test is left out, and says so.
 */
final class NetworkOfItsOwn implements AutoCloseable {

    private static final String NAME = "minqing-cut";
    /** Our end of the cable. */
    static final String HERE = "10.213.77.1";

    private static final String THERE = "10.213.77.2";
    private static final String END_HERE = "mqcut0";
    private static final String END_THERE = "mqcut1";

    private final ServerSocket door;
    private final int server;

    /** @param server the port on this machine that can be reached from there */
    NetworkOfItsOwn(int server) throws IOException {
        // One that an earlier run left behind.
        ip("netns", "del", NAME);
        assumeTrue(ip("netns", "add", NAME), "No network can be made here, so this fault is not tried");
        boolean isThere = ip("link", "add", END_HERE, "type", "veth", "peer", "name", END_THERE, "netns", NAME)
                && ip("addr", "add", HERE + "/30", "dev", END_HERE)
                && ip("link", "set", END_HERE, "up")
                && ip("-n", NAME, "addr", "add", THERE + "/30", "dev", END_THERE)
                && ip("-n", NAME, "link", "set", END_THERE, "up")
                && ip("-n", NAME, "link", "set", "lo", "up");
        assumeTrue(isThere, "No network can be made here, so this fault is not tried");
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getByName(HERE));
        Thread.ofVirtual().start(this::letThrough);
    }

    /** For a process that runs there. */
    Where place() {
        return new Where(List.of("ip", "netns", "exec", NAME), THERE, true, Map.of());
    }

    /** Host and port by which the server is reached from there. */
    String doorAddress() {
        return HERE + ":" + door.getLocalPort();
    }

    void cut() throws IOException {
        ip("link", "set", END_HERE, "down");
    }

    void mend() throws IOException {
        ip("link", "set", END_HERE, "up");
    }

    private void letThrough() {
        while (!door.isClosed()) {
            try {
                Socket from = door.accept();
                Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
                pass(from, to);
                pass(to, from);
            } catch (IOException closed) {
                // Whoever came is gone, or the door is closed.
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException over) {
                // One of them has ended.
            }
        });
    }

    private static boolean ip(String... words) throws IOException {
        return SystemTool.run(Stream.concat(Stream.of("ip"), Stream.of(words)).toList());
    }

    @Override
    public void close() throws IOException {
        door.close();
        ip("netns", "del", NAME);
    }
}
