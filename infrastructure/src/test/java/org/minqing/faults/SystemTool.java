package org.minqing.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Programs of the machine's, most of which want an administrator. */
final class SystemTool {

    private static final Logger log = LoggerFactory.getLogger(SystemTool.class);

    private SystemTool() {}

    /** @return whether it did what it was told */
    static boolean run(String... command) throws IOException {
        return run(List.of(command));
    }

    static boolean run(List<String> command) throws IOException {
        return said(command).isPresent();
    }

    /** @return what it printed; empty where it did not do what it was told */
    static Optional<String> said(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean went = process.onExit().join().exitValue() == 0;
        if (!went) {
            log.info("{}: {}", String.join(" ", command), said.strip());
        }
        return Optional.of(said).filter(_ -> went);
    }
}
