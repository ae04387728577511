package org.minqing.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.minqing.table.CsvRows;
import org.minqing.table.Rows;
import org.minqing.table.UnreadableFile;
import org.minqing.table.XlsxRows;

/** Opens a file as what its first bytes say it is. */
final class Tables {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Tables() {}

    static Rows open(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            boolean zip = Arrays.equals(in.readNBytes(ZIP.length), ZIP);
            return MendedRows.open(zip ? XlsxRows.open(file) : CsvRows.open(file));
        } catch (IOException e) {
            throw new UnreadableFile("table.unreadable", e);
        }
    }
}
