package org.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    @Test
    void aFileInUtf8IsReadAsSuch() throws IOException {
        assertThat(read("编号,名称\n1,六联社区\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Read("UTF-8", List.of("编号", "名称"), List.of(List.of("1", "六联社区"))));
    }

    @Test
    void aByteOrderMarkIsToldAndDoesNotStickToTheFirstHeading() throws IOException {
        assertThat(read("\uFEFF编号,名称\n1,六联社区\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Read("UTF-8 with BOM", List.of("编号", "名称"), List.of(List.of("1", "六联社区"))));
    }

    @Test
    void aFileInGb18030IsToldApart() throws IOException {
        assertThat(read("编号,名称\n1,沙坣社区\n".getBytes(GB18030)))
                .isEqualTo(new Read("GB18030", List.of("编号", "名称"), List.of(List.of("1", "沙坣社区"))));
    }

    @Test
    void aCharacterThatStraddlesTwoReadsDoesNotMakeAFileGb18030() throws IOException {
        String text = "名称\n" + "a".repeat((1 << 16) - 8) + "坪山";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).encoding()).isEqualTo("UTF-8");
    }

    @Test
    void anOldFashionedLineEndInACellSwallowsNoRow() throws IOException {
        assertThat(read("编号,内容\n1,\"上\r下\"\n2,无\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Read("UTF-8", List.of("编号", "内容"), List.of(List.of("1", "上\r下"), List.of("2", "无"))));
    }

    @Test
    void aFileInNeitherIsRefusedRatherThanReadAsQuestionMarks() {
        assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'}))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("table.unknown-encoding");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read(new byte[0]))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("table.empty");
    }

    @Test
    void aCellKeepsItsLineBreaksAndARowKnowsTheLineItStartsOn() throws IOException {
        Path file = written("a,b\r\n1,\"x\r\n\ty\"\r\n2,z\r\n".getBytes(StandardCharsets.UTF_8));

        try (Rows rows = CsvRows.open(file)) {
            assertThat(rows.next()).contains(new Row(2, List.of("1", "x\r\n\ty")));
            assertThat(rows.next()).contains(new Row(4, List.of("2", "z")));
            assertThat(rows.next()).isEmpty();
        }
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotDrawTheRestOfTheFileIntoMemory() throws IOException {
        Path file = folder.resolve("unclosed.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("a,b\n1,\"".getBytes(StandardCharsets.UTF_8));
            byte[] block = "x,y\n".repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                out.write(block);
            }
        }

        try (Rows rows = CsvRows.open(file)) {
            assertThatThrownBy(rows::next).isInstanceOf(UnreadableFile.class).hasMessageContaining("table.broken");
        }
    }

    private Read read(byte[] bytes) throws IOException {
        try (Rows rows = CsvRows.open(written(bytes))) {
            List<List<String>> cells = new ArrayList<>();
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                cells.add(row.get().cells());
            }
            return new Read(rows.encoding().orElse(""), rows.headings(), cells);
        }
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("rows.csv"), bytes);
    }

    private record Read(String encoding, List<String> headings, List<List<String>> cells) {}
}
