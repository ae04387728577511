package org.minqing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that other users of the machine cannot look into: what people said may lie in them, and programs of ours. */
public final class PrivateFolder {

    private PrivateFolder() {}

    /** Makes it where it is not, and closes it to others. */
    public static Path at(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
