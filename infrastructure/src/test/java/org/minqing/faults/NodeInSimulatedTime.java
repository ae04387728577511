package org.minqing.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.axonframework.eventhandling.GenericEventMessage;
import org.minqing.MinqingApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application as a process of its own, whose clock runs as a file says: the first argument names it. */
final class NodeInSimulatedTime {

    private static final String FILE = "minqing.test.time";

    private NodeInSimulatedTime() {}

    public static void main(String[] args) {
        System.setProperty(FILE, args[0]);
        new SpringApplicationBuilder(MinqingApplication.class, InSimulatedTime.class)
                .run(Arrays.copyOfRange(args, 1, args.length));
    }

    @TestConfiguration
    static class InSimulatedTime {
        @Bean
        @Primary
        Clock simulated() {
            InstantSource time = new TimeInFile(Path.of(System.getProperty(FILE)));
            Clock clock = time.withZone(ZoneOffset.UTC);
            // By which the store says when something was recorded.
            GenericEventMessage.clock = clock;
            return clock;
        }
    }

    /** What the file says is looked up ten times a second. */
    private static final class TimeInFile implements InstantSource {

        private static final long LOOKED_UP_EVERY = 100;

        private final Path file;
        private volatile SimulatedTime time;
        private volatile long lookUpAt;

        TimeInFile(Path file) {
            this.file = file;
            this.time = read();
        }

        @Override
        public Instant instant() {
            long now = System.currentTimeMillis();
            if (now >= lookUpAt) {
                lookUpAt = now + LOOKED_UP_EVERY;
                time = read();
            }
            return time.at(now);
        }

        private SimulatedTime read() {
            try {
                return SimulatedTime.parse(Files.readString(file));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
