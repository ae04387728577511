package org.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of any size needs no more memory than a small one. */
class LargeFileTest {

    private static final int ROWS = 400_000;

    @TempDir
    private Path folder;

    @Test
    void aFileManyTimesLargerThanTheHeapIsReadToItsEnd() throws IOException, InterruptedException {
        Path file = folder.resolve("large.csv");
        byte[] row = "900001,甲子街道,\"%s\"\r\n".formatted("文".repeat(100)).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("编号,街道,内容\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < ROWS; i++) {
                out.write(row);
            }
        }
        assertThat(Files.size(file)).isGreaterThan(100L << 20);

        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountRows.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reader.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said.strip()).isEqualTo(Integer.toString(ROWS));
    }
}
