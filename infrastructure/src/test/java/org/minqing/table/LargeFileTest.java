package org.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of any size needs no more memory than a small one. */
class LargeFileTest {

    private static final int ROWS = 400_000;

    private static final String HEADINGS = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c><c r="B1" t="inlineStr"><is><t>内容</t></is></c></row>
        """;

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

        assertThat(read(file, "16m")).isEqualTo(ROWS + " " + 900_001L * ROWS);
    }

    /** As programs write them that stream: every text in its cell. */
    @Test
    void aWorkbookManyTimesLargerThanTheHeapIsReadToItsEnd() throws IOException, InterruptedException {
        Path file = folder.resolve("large.xlsx");
        String content = "文".repeat(100);

        Workbooks.write(file, List.of(), rows(number -> """
                <row r="%1$d"><c r="A%1$d"><v>%2$d</v></c><c r="B%1$d" t="inlineStr"><is><t>%3$s%2$d</t></is></c></row>
                """.formatted(number + 1, number, content)));

        assertThat(read(file, "32m")).isEqualTo(ROWS + " " + sumUpTo(ROWS));
    }

    /** As Excel writes them: texts stand in a part of their own, which is held in memory. */
    @Test
    @Tag("thorough")
    void aWorkbookWithItsTextsInAPartOfTheirOwnNeedsRoomForThemAndNoMore() throws IOException, InterruptedException {
        Path file = folder.resolve("excel.xlsx");

        Workbooks.write(
                file,
                () -> IntStream.rangeClosed(0, ROWS)
                        .mapToObj(number -> "反映第 " + number + " 盏路灯不亮，请予维修")
                        .iterator(),
                rows(number -> """
                    <row r="%1$d"><c r="A%1$d"><v>%2$d</v></c><c r="B%1$d" t="s"><v>%2$d</v></c></row>
                    """.formatted(number + 1, number)));

        assertThat(read(file, "128m")).isEqualTo(ROWS + " " + sumUpTo(ROWS));
    }

    /** Below a first one of headings. */
    private static Iterable<String> rows(IntFunction<String> row) {
        return () -> IntStream.rangeClosed(0, ROWS)
                .mapToObj(number -> number == 0 ? HEADINGS : row.apply(number))
                .iterator();
    }

    private static long sumUpTo(long last) {
        return last * (last + 1) / 2;
    }

    /** What {@link CountRows} says. */
    private static String read(Path file, String heap) throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountRows.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said.strip();
    }
}
