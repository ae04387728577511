package org.minqing.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.PrivateFile;
import org.minqing.PrivateFolder;

/**
 * Who was forgotten, and which cases with them, one a line, in a file that only grows. It is read before anything else,
 * so that a key store or a database put back from an old backup brings nobody back.
 */
final class ErasureJournal {

    private static final String BETWEEN = "\t";
    private static final String CASE = "case ";

    private final Path folder;
    private final Path file;

    ErasureJournal(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("erasures");
    }

    /** Returns when they are on disk. */
    synchronized void add(List<Erasure> erasures) {
        try {
            PrivateFolder.at(folder);
            String lines = erasures.stream().map(ErasureJournal::line).collect(Collectors.joining());
            PrivateFile.append(file, lines, whole());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Bytes of the lines that have an end; what was torn off behind them is written over. */
    private long whole() throws IOException {
        String text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        return text.lastIndexOf('\n') + 1L;
    }

    /** @throws IllegalStateException where a whole line cannot be read: whoever it names must not come back unnoticed */
    List<Erasure> all() {
        try {
            if (Files.notExists(file)) {
                return List.of();
            }
            String text = Files.readString(file);
            // A last line without an end was being written when the power went: nothing had been destroyed then.
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(this::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String line(Erasure erasure) {
        return String.join(
                        BETWEEN,
                        erasure.at().toString(),
                        whose(erasure),
                        erasure.key().toString(),
                        erasure.approvedBy().replaceAll("\\p{Cntrl}", " "))
                + "\n";
    }

    /** A bare id is a person's. */
    private static String whose(Erasure erasure) {
        return switch (erasure.of()) {
            case PERSON -> erasure.id().toString();
            case CASE -> CASE + erasure.id();
        };
    }

    private Erasure read(String line) {
        try {
            String[] parts = line.split(BETWEEN, 4);
            boolean ofCase = parts[1].startsWith(CASE);
            return new Erasure(
                    Instant.parse(parts[0]),
                    ofCase ? Erasure.Of.CASE : Erasure.Of.PERSON,
                    UUID.fromString(ofCase ? parts[1].substring(CASE.length()) : parts[1]),
                    UUID.fromString(parts[2]),
                    parts[3]);
        } catch (RuntimeException broken) {
            throw new IllegalStateException(
                    "The journal of erasures, " + file + ", holds a line that is none: put its backup back", broken);
        }
    }
}
