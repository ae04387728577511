package org.minqing.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private final Set<Passage> forgotten = ConcurrentHashMap.newKeySet();

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

    /**
     * What stands between forgets whom it let through, as one does that is switched off and on: each end goes on believing that the
     * other is there. To be done while the cable is out, so that neither is told.
     */
    void forget() throws IOException {
        for (Passage one : List.copyOf(passages)) {
            passages.remove(one);
            forgotten.add(one);
            one.from().setSoLinger(true, 0);
            one.from().close();
        }
    }

    private void letThrough() {
        while (!door.isClosed()) {
            try {
                Passage passage = new Passage(door.accept(), new Socket(InetAddress.getLoopbackAddress(), server));
                passages.add(passage);
                pass(passage, passage.from(), passage.to());
                pass(passage, passage.to(), passage.from());
            } catch (IOException closed) {
                // Whoever came is gone, or the door is closed.
            }
        }
    }

    private void pass(Passage passage, Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException over) {
                // One of them has ended.
            } finally {
                if (passages.remove(passage)) {
                    passage.close();
                }
            }
        });
    }

    /**
     * @param from whoever is in the other network
     * @param to the server
     */
    private record Passage(Socket from, Socket to) implements AutoCloseable {

        @Override
        public void close() {
            try (from;
                    to) {
                // Both.
            } catch (IOException gone) {
                // It was closed already.
            }
        }
    }

    private static boolean ip(String... words) throws IOException {
        return SystemTool.run(Stream.concat(Stream.of("ip"), Stream.of(words)).toList());
    }

    @Override
    public void close() throws IOException {
        door.close();
        forgotten.forEach(Passage::close);
        ip("netns", "del", NAME);
    }
}
