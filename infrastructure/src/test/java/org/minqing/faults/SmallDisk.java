package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file system of its own, which only an administrator of the machine can mount: elsewhere the test is left out, and says so. */
record SmallDisk(Path folder) implements AutoCloseable {

    static final SmallDisk NONE = new SmallDisk(Path.of(""));

    /** @param megabytes that it holds */
    static SmallDisk inMemory(Path folder, int megabytes) throws IOException {
        return mounted(folder, "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=0700", "tmpfs");
    }

    /** Of a file that holds a file system: what is not flushed to it is not in the file. */
    static SmallDisk of(Path image, Path folder) throws IOException {
        return mounted(folder, "mount", "-o", "loop", image.toString());
    }

    private static SmallDisk mounted(Path folder, String... mount) throws IOException {
        Files.createDirectories(folder);
        List<String> command =
                Stream.concat(Stream.of(mount), Stream.of(folder.toString())).toList();
        assumeTrue(SystemTool.run(command), "Nothing can be mounted here, so this fault is not tried");
        return new SmallDisk(folder);
    }

    @Override
    public void close() throws IOException {
        if (!equals(NONE)) {
            assertThat(SystemTool.run("umount", folder.toString())).isTrue();
        }
    }
}
