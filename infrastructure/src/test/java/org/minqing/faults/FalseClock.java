package org.minqing.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minqing.faults.ApplicationNode.Where;

/** A clock that one process alone reads, and that can be put to another time while it runs; time goes on in it as ever. */
record FalseClock(Path file, Path library) {

    static final FalseClock NONE = new FalseClock(Path.of(""), Path.of(""));

    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    /** Where the machine has no such library the test is left out, and says so. */
    static FalseClock at(Path file) throws IOException {
        List<Path> found = Stream.of(
                        "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib", "/usr/lib64")
                .map(folder -> Path.of(folder, LIBRARY))
                .filter(Files::exists)
                .toList();
        assumeTrue(!found.isEmpty(), "There is no libfaketime here, so this fault is not tried");
        FalseClock clock = new FalseClock(file, found.getFirst());
        clock.put("+0");
        return clock;
    }

    /** @param step from the true time, as {@code +1d} or {@code -10m} */
    void put(String step) throws IOException {
        Path beside = file.resolveSibling("clock.new");
        Files.writeString(beside, step + "\n");
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** For a process that goes by it. What it measures by another clock than the wall's is left alone. */
    Where place() {
        return new Where(
                List.of(),
                "localhost",
                false,
                Map.of(
                        "LD_PRELOAD", library.toString(),
                        "FAKETIME_TIMESTAMP_FILE", file.toString(),
                        "FAKETIME_NO_CACHE", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "DONT_FAKE_MONOTONIC", "1"));
    }
}
