package org.minqing.faults;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What no process can defend itself against, beside being killed. */
enum Signal {
    /** Nothing of it gets the processor any more, */
    STOP,
    /** and then it does again, as if no time had passed. */
    CONT;

    /** To the process and those that it started. */
    void to(ProcessHandle process) throws IOException {
        // One of them may end by itself meanwhile.
        List<String> command = Stream.concat(
                        Stream.of("kill", "-" + name(), Long.toString(process.pid())),
                        process.descendants().map(child -> Long.toString(child.pid())))
                .toList();
        SystemTool.run(command);
    }
}
