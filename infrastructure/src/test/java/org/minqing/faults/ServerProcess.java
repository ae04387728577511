package org.minqing.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The processes of the PostgreSQL that keeps its data in a folder of ours. */
final class ServerProcess {

    private final ProcessHandle first;

    private ServerProcess(ProcessHandle first) {
        this.first = first;
    }

    /** @param folder that of {@code postgresql} */
    static ServerProcess in(Path folder) throws IOException {
        return find(folder).orElseThrow();
    }

    /** Empty where none runs there. */
    static Optional<ServerProcess> find(Path folder) throws IOException {
        Path file = folder.resolve("postgresql").resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(file).getFirst().strip()))
                        .map(ServerProcess::new)
                : Optional.empty();
    }

    /** With SIGKILL, its first process alone: the others notice and end. */
    void kill() {
        first.destroyForcibly();
        first.onExit().join();
    }

    boolean isAlive() {
        return first.isAlive();
    }

    /** Nothing of it gets the processor until it is thawed. */
    void freeze() throws IOException {
        Signal.STOP.to(first);
    }

    void thaw() throws IOException {
        Signal.CONT.to(first);
    }
}
