package org.minqing.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * A time that runs faster than ours until it stands still.
 *
 * @param since when it began to run, in our milliseconds
 * @param from what it showed then
 * @param speed of its milliseconds to one of ours
 * @param until where it stops
 */
record SimulatedTime(long since, Instant from, long speed, Instant until) {

    static SimulatedTime standingAt(Instant moment) {
        return new SimulatedTime(0, moment, 0, moment);
    }

    static SimulatedTime running(Instant from, long speed, Instant until) {
        return new SimulatedTime(System.currentTimeMillis(), from, speed, until);
    }

    static SimulatedTime parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        return new SimulatedTime(
                Long.parseLong(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]), Instant.parse(parts[3]));
    }

    Instant at(long ours) {
        Instant now = from.plusMillis((ours - since) * speed);
        return now.isAfter(until) ? until : now;
    }

    Instant now() {
        return at(System.currentTimeMillis());
    }

    /** Whoever reads the file sees the whole of this or of what was there before. */
    void write(Path file) throws IOException {
        Path fresh = Files.writeString(
                file.resolveSibling(file.getFileName() + ".new"), since + " " + from + " " + speed + " " + until);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
