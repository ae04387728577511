package org.minqing.store.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.minqing.PrivateFile;
import org.minqing.PrivateFolder;

/**
 * The folder in which the embedded server lives: {@code postgresql} (the data), {@code server} (its program),
 * {@code postgresql.password}, {@code postgresql.port}, {@code postgresql.log} and a lock that one process holds. While the data
 * is carried over to a later major version there is {@code postgresql.next}, and afterwards the data before, {@code postgresql-17}.
 */
final class ServerFolder implements Closeable {

    private final Path root;
    private final FileChannel lock;

    private ServerFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** @throws FolderInUseException where another running application uses this folder */
    static ServerFolder take(Path folder) {
        try {
            Path root = folder.toAbsolutePath().normalize();
            if (Files.notExists(root)) {
                PrivateFolder.at(root);
            }
            FileChannel lock =
                    FileChannel.open(root.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new FolderInUseException(root);
            }
            return new ServerFolder(root, lock);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path data() {
        return data(root);
    }

    static Path data(Path root) {
        return root.resolve("postgresql");
    }

    /** What is to become the data. */
    Path next() {
        return root.resolve("postgresql.next");
    }

    /** What was the data before it was carried over from this major version of PostgreSQL. */
    Path before(int major) {
        return root.resolve("postgresql-" + major);
    }

    /** The major version of PostgreSQL that wrote the data; empty where there is none. */
    OptionalInt major() throws IOException {
        Path version = data().resolve("PG_VERSION");
        return Files.exists(version)
                ? OptionalInt.of(Integer.parseInt(Files.readString(version).strip()))
                : OptionalInt.empty();
    }

    /** @throws EarlierDataException where the server that comes along cannot read what is there */
    void checkMajor() throws IOException {
        OptionalInt written = major();
        if (written.isEmpty() ? Files.exists(next()) : written.getAsInt() != EmbeddedServer.MAJOR) {
            throw written.isEmpty()
                    ? EarlierDataException.brokenOff(root)
                    : EarlierDataException.writtenBy(written.getAsInt(), root);
        }
    }

    Path program() {
        return root.resolve("server");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path passwordFile() {
        return passwordFile(root);
    }

    static Path passwordFile(Path root) {
        return root.resolve("postgresql.password");
    }

    static Path portFile(Path root) {
        return root.resolve("postgresql.port");
    }

    /** The server's password, made up on the first start and readable by the owner alone. */
    String password() throws IOException {
        if (Files.notExists(passwordFile())) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            PrivateFile.write(passwordFile(), HexFormat.of().formatHex(random));
        }
        return Files.readString(passwordFile()).strip();
    }

    /** The port of the last start, or another one where something else listens there by now. */
    int port() throws IOException {
        Path file = portFile(root);
        int remembered =
                Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        int port = freePort(remembered);
        if (port != remembered) {
            PrivateFile.write(file, Integer.toString(port));
        }
        return port;
    }

    static int freePort() throws IOException {
        return freePort(0);
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0) {
                throw taken;
            }
            return freePort(0);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Where nothing came of it. */
    void letGo() {
        try {
            close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
