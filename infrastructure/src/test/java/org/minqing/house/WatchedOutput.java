package org.minqing.house;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Reads all that is printed while the tests run, and fails the run at its end where a line holds what no log may hold. Put
 * in place by JUnit itself, before the first test.
 */
public final class WatchedOutput implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(Watch.class, key -> Watch.begin());
    }

    /** Closed by JUnit after the last test. */
    static final class Watch implements AutoCloseable {

        private static final int MOST_TOLD = 20;

        private final List<String> found = new CopyOnWriteArrayList<>();
        private final PrintStream out = System.out;
        private final PrintStream err = System.err;

        static Watch begin() {
            Watch watch = new Watch();
            System.setOut(new Watched(new Lines(watch.out, watch::look)));
            System.setErr(new Watched(new Lines(watch.err, watch::look)));
            return watch;
        }

        void look(String line) {
            if (found.size() < MOST_TOLD) {
                PrivateWords.in(line).ifPresent(what -> found.add(what + ": " + line));
            }
        }

        @Override
        public void close() {
            System.setOut(out);
            System.setErr(err);
            if (!found.isEmpty()) {
                throw new AssertionError("The tests printed what no log may hold:\n" + String.join("\n", found));
            }
        }
    }

    static final class Watched extends PrintStream {
        Watched(Lines lines) {
            super(lines, true, StandardCharsets.UTF_8);
        }
    }

    /** Passes everything on, and hands over each line once it is whole. */
    static final class Lines extends OutputStream {

        private static final int LONGEST = 1 << 16;

        private final OutputStream on;
        private final Consumer<String> reader;
        private final ThreadLocal<ByteArrayOutputStream> begun = ThreadLocal.withInitial(ByteArrayOutputStream::new);

        Lines(OutputStream on, Consumer<String> reader) {
            this.on = on;
            this.reader = reader;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            on.write(bytes, from, length);
            ByteArrayOutputStream line = begun.get();
            int start = from;
            for (int i = from; i < from + length; i++) {
                if (bytes[i] == '\n' || line.size() + i - start >= LONGEST) {
                    line.write(bytes, start, i - start);
                    reader.accept(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                    start = bytes[i] == '\n' ? i + 1 : i;
                }
            }
            line.write(bytes, start, from + length - start);
        }

        @Override
        public void flush() throws IOException {
            on.flush();
        }
    }
}
