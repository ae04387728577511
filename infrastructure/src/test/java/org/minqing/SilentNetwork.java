package org.minqing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Carries what is sent to a port of this machine, and what comes back, until it falls silent: then it swallows both. */
final class SilentNetwork implements AutoCloseable {

    private final ServerSocket entrance;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    private SilentNetwork(ServerSocket entrance) {
        this.entrance = entrance;
    }

    static SilentNetwork to(int port) {
        try {
            SilentNetwork network = new SilentNetwork(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(() -> network.letIn(port));
            return network;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    void fallSilent() {
        silent = true;
    }

    private void letIn(int port) {
        try {
            while (true) {
                Socket here = entrance.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), port);
                ends.addAll(List.of(here, there));
                Thread.ofVirtual().start(() -> carry(here, there));
                Thread.ofVirtual().start(() -> carry(there, here));
            }
        } catch (IOException closed) {
            // Nobody comes any more.
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] some = new byte[8_192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (!silent) {
                    out.write(some, 0, read);
                }
            }
        } catch (IOException closed) {
            // One of the two has gone.
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket end : ends) {
                end.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
