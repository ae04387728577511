package org.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook is made of XML that a stranger wrote: it reads no file of this machine and asks nobody for anything. */
class HostileWorkbookTest {

    private static final String ROWS = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>heading</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>INLINE</t></is></c></row>
        <row r="3"><c r="A3" t="s"><v>0</v></c></row>
        """;

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer neighbour;

    HostileWorkbookTest() throws IOException {
        neighbour = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void aServerOnThisMachine() {
        neighbour.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] answer = "fetched".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        neighbour.start();
    }

    @AfterEach
    void stop() {
        neighbour.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"})
    void no_part_of_it_brings_in_a_file_or_asks_a_server(String part) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "kept in the house");
        for (String target : List.of(secret.toUri().toString(), url("/entity"))) {
            String declared = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + target + "\">]>";
            assertThat(text(changed(part, declared)))
                    .as(part + " " + target)
                    .doesNotContain("kept in the house", "fetched");
        }
        for (String declared : List.of(
                "<!DOCTYPE x SYSTEM \"" + url("/dtd") + "\">",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + url("/parameter") + "\"> %p;]>")) {
            text(changed(part, declared));
        }
        assertThat(asked).as("what the server on this machine was asked").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"})
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_entity_made_of_entities_does_not_grow(String part) throws IOException {
        StringBuilder declared = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"laughlaugh\">");
        for (int i = 1; i <= 9; i++) {
            declared.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        declared.append("<!ENTITY e \"&l9;\">]>");

        assertThat(text(changed(part, declared.toString())).length()).isLessThan(1000);
    }

    @Test
    void a_sheet_that_points_out_of_the_workbook_points_at_nothing() throws IOException {
        Path secret = Files.writeString(folder.resolve("sheet.xml"), "<worksheet/>");
        for (String target : List.of("../../../../../.." + secret, secret.toString(), url("/sheet1.xml"))) {
            Path file = rewritten("xl/_rels/workbook.xml.rels", xml -> xml.replace("worksheets/sheet1.xml", target));
            assertThatThrownBy(() -> read(file)).as(target).isInstanceOf(UnreadableFile.class);
        }
        assertThat(asked).isEmpty();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + neighbour.getAddress().getPort() + path;
    }

    /** Declares something at the beginning of a part, and names it wherever text can stand. */
    private Path changed(String part, String declared) throws IOException {
        boolean entity = declared.contains("ENTITY e ");
        return rewritten(part, xml -> {
            String begun =
                    xml.replaceFirst("(<\\?xml[^>]*\\?>)", "$1" + java.util.regex.Matcher.quoteReplacement(declared));
            return entity
                    ? begun.replace("INLINE", "&e;").replace("SHARED", "&e;").replace("name=\"S\"", "name=\"&e;\"")
                    : begun;
        });
    }

    private Path rewritten(String part, java.util.function.UnaryOperator<String> change) throws IOException {
        Path plain = folder.resolve("plain.xlsx");
        Workbooks.write(plain, List.of("SHARED"), List.of(ROWS));
        Path file = Files.createTempFile(folder, "hostile", ".xlsx");
        try (ZipFile from = new ZipFile(plain.toFile());
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().toList()) {
                String xml = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String written = entry.getName().equals(part) ? change.apply(xml) : xml;
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(written.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** All that can be read of it; a workbook that is refused says nothing. */
    private static String text(Path file) {
        try {
            return String.join("|", read(file));
        } catch (UnreadableFile refused) {
            return "";
        }
    }

    private static List<String> read(Path file) {
        List<String> cells = new ArrayList<>();
        try (Rows rows = XlsxRows.open(file)) {
            cells.addAll(rows.headings());
            rows.next().ifPresent(row -> cells.addAll(row.cells()));
            rows.next().ifPresent(row -> cells.addAll(row.cells()));
        }
        return cells;
    }
}
