package org.minqing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that no other user of the machine can read, and that are on disk when a method returns. */
public final class PrivateFile {

    private PrivateFile() {}

    /** All of it or nothing is there, whatever happens meanwhile. */
    public static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        write(beside, text, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 0);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** @param from bytes from there on are none that count */
    public static void append(Path file, String text, long from) throws IOException {
        write(file, text, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), from);
    }

    private static void write(Path file, String text, Set<? extends OpenOption> how, long from) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how, ownerAlone(file))) {
            channel.truncate(from).position(from);
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
